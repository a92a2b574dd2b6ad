import type { CheckResult } from '../check/run-check.ts';
import type { Affected, JudgedChange } from '../check/types.ts';
import type { Check } from '../store/checks.ts';
import { type Html, html } from './html.ts';
import { count, findings, hints, moment, origin, page, state } from './layout.ts';

/** The page of a check: what rover prints, and whom it concerns. */
export function checkPage(check: Check, json: string): string {
  const { graph, variant, subgraph, status, report, failure, git, keyName, createdAt } = check;
  const from = origin(git);
  const body = html`
    <h1>Check of ${subgraph} in ${graph}@${variant}</h1>
    <p>${state(status)}<br>
      <small>${moment(createdAt)}${keyName && html`, with the key ${keyName}`}${from && html`, ${from}`}</small></p>
    ${report ? reportOf(report) : html`<section><p>${failure ?? 'It runs. Load the page again in a moment.'}</p></section>`}
    <p><a href="${json}">The same as JSON</a></p>`;
  return page(`Check of ${subgraph}: ${status.toLowerCase()}`, body);
}

const reportOf = (report: CheckResult): Html => html`${build(report)}${operations(report)}${lint(report)}`;

function build({ buildErrors, isSupergraphChanged, hints: all }: CheckResult): Html {
  return html`<section id="build">
    <h2>Composition</h2>
    <p>${state(buildErrors.length === 0 ? 'PASSED' : 'FAILED')}</p>
    ${
      buildErrors.length === 0
        ? html`<p>It composes with what the others have published. ${
            isSupergraphChanged ? 'Gateways would get another supergraph.' : 'The supergraph would stay as it is.'
          }</p>`
        : findings(buildErrors)
    }
    ${hints(all)}
  </section>`;
}

function operations({ operations: judged }: CheckResult): Html {
  if (!judged) return html`<section id="operations"><h2>Operations</h2><p>${state('BLOCKED')}</p></section>`;
  const { severity, changes, numberOfCheckedOperations } = judged;
  const order = [...changes].sort((a, b) => weight(b) - weight(a));
  return html`<section id="operations">
    <h2>Operations</h2>
    <p>${state(severity === 'FAILURE' ? 'FAILED' : 'PASSED')}</p>
    <p>${count(changes.length, 'change')} of what clients see, compared with ${count(numberOfCheckedOperations, 'operation')} that count.</p>
    ${
      changes.length > 0 &&
      html`<table class="stacked"><thead><tr><th>Verdict</th><th>What</th></tr></thead><tbody>${order.map(change)}</tbody></table>`
    }
  </section>`;
}

const weight = ({ severity, affected }: JudgedChange) => (severity === 'FAILURE' ? 2 : affected.length > 0 ? 1 : 0);

function change({ severity, code, coordinate, description, affected, unlisted }: JudgedChange): Html {
  const verdict =
    severity === 'FAILURE'
      ? html`<span class="state bad">✕ Breaks</span>`
      : html`<span class="state good">✓ Fine</span>`;
  const alike = Map.groupBy(affected, ({ state: how, why }) => `${how} ${why}`);
  return html`<tr>
    <td>${verdict}</td>
    <td>${quoted(description)}<br><small><code>${coordinate}</code> <code>${code}</code></small>
      ${[...alike.values()].map((group) => users(group, severity === 'FAILURE'))}
      ${unlisted > 0 && html`<p><small>and ${count(unlisted, 'operation')} more</small></p>`}</td>
  </tr>`;
}

/** What stands between back quotes is code. */
const quoted = (text: string): Html =>
  html`${text.split('`').map((part, at) => (at % 2 === 0 ? part : html`<code>${part}</code>`))}`;

const states: Record<Affected['state'], string> = {
  BROKEN: 'would be refused',
  POTENTIALLY_AFFECTED: 'may get other answers',
  IGNORED: 'used by what does not count',
  WAIVED: 'allowed by somebody',
};

/** Operations that fare alike: said once for all of them. */
function users(affected: readonly Affected[], isOpen: boolean): Html | null {
  const [first] = affected;
  if (!first) return null;
  return html`<details ${isOpen && 'open'}><summary>${count(affected.length, 'operation')}: ${states[first.state]}</summary>
    ${first.why && html`<p><small>${first.why}</small></p>`}
    <ul class="names">${affected.map(user)}</ul></details>`;
}

function user({ operation: { id, name, client, count: requests, source } }: Affected): Html {
  const asked =
    source === 'USAGE' ? `asked ${count(requests, 'time')}` : source === 'FILES' ? 'in its source' : 'published by it';
  return html`<li><strong>${name ?? id.slice(0, 12)}</strong>${client && html` <small>${client}, ${asked}</small>`}</li>`;
}

function lint({ lint: found }: CheckResult): Html {
  const errors = found.filter(({ level }) => level === 'ERROR').length;
  return html`<section id="lint">
    <h2>Linter</h2>
    <p>${state(errors === 0 ? 'PASSED' : 'FAILED')}</p>
    ${
      found.length === 0
        ? html`<p>Nothing to remark on what is new.</p>`
        : html`<table class="stacked"><thead><tr><th>Level</th><th>Of</th><th>What</th></tr></thead><tbody>${found.map(
            ({ level, coordinate, message, rule, start }) => html`<tr>
              <td><span class="state ${level === 'ERROR' ? 'bad' : 'grey'}">${level === 'ERROR' ? '✕ Error' : '! Warning'}</span></td>
              <td><code>${coordinate}</code>${start && html` <small>line ${start.line}</small>`}</td>
              <td>${message} <small><code>${rule}</code></small></td></tr>`,
          )}</tbody></table>`
    }
  </section>`;
}
