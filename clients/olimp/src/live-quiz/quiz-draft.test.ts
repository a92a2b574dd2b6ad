import { describe, expect, it } from 'vitest';
import { newDraft, newQuizQuestion, type QuizQuestion, quizProblemOf, toInput, toQuestionInput } from './quiz-draft.ts';

const question = (more: Partial<QuizQuestion> = {}): QuizQuestion => ({
  ...newQuizQuestion(),
  text: ' 7 × 8? ',
  options: ['54', '', ' 56 ', ''],
  isCorrect: [false, false, true, false],
  ...more,
});

describe('a question of a quiz', () => {
  it('is sent with its time and its points', () => {
    const { questions } = toInput({ ...newDraft('RU'), title: ' Карра ', questions: [question()] });
    expect(questions).toEqual([
      {
        ...{ kind: 'SINGLE', text: '7 × 8?', options: ['54', '56'], correctOptions: [1], seconds: 20, points: 1000 },
        ...{ explanation: null, sound: null, translations: [] },
      },
    ]);
  });

  it.each<[string, string | null]>([
    ['', 'badPoints'],
    ['5001', 'badPoints'],
    ['0', null],
  ])('may bring %s points: %s', (points, expected) => {
    expect(quizProblemOf(question({ points }), 'UZ_LATN', false)).toBe(expected);
  });

  it('sends nothing that is right in a survey, and the key of what is typed otherwise', () => {
    const number = question({ kind: 'NUMBER', number: '12,5' });
    expect(toQuestionInput(number, 'UZ_LATN', false).key).toMatchObject({ number: '12,5', tolerance: null });
    for (const each of [question(), number, question({ kind: 'ORDER' })]) {
      const sent = toQuestionInput(each, 'UZ_LATN', true);
      expect(sent).toMatchObject({ correctOptions: [] });
      expect(sent).not.toHaveProperty('key');
    }
  });
});
