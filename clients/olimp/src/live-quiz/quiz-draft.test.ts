import { describe, expect, it } from 'vitest';
import { newDraft, newQuestion, problemOf, toInput } from './quiz-draft.ts';

const question = (more: object = {}) => ({
  ...newQuestion(),
  text: ' 7 × 8? ',
  options: ['54', '', ' 56 ', ''],
  isCorrect: [false, false, true, false],
  ...more,
});

describe('a draft of a quiz', () => {
  it('leaves empty answers out and counts the correct ones among the rest', () => {
    const { questions } = toInput({ ...newDraft('RU'), title: ' Карра ', questions: [question()] });
    expect(questions).toEqual([
      { text: '7 × 8?', options: ['54', '56'], correctOptions: [1], seconds: 20, points: 1000 },
    ]);
  });

  it.each([
    ['nothing', {}, null],
    ['a text', { text: '  ' }, 'noText'],
    ['a second answer', { options: ['54', '', ' ', ''] }, 'fewOptions'],
    ['different answers', { options: ['56', '56 ', '', ''] }, 'sameOptions'],
    ['a correct answer', { isCorrect: [false, false, false, false] }, 'noCorrect'],
    ['a correct answer that is written', { isCorrect: [false, true, false, false] }, 'noCorrect'],
  ])('misses %s', (_name, more, problem) => {
    expect(problemOf(question(more))).toBe(problem);
  });
});
