import type { Finding } from '#supergraph';
import type { GitContext } from '../store/publications.ts';
import { type Html, html } from './html.ts';

/** A whole page. No script: it is read in a browser and in logs. */
export const page = (title: string, body: Html): string =>
  html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>${title}</title>
    <link rel="stylesheet" href="/registry.css">
  </head>
  <body>
    <header><p class="bar"><strong>Alif24 registry</strong></p></header>
    <main>${body}</main>
    <footer>This is the project’s own registry, not Apollo GraphOS.</footer>
  </body>
</html>
`.text;

const words = {
  PASSED: ['good', '✓', 'Passed'],
  FAILED: ['bad', '✕', 'Failed'],
  COMPOSED: ['good', '✓', 'Composed'],
  UNCOMPOSED: ['bad', '✕', 'Does not compose'],
  PENDING: ['grey', '…', 'Runs'],
  BLOCKED: ['grey', '–', 'Not run: it does not compose'],
} as const;

/** How something stands: a mark and a word, so that nobody depends on the colour. */
export function state(of: keyof typeof words): Html {
  const [colour, mark, word] = words[of];
  return html`<span class="state ${colour}">${mark} ${word}</span>`;
}

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB').replaceAll(',', '\u00a0')} ${number === 1 ? one : many}`;

export const moment = (at: Date): Html =>
  html`<time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>`;

/** Branch, commit and who made it, as far as rover found them. */
export function origin(git: GitContext | null): Html | null {
  if (!git) return null;
  const { branch, commit, committer } = git;
  const parts = [
    branch && html`branch <code>${branch}</code>`,
    commit && html`commit <code>${commit.slice(0, 12)}</code>`,
    // Whose it is, without the address.
    committer && html`by ${committer.replace(/\s*<[^>]*>/, '')}`,
  ].filter(Boolean);
  return parts.length === 0 ? null : html`${parts.map((part, at) => (at === 0 ? part : html`, ${part}`))}`;
}

/** Errors or hints of a composition, each with the places in the subgraphs. */
export const findings = (all: readonly Finding[]): Html =>
  html`<ul>${all.map(
    ({ code, message, places }) =>
      html`<li><code>${code}</code> ${message}${places.map(
        ({ subgraph, source, start }) =>
          html`<pre>${subgraph}${start ? `:${start.line}` : ''}${source ? `\n${source.split('\n').slice(0, 4).join('\n')}` : ''}</pre>`,
      )}</li>`,
  )}</ul>`;

/** Hints are many and seldom read. */
export const hints = (all: readonly Finding[]): Html | null =>
  all.length === 0
    ? null
    : html`<details><summary>${count(all.length, 'hint')} of the composition</summary>${findings(all)}</details>`;
