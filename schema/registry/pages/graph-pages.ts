import type { ListedCheck } from '../store/checks.ts';
import type { LaunchRecord } from '../store/launches.ts';
import type { CurrentSubgraph } from '../store/publications.ts';
import { type Html, html } from './html.ts';
import { count, findings, hints, moment, origin, page, state } from './layout.ts';

/** A launch: what was published, and what came of it. */
export function launchPage(launch: LaunchRecord, json: string): string {
  const {
    graph,
    variant,
    subgraph,
    isRemoval,
    errors,
    hints: remarks,
    supergraphHash,
    git,
    keyName,
    launchedAt,
  } = launch;
  const from = origin(git);
  const body = html`
    <h1>${isRemoval ? 'Removal' : 'Publication'} of ${subgraph} in ${graph}@${variant}</h1>
    <p>${state(errors.length === 0 ? 'COMPOSED' : 'UNCOMPOSED')}<br>
      <small>${moment(launchedAt)}${keyName && html`, with the key ${keyName}`}${from && html`, ${from}`}</small></p>
    <section>
      ${
        errors.length === 0
          ? html`<p>${launch.updatedGateway ? 'Gateways got another supergraph.' : 'The supergraph stayed as it was.'}</p>
            <p><small>Supergraph <code>${supergraphHash}</code></small></p>`
          : html`<p>It does not compose. It is kept as a proposal; gateways go on with the last supergraph that composed.</p>${findings(errors)}`
      }
      ${hints(remarks)}
    </section>
    <p><a href="${json}">The same as JSON</a></p>`;
  return page(`Launch of ${subgraph}`, body);
}

export interface Overview {
  graph: string;
  variants: { name: string; subgraphs: CurrentSubgraph[] }[];
  launches: (Pick<LaunchRecord, 'variant' | 'subgraph' | 'isRemoval' | 'errors' | 'launchedAt' | 'git'> & {
    page: string;
  })[];
  checks: (ListedCheck & { page: string })[];
}

/** A graph: what is published, what happened last. */
export function overviewPage({ graph, variants, launches, checks }: Overview): string {
  const body = html`
    <h1>${graph}</h1>
    ${variants.length === 0 && html`<section><p>Nothing is published yet: <code>rover subgraph publish</code>.</p></section>`}
    ${variants.map(variantOf)}
    <section><h2>Last checks</h2>${
      checks.length === 0
        ? html`<p>None yet: <code>rover subgraph check</code>.</p>`
        : table(
            ['State', 'What', 'When'],
            checks.map(
              (one) => html`<tr><td>${state(one.status)}</td>
            <td><a href="${one.page}">${one.subgraph} in ${one.variant}</a> <small>${origin(one.git)}</small></td><td>${moment(one.createdAt)}</td></tr>`,
            ),
          )
    }</section>
    <section><h2>Last launches</h2>${
      launches.length > 0 &&
      table(
        ['State', 'What', 'When'],
        launches.map(
          (one) => html`<tr><td>${state(one.errors.length === 0 ? 'COMPOSED' : 'UNCOMPOSED')}</td>
        <td><a href="${one.page}">${one.subgraph} in ${one.variant}</a>${one.isRemoval && ', taken away'} <small>${origin(one.git)}</small></td>
        <td>${moment(one.launchedAt)}</td></tr>`,
        ),
      )
    }</section>`;
  return page(graph, body);
}

const table = (head: string[], rows: Html[]): Html =>
  html`<table class="stacked"><thead><tr>${head.map((one) => html`<th>${one}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;

const variantOf = ({ name, subgraphs }: Overview['variants'][number]): Html => html`<section>
  <h2>${name}: ${count(subgraphs.length, 'subgraph')}</h2>
  ${table(
    ['Name', 'Address', 'Published'],
    subgraphs.map(
      (one) =>
        html`<tr><td><strong>${one.name}</strong></td><td><code>${one.routingUrl || 'none'}</code></td><td>${moment(one.publishedAt)}</td></tr>`,
    ),
  )}
</section>`;
