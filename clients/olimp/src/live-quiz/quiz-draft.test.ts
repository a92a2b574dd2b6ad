import type { Locale } from '@alif24/client-shared/graphql';
import { describe, expect, it } from 'vitest';
import {
  hasSections,
  modeOf,
  newDraft,
  newQuizQuestion,
  type QuizQuestion,
  quizProblemOf,
  teamsProblem,
  toInput,
  toQuestionInput,
} from './quiz-draft.ts';

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
        ...{ explanation: null, sound: null, translations: [], section: null, sectionTranslations: [] },
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

  it('begins a section when it was given a title, and titles are asked for where the board waits for them or there are some', () => {
    const draft = { ...newDraft('UZ_LATN'), questions: [question(), question({ section: ' Shakllar ' })] };
    expect(toInput(draft).questions.map(({ section }) => section)).toEqual([null, 'Shakllar']);
    expect(hasSections(draft)).toBe(true);
    expect(hasSections({ ...draft, questions: [question({ section: ' ' })] })).toBe(false);
    expect(hasSections({ boardFrequency: 'AFTER_SECTION', questions: [question()] })).toBe(true);
  });

  it('has the title of its section in the other languages in which it was written, and in none without a title', () => {
    const sectionTranslations = { RU: ' Фигуры ', EN: ' ', UZ_LATN: 'Shakl' };
    const titled = question({ section: 'Shakllar', sectionTranslations });
    const sent = (one: QuizQuestion, language: Locale) => toQuestionInput(one, language, false).sectionTranslations;
    expect(sent(titled, 'UZ_LATN')).toEqual([{ language: 'RU', title: 'Фигуры' }]);
    expect(sent(titled, 'EN')).toEqual([
      { language: 'UZ_LATN', title: 'Shakl' },
      { language: 'RU', title: 'Фигуры' },
    ]);
    expect(sent({ ...titled, section: ' ' }, 'UZ_LATN')).toEqual([]);
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

describe('how a quiz is played', () => {
  it('hurries nobody in the first grades unless the host says so, and everybody else unless they do not', () => {
    const modes = [null, 0, 1, 2, 3, 11].map((grade) => modeOf({ grade, mode: null }));
    expect(modes).toEqual(['SPEED', 'ACCURACY', 'ACCURACY', 'ACCURACY', 'SPEED', 'SPEED']);
    expect(modeOf({ grade: 1, mode: 'SPEED' })).toBe('SPEED');
    expect(modeOf({ grade: 9, mode: 'SURVEY' })).toBe('SURVEY');
  });

  it('is sent with the quiz', () => {
    const rules = {
      grade: 2,
      boardFrequency: 'END',
      autoAdvanceSeconds: 5,
      closesWhenAllAnswered: false,
      teams: [' Burgutlar ', 'Sherlar'],
    } as const;
    const sent = toInput({ ...newDraft('UZ_LATN'), ...rules, teams: [...rules.teams] });
    expect(sent).toMatchObject({ ...rules, mode: 'ACCURACY', teams: ['Burgutlar', 'Sherlar'] });
    expect(toInput(newDraft('UZ_LATN')).closesWhenAllAnswered).toBe(true);
  });

  it.each<[string[], ReturnType<typeof teamsProblem>]>([
    [[], null],
    [['Burgutlar', 'Sherlar'], null],
    [['Burgutlar', ' '], 'noTeamName'],
    [['Burgutlar', 'burgutlar '], 'sameTeams'],
  ])('with the teams %j has the problem %s', (teams, problem) => {
    expect(teamsProblem(teams)).toBe(problem);
  });
});
