import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { boardText } from './engine/board.ts';
import { replay } from './engine/evolve.ts';
import {
  ANSWER,
  type Asker,
  CREATE,
  join,
  newQuiz,
  OPEN,
  passTime,
  question,
  quizInput,
  STANDING,
} from './live-quiz.fixture.ts';
import { readEvents, readQuizzes, rulesOf } from './live-quiz-log.ts';
import { currentViews, roomOf } from './live-quiz-rooms.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const LEADERS = `query ($quizId: ID!) { liveQuizLeaderboard(quizId: $quizId) { entries { rank } topMover { rank } quiz { boardFrequency } } }`;
const SECTION = `query ($id: ID!, $language: Locale) {
  liveQuiz(id: $id) { boardFrequency currentQuestion(language: $language) { number section } teams { rank } } }`;
const NEXT = `mutation ($input: LiveQuizPlayerTokenInput!) { nextLiveQuizQuestion(input: $input) { question { number section } } }`;

const REPORT = 'query ($quizId: ID!) { liveQuizReport(quizId: $quizId) { questions { section } } }';

/** Two sections of two questions, the second with a title alone where `firstTitle` is null. */
const questions = (firstTitle: string | null = 'Qoʻshish') => [
  ...[question({ section: firstTitle }), question(), question({ section: 'Shakllar' }), question({ section: '  ' })],
];
const frequency = { boardFrequency: 'AFTER_SECTION', mode: 'ACCURACY' };

async function inClass(more: object = {}) {
  const quiz = await newQuiz(teacher, questions(), { ...frequency, ...more });
  const tokens: string[] = [];
  for (const name of ['Amir', 'Botir']) tokens.push((await join(graph.anonymous, quiz.pin, name)).playerToken);
  const leaders = async (by: Asker = graph.anonymous) => {
    const { liveQuizLeaderboard } = await by.data(LEADERS, { quizId: quiz.id });
    return liveQuizLeaderboard.entries.map(({ rank }: { rank: number }) => rank);
  };
  const standing = async () =>
    (await graph.anonymous.data(STANDING, { quizId: quiz.id, playerToken: tokens[0] })).liveQuizStanding;
  /** Opens the next question, lets the first player answer right. */
  const ask = async () => {
    const { currentQuestion } = await quiz.open();
    const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [1], playerToken: tokens[0] };
    await graph.anonymous.data(ANSWER, { input });
  };
  const section = async (language: string | null = null) =>
    (await graph.anonymous.data(SECTION, { id: quiz.id, language })).liveQuiz.currentQuestion.section;
  return { quiz, leaders, standing, ask, section };
}

describe('the board after each section', () => {
  it('is nobody’s in the middle of one, the host’s neither, and everybody’s at its end and until the next question is counted', async () => {
    const { quiz, leaders, standing, ask } = await inClass({ teams: ['Burgutlar', 'Sherlar'] });
    expect(await leaders()).toEqual([]);
    await ask();
    expect((await quiz.close()).leaderboard).toEqual([]);
    expect(await leaders(teacher)).toEqual([]);
    const during = await standing();
    expect(during).toMatchObject({ entry: { rank: 0, score: 1000 }, neighbours: [], answer: { isCorrect: true } });
    const teams = async () => (await graph.anonymous.data(SECTION, { id: quiz.id })).liveQuiz.teams;
    expect(await teams()).toEqual([{ rank: 0 }, { rank: 0 }]);
    await ask();
    expect(await leaders()).toEqual([]);
    expect((await quiz.close()).leaderboard).toHaveLength(2);
    expect(await leaders()).toEqual([1, 2]);
    expect(await standing()).toMatchObject({ entry: { rank: 1, score: 2000 }, neighbours: [{ rank: 1 }, { rank: 2 }] });
    expect(await teams()).toEqual([{ rank: 1 }, { rank: 2 }]);
    await ask();
    expect(await leaders()).toEqual([1, 2]);
    await quiz.close();
    expect(await leaders()).toEqual([]);
  });

  it('comes when the last question of one is skipped, or the quiz is ended in the middle', async () => {
    const { quiz, leaders, ask } = await inClass();
    await ask();
    await quiz.close();
    await ask();
    await quiz.move('skipLiveQuizQuestion', 'id');
    expect(await leaders()).toEqual([1, 2]);
    await ask();
    await quiz.close();
    expect(await leaders()).toEqual([]);
    expect((await quiz.finish()).leaderboard).toHaveLength(2);
  });

  it('is the same in a process that reads all from the log', async () => {
    const { quiz, leaders, ask } = await inClass();
    for (const _ of questions().slice(0, 3)) {
      await ask();
      await quiz.close();
    }
    const ctx = graph.context();
    const [view] = await currentViews(ctx, [quiz.id]);
    const [row] = await readQuizzes(ctx, [quiz.id]);
    const events = (await readEvents(ctx, new Map([[quiz.id, 0]]))).get(quiz.id);
    if (!view || !row || !events) throw new Error('The quiz is not there');
    expect(boardText(replay(rulesOf(row), events))).toBe(boardText(view.state));
    roomOf(ctx, quiz.id).forget();
    expect(await leaders()).toEqual([]);
    await quiz.open();
    await quiz.close();
    roomOf(ctx, quiz.id).forget();
    expect(await leaders()).toEqual([1, 2]);
  });

  it('and its sections are in what is played again and in homework, whose board comes at the end', async () => {
    const { quiz } = await inClass();
    const again = await quiz.move('playLiveQuizAgain', 'id boardFrequency');
    expect(again.boardFrequency).toBe('AFTER_SECTION');
    await teacher.data(`mutation ($input: LiveQuizInput!) { openLiveQuizQuestion(input: $input) { id } }`, {
      input: { quizId: again.id },
    });
    expect((await graph.anonymous.data(SECTION, { id: again.id })).liveQuiz.currentQuestion.section).toBe('Qoʻshish');

    const deadline = new Date(Date.now() + 86_400_000).toISOString();
    const homework = await quiz.move('assignLiveQuiz', 'id pin boardFrequency', { deadline });
    const pupil = await graph.newUser('STUDENT');
    await join(pupil, homework.pin, 'Sevinch');
    const seen = [];
    for (const _ of questions()) {
      const { nextLiveQuizQuestion } = await pupil.data(NEXT, { input: { quizId: homework.id } });
      seen.push(nextLiveQuizQuestion.question.section);
      const [view] = await currentViews(graph.context(), [homework.id]);
      const questionId = view?.quiz.questions[nextLiveQuizQuestion.question.number - 1]?.id;
      await pupil.data(ANSWER, { input: { quizId: homework.id, questionId, options: [1] } });
    }
    expect(seen).toEqual(['Qoʻshish', 'Qoʻshish', 'Shakllar', 'Shakllar']);
    const board = async () => (await pupil.data(LEADERS, { quizId: homework.id })).liveQuizLeaderboard.entries;
    expect(await board()).toEqual([]);
    await passTime(graph, homework.id, 2 * 86_400);
    expect(await board()).toEqual([{ rank: 1 }]);
  });
});

describe('a section', () => {
  it('is named with each of its questions, in the letters of who reads, and needs no board of its own', async () => {
    const { ask, section, quiz } = await inClass({ boardFrequency: 'EACH_QUESTION' });
    await ask();
    expect([await section(), await section('UZ_CYRL'), await section('RU')]).toEqual([
      ...['Qoʻshish', 'Қўшиш', 'Qoʻshish'],
    ]);
    await quiz.close();
    for (const expected of ['Qoʻshish', 'Shakllar', 'Shakllar']) {
      await quiz.open();
      expect(await section()).toBe(expected);
      expect((await quiz.close()).leaderboard).toHaveLength(2);
    }
    const { liveQuizReport } = await teacher.data(REPORT, { quizId: quiz.id });
    expect(liveQuizReport.questions.map((told: { section: string }) => told.section)).toEqual([
      ...['Qoʻshish', 'Qoʻshish', 'Shakllar', 'Shakllar'],
    ]);
  });

  it('is named in the language of who reads, where it is written in it', async () => {
    const sectionTranslations = [
      { language: 'RU', title: ' Сложение ' },
      { language: 'UZ_LATN', title: 'Qoʻshish' },
    ];
    const first = question({ section: 'Adding', sectionTranslations });
    const quiz = await newQuiz(teacher, [first, question()], { language: 'EN' });
    const again = await quiz.move('playLiveQuizAgain', 'id');
    await quiz.open();
    await quiz.close();
    await quiz.open();
    await teacher.data(OPEN, { input: { quizId: again.id } });
    for (const id of [quiz.id, again.id]) {
      for (const [language, title] of Object.entries({
        EN: 'Adding',
        RU: 'Сложение',
        UZ_LATN: 'Qoʻshish',
        UZ_CYRL: 'Қўшиш',
      })) {
        const { liveQuiz } = await graph.anonymous.data(SECTION, { id, language });
        expect(liveQuiz.currentQuestion.section).toBe(title);
      }
    }
  });

  it.each([
    [
      'is in no other language without a title in that of the quiz',
      { section: ' ', sectionTranslations: [{ language: 'RU', title: 'Фигуры' }] },
    ],
    [
      'has one title in each language',
      {
        section: 'Shakllar',
        sectionTranslations: [
          { language: 'RU', title: 'Фигуры' },
          { language: 'RU', title: 'Формы' },
        ],
      },
    ],
    [
      'has its title in the language of the quiz once',
      { section: 'Shakllar', sectionTranslations: [{ language: 'UZ_LATN', title: 'Shakl' }] },
    ],
    ['has no empty title', { section: 'Shakllar', sectionTranslations: [{ language: 'RU', title: ' ' }] }],
    [
      'has no title of more than sixty characters in any language',
      { section: 'Shakllar', sectionTranslations: [{ language: 'RU', title: 'ы'.repeat(61) }] },
    ],
  ])('%s', async (_, more) => {
    expect(await teacher.codes(CREATE, quizInput([question(more)]))).toEqual(['BAD_USER_INPUT']);
  });

  it('has no name before the first that was given one', async () => {
    const quiz = await newQuiz(teacher, questions(null), frequency);
    await quiz.open();
    expect((await graph.anonymous.data(SECTION, { id: quiz.id })).liveQuiz.currentQuestion.section).toBeNull();
  });

  it('has a title of sixty characters at most', async () => {
    const input = (section: string) => quizInput([question({ section })], frequency);
    expect(await teacher.codes(CREATE, input('a'.repeat(60)))).toEqual([]);
    expect(await teacher.codes(CREATE, input('a'.repeat(61)))).toEqual(['BAD_USER_INPUT']);
  });
});
