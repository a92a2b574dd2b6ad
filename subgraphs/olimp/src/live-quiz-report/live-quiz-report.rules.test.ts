import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlayedAnswer, PlayedLiveQuiz, PlayedPlayer, PlayedQuestion } from '../live-quiz/live-quiz-played.type.ts';
import { checkKey, type QuestionKey, QuestionKind } from '../question/question.ts';
import { LiveQuizReportMark as Mark, reportOf, shownKey } from './live-quiz-report.rules.ts';

const keyOf = (key: Partial<QuestionKey>): QuestionKey =>
  checkKey(
    { kind: QuestionKind.SINGLE, optionCount: 3, correctOptions: [], number: null, accepted: [], ...key },
    'key',
  );

function question(number: number, key: Partial<QuestionKey>, more: Partial<PlayedQuestion> = {}): PlayedQuestion {
  const kind = key.kind ?? QuestionKind.SINGLE;
  const options = kind === QuestionKind.SINGLE || kind === QuestionKind.ORDER ? ['olma', 'oʻrik', 'gilos'] : [];
  const text = { language: 'UZ_LATN' as const, text: 'Qaysi?', options, explanation: null, sound: null };
  return {
    ...{ id: `q${number}`, number, kind, language: 'UZ_LATN', texts: [text], pictures: [] },
    ...{ key: keyOf(key), seconds: 20, points: 1000, section: null, isSkipped: false, ...more },
  };
}

const answer = (more: Partial<PlayedAnswer>): PlayedAnswer => ({
  ...{ options: null, typed: null, isRight: true, points: 900, elapsedMilliseconds: 4000 },
  ...more,
});

const player = (nickname: string, answers: PlayedPlayer['answers'], seen: number[] = []): PlayedPlayer => ({
  ...{
    id: nickname,
    userId: null,
    nickname,
    team: null,
    language: null,
    rank: 1,
    score: 0,
    correctCount: 0,
    seen,
    answers,
  },
  late: new Map(),
});

const quiz = (part: Partial<PlayedLiveQuiz>): PlayedLiveQuiz => ({
  mode: 'SPEED',
  questions: [],
  players: [],
  ...part,
});

describe('a report', () => {
  test('shows each answer as it was seen, with its time and points', () => {
    const { players } = reportOf(
      quiz({
        questions: [
          question(1, { correctOptions: [1] }),
          question(2, { kind: QuestionKind.NUMBER, number: { value: '12,5', tolerance: '0,1' } }),
          question(3, { kind: QuestionKind.TEXT, accepted: ['Toshkent'] }),
          question(4, { kind: QuestionKind.ORDER, correctOptions: [2, 0, 1] }),
        ],
        players: [
          player('Anvar', [
            answer({ options: [1] }),
            answer({ typed: '-0.5', isRight: false, points: 0 }),
            answer({ typed: 'toshkent' }),
            answer({ options: [2, 1, 0], isRight: false, points: 0 }),
          ]),
        ],
      }),
    );
    expect(players[0]?.answers).toMatchObject([
      { number: 1, mark: Mark.RIGHT, shown: ['oʻrik'], milliseconds: 4000, points: 900 },
      { number: 2, mark: Mark.WRONG, shown: ['-0,5'], milliseconds: 4000, points: 0 },
      { number: 3, mark: Mark.RIGHT, shown: ['toshkent'], milliseconds: 4000, points: 900 },
      { number: 4, mark: Mark.WRONG, shown: ['gilos', 'oʻrik', 'olma'], milliseconds: 4000, points: 0 },
    ]);
  });

  test('tells a question that was not answered from one that was not shown', () => {
    const questions = [1, 2].map((number) => question(number, { correctOptions: [0] }));
    const { players, questions: columns } = reportOf(quiz({ questions, players: [player('Late', [], [2])] }));
    expect(players[0]?.answers.map(({ mark }) => mark)).toEqual([Mark.NOT_SHOWN, Mark.MISSED]);
    expect(columns.map(({ shownCount }) => shownCount)).toEqual([0, 1]);
  });

  test('says how late an answer came that could not count, which makes nothing of it, and is silent where one stands', () => {
    const questions = [1, 2].map((number) => question(number, { correctOptions: [0] }));
    const given = [null, answer({ options: [0] })];
    const one = player('Anvar', given, [1, 2]);
    const late = new Map([1, 2].map((number) => [number, 800]));
    const [without, report] = [[one], [{ ...one, late }]].map((players) => reportOf(quiz({ questions, players })));
    expect(report?.players[0]?.answers).toMatchObject([
      { mark: Mark.MISSED, shown: [], milliseconds: null, points: 0, lateMilliseconds: 800 },
      { mark: Mark.RIGHT, lateMilliseconds: null },
    ]);
    expect(report?.questions).toEqual(without?.questions);
  });

  test('counts a skipped question for nobody and shows what was answered', () => {
    const questions = [question(1, { correctOptions: [0] }, { isSkipped: true })];
    const report = reportOf(quiz({ questions, players: [player('Anvar', [answer({ options: [0] })])] }));
    expect(report.players[0]?.answers[0]).toMatchObject({ mark: Mark.SKIPPED, points: 0, shown: ['olma'] });
    expect(report.questions[0]).toMatchObject({ rightCount: 0, answeredCount: 1, isSkipped: true });
  });

  test('of a survey has no places, no points and nothing right', () => {
    const survey = checkKey(
      { kind: QuestionKind.SINGLE, optionCount: 3, correctOptions: [], number: null, accepted: [] },
      'key',
      true,
    );
    const questions = [{ ...question(1, { correctOptions: [0] }), key: survey }];
    const report = reportOf(quiz({ mode: 'SURVEY', questions, players: [player('A', [answer({ options: [0] })])] }));
    expect(report.players[0]).toMatchObject({ rank: null, answers: [{ mark: Mark.GIVEN, points: 0 }] });
    expect(report.questions[0]).toMatchObject({ rightAnswer: [], rightCount: 0 });
  });

  test('keeps that there was an answer when its text was erased', () => {
    const questions = [question(1, { kind: QuestionKind.TEXT, accepted: ['Toshkent'] })];
    const report = reportOf(quiz({ questions, players: [player('A', [answer({})])] }));
    expect(report.players[0]?.answers[0]).toMatchObject({ mark: Mark.RIGHT, shown: [], points: 900 });
  });

  test('shows what is right as the class would say it', () => {
    const number = (tolerance: string) =>
      shownKey(question(1, { kind: QuestionKind.NUMBER, number: { value: '1.5', tolerance } }));
    expect(number('0')).toEqual(['1,5']);
    expect(number('0.25')).toEqual(['1,5 ± 0,25']);
    expect(shownKey(question(1, { kind: QuestionKind.TEXT, accepted: ['bir', '1'] }))).toEqual(['bir', '1']);
    const order = { kind: QuestionKind.ORDER, correctOptions: [2, 0, 1] };
    expect(shownKey(question(1, order))).toEqual(['gilos', 'olma', 'oʻrik']);
    const listen = { kind: QuestionKind.LISTEN, correctOptions: [1] };
    expect(shownKey(question(1, listen, { pictures: ['apple', 'pear', 'cherry'] }))).toEqual(['pear']);
  });

  test('has as many answers as questions, and the columns count the cells', () => {
    const cell = fc.option(
      fc.record({
        options: fc.constant([0]),
        typed: fc.constant(null),
        isRight: fc.boolean(),
        points: fc.nat(5000),
        elapsedMilliseconds: fc.nat(20_000),
      }),
    );
    const anyPlayer = fc.record({
      answers: fc.array(cell, { maxLength: 4 }),
      seen: fc.uniqueArray(fc.integer({ min: 1, max: 4 })),
    });
    fc.assert(
      fc.property(fc.array(anyPlayer, { maxLength: 6 }), fc.array(fc.boolean(), { maxLength: 4 }), (some, skips) => {
        const questions = skips.map((isSkipped, n) => question(n + 1, { correctOptions: [0] }, { isSkipped }));
        const report = reportOf(
          quiz({ questions, players: some.map(({ answers, seen }, n) => player(`p${n}`, answers, seen)) }),
        );
        for (const { answers } of report.players)
          expect(answers.map(({ number }) => number)).toEqual(questions.map(({ number }) => number));
        const marks = report.players.flatMap(({ answers }) => answers.map(({ mark }) => mark));
        const sum = (part: 'rightCount' | 'shownCount') =>
          report.questions.reduce((all, column) => all + column[part], 0);
        expect(sum('rightCount')).toBe(marks.filter((mark) => mark === Mark.RIGHT).length);
        expect(sum('shownCount')).toBe(marks.filter((mark) => mark !== Mark.NOT_SHOWN).length);
      }),
    );
  });
});
