import { LOCALES } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { answerText, judge, problemOf, problemText, templates } from './math-problem.service.ts';

describe('a problem', () => {
  it('is the same for the same seed, and its own answer is right in every language', () => {
    for (const { id } of templates) {
      const problem = problemOf(id, 'seed');
      expect(problemOf(id, 'seed')).toEqual(problem);
      for (const locale of LOCALES) {
        expect(problemText(problem, locale)).not.toBe('');
        expect(judge(problem, answerText(problem, locale), locale)).toMatchObject({ isCorrect: true, slip: null });
      }
    }
  });
});
