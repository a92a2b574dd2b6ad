import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemOf, templates } from './math-problem.service.ts';
import type { Wording } from './math-problem.type.ts';

/** Sentences as an editor passed them, by template and seed; change one only after reading it in all three languages. */
const golden: Record<string, Record<string, Wording>> = JSON.parse(
  readFileSync(new URL('./word-problems.golden.json', import.meta.url), 'utf8'),
);
const wordProblems = templates.filter(({ isWordProblem }) => isWordProblem).map(({ id }) => id);

describe('the golden list', () => {
  it('has every word problem at least three times', () => {
    expect(Object.keys(golden).sort()).toEqual([...wordProblems].sort());
    for (const seeds of Object.values(golden)) expect(Object.keys(seeds).length).toBeGreaterThanOrEqual(3);
  });

  it.each(wordProblems)('%s reads as the editor passed it, in three languages', (id) => {
    for (const [seed, text] of Object.entries(golden[id] ?? {})) expect(problemOf(id, seed).text).toEqual(text);
  });
});
