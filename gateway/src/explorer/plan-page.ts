// A page of our own with the saved examples, which runs an operation and shows how it is planned: no library, every byte from here.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Example } from './examples.ts';

const FOLDER = new URL('./plan-page/', import.meta.url);

/** The page's files by name, as paths on disk. */
export const planFiles: ReadonlyMap<string, string> = new Map(
  ['plan.css', 'plan.js', 'plan-tree.js', 'plan-text.js', 'answer-tables.js'].map((name) => [
    name,
    fileURLToPath(new URL(name, FOLDER)),
  ]),
);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The page, with an operation to begin with. */
export function planPage(example: Example | undefined): string {
  const operation = (example?.query ?? '').replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
  return readFileSync(new URL('plan.html', FOLDER), 'utf8').replace('{{operation}}', () => operation);
}
