import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, CREATE, join, newQuiz, passTime, question, quizInput, STANDING } from './live-quiz.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const ANSWER_ANY = `mutation ($input: SubmitLiveQuizAnswerInput!) {
  submitLiveQuizAnswer(input: $input) { options isCorrect answer { options number text } } }`;
const QUESTION = `query ($id: ID!, $language: Locale) { liveQuiz(id: $id) { languages currentQuestion(language: $language) {
  id kind language text options pictures sound explanation isMultipleChoice correctOptions distribution key { correctOptions number tolerance accepted } } } }`;

describe('a quiz whose questions close when all have answered', () => {
  it('goes on a second after the last of them, and waits for nobody who left', async () => {
    const quiz = await newQuiz(teacher, [question(), question()], { closesWhenAllAnswered: true });
    const tokens: string[] = [];
    for (const name of ['Amir', 'Botir']) tokens.push((await join(graph.anonymous, quiz.pin, name)).playerToken);
    const answer = async (questionId: string, playerToken: string | undefined) =>
      graph.anonymous.data(ANSWER, { input: { quizId: quiz.id, questionId, options: [1], playerToken } });
    const { id: first } = (await quiz.open()).currentQuestion;
    await answer(first, tokens[0]);
    await passTime(graph, quiz.id, 2);
    expect((await quiz.read()).state).toBe('QUESTION_OPEN');
    await answer(first, tokens[1]);
    await passTime(graph, quiz.id, 1);
    expect((await quiz.read()).state).toBe('QUESTION_CLOSED');
    const { id: second } = (await quiz.open()).currentQuestion;
    await answer(second, tokens[0]);
    await passTime(graph, quiz.id, 5);
    expect((await quiz.read()).state).toBe('QUESTION_CLOSED');
  });

  it('is none unless that is asked for', async () => {
    const { createLiveQuiz } = await teacher.data(
      'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { closesWhenAllAnswered } }',
      quizInput(),
    );
    expect(createLiveQuiz).toEqual({ closesWhenAllAnswered: false });
  });
});

describe('the mode', () => {
  it.each([
    [{ grade: 1 }, 'ACCURACY'],
    [{ grade: 2 }, 'ACCURACY'],
    [{ grade: 3 }, 'SPEED'],
    [{}, 'SPEED'],
    [{ grade: 1, mode: 'SPEED' }, 'SPEED'],
  ])('of %j is %s', async (more, mode) => {
    const quiz = await newQuiz(teacher, [question()], more);
    expect(await quiz.read().then(({ id }) => id)).toBe(quiz.id);
    const { liveQuiz } = await graph.anonymous.data('query ($id: ID!) { liveQuiz(id: $id) { mode } }', { id: quiz.id });
    expect(liveQuiz.mode).toBe(mode);
  });

  it('ACCURACY gives all points at the last moment too', async () => {
    const quiz = await newQuiz(teacher, [question({ points: 700 })], { mode: 'ACCURACY' });
    const { playerToken } = await join(graph.anonymous, quiz.pin, 'Amir');
    const { currentQuestion } = await quiz.open();
    await passTime(graph, quiz.id, 29);
    await graph.anonymous.data(ANSWER, {
      input: { quizId: quiz.id, questionId: currentQuestion.id, options: [1], playerToken },
    });
    expect((await quiz.close()).leaderboard[0].score).toBe(700);
  });

  it('SURVEY shows what was chosen and nothing else: no right answer, no score, no board, no coins, no place', async () => {
    const quiz = await newQuiz(teacher, [question({ correctOptions: [] })], { mode: 'SURVEY' });
    const pupil = await graph.newUser('STUDENT');
    await join(pupil, quiz.pin, 'Sevinch');
    const { currentQuestion } = await quiz.open();
    await pupil.data(ANSWER, { input: { quizId: quiz.id, questionId: currentQuestion.id, options: [2] } });
    const closed = await quiz.close();
    expect(closed).toMatchObject({
      leaderboard: [],
      currentQuestion: { correctOptions: [], distribution: [0, 0, 1, 0] },
    });
    expect((await pupil.data(STANDING, { quizId: quiz.id })).liveQuizStanding).toMatchObject({
      entry: { rank: 0, score: 0 },
      neighbours: [],
      answer: { isCorrect: null, points: null },
    });
    await quiz.finish();
    const { _entities } = await pupil.data(
      'query ($users: [_Any!]!) { _entities(representations: $users) { ... on User { liveQuizResults { rank } } } }',
      { users: [{ __typename: 'User', id: pupil.userId }] },
    );
    expect(_entities[0].liveQuizResults).toEqual([]);
    expect(
      await graph.context().db.query('SELECT 1 FROM shared.student_coins WHERE student_id = $1', [pupil.userId]),
    ).toEqual([]);
    expect(await teacher.codes(CREATE, quizInput([question()], { mode: 'SURVEY' }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the board', () => {
  const LEADS = 'leaderboard(first: 5) { rank score }';
  const after = async (boardFrequency: string) => {
    const quiz = await newQuiz(teacher, [question(), question()], { boardFrequency });
    const tokens: string[] = [];
    for (const name of ['Amir', 'Botir']) tokens.push((await join(graph.anonymous, quiz.pin, name)).playerToken);
    const { currentQuestion } = await quiz.open();
    const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [1], playerToken: tokens[0] };
    await graph.anonymous.data(ANSWER, { input });
    const standing = async () =>
      (await graph.anonymous.data(STANDING, { quizId: quiz.id, playerToken: tokens[0] })).liveQuizStanding;
    const closed = await quiz.close();
    const during = await standing();
    const { leaderboard } = await quiz.move('finishLiveQuiz', LEADS);
    return { closed: closed.leaderboard.length, during, finished: leaderboard.length, end: await standing() };
  };

  it('at the END is nobody’s before it, and everybody’s then', async () => {
    const { closed, during, finished, end } = await after('END');
    expect([closed, finished]).toEqual([0, 2]);
    expect(during).toMatchObject({ entry: { rank: 0 }, neighbours: [], answer: { isCorrect: true } });
    expect(during.entry.score).toBeGreaterThan(0);
    expect(end).toMatchObject({ entry: { rank: 1 }, neighbours: [{ rank: 1 }, { rank: 2 }] });
  });

  it('that is SELF_ONLY shows everybody their own line', async () => {
    const { closed, during, finished } = await after('SELF_ONLY');
    expect([closed, finished]).toEqual([0, 0]);
    expect(during).toMatchObject({ entry: { rank: 1 }, neighbours: [{ rank: 1 }] });
  });

  it('that is NEVER shown tells no more than whether the own answer was right', async () => {
    const { closed, finished, end } = await after('NEVER');
    expect([closed, finished]).toEqual([0, 0]);
    expect(end).toMatchObject({ entry: { rank: 0, score: 0, correctCount: 0 }, answer: { isCorrect: true } });
  });
});

describe('teams', () => {
  it('are filled evenly or as asked for, and have the mean of their members', async () => {
    const quiz = await newQuiz(teacher, [question({ points: 1000 })], {
      teams: ['Burgutlar', 'Sherlar'],
      mode: 'ACCURACY',
    });
    const tokens: string[] = [];
    for (const name of ['Amir', 'Botir', 'Davron'])
      tokens.push((await join(graph.anonymous, quiz.pin, name)).playerToken);
    tokens.push((await join(graph.anonymous, quiz.pin, 'Eldor', { team: 1 })).playerToken);
    const { currentQuestion } = await quiz.open();
    for (const [n, playerToken] of tokens.entries()) {
      const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [n === 2 ? 0 : 1], playerToken };
      await graph.anonymous.data(ANSWER, { input });
    }
    await quiz.close();
    const { liveQuiz } = await graph.anonymous.data(
      'query ($id: ID!) { liveQuiz(id: $id) { teams { index name memberCount score rank } players(first: 5) { team } } }',
      { id: quiz.id },
    );
    expect(liveQuiz.teams).toEqual([
      { index: 0, name: 'Burgutlar', memberCount: 2, score: 500, rank: 2 },
      { index: 1, name: 'Sherlar', memberCount: 2, score: 1000, rank: 1 },
    ]);
    expect(liveQuiz.players.map(({ team }: { team: number }) => team)).toEqual([1, 0, 1, 0]);
    expect(await teacher.codes(CREATE, quizInput([question()], { teams: ['A'] }))).toEqual(['BAD_USER_INPUT']);
    expect(await teacher.codes(CREATE, quizInput([question()], { teams: ['A', 'А'] }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a number', () => {
  it('is read in the language that is chosen by now, otherwise in that of joining', async () => {
    const asked = question({
      kind: 'NUMBER',
      options: [],
      correctOptions: [],
      key: { number: '1000', tolerance: '0' },
    });
    const quiz = await newQuiz(teacher, [asked]);
    const tokens: string[] = [];
    for (const name of ['Amir', 'Botir', 'Davron']) {
      tokens.push((await join(graph.anonymous, quiz.pin, name, { language: 'UZ_LATN' })).playerToken);
    }
    const { currentQuestion } = await quiz.open();
    for (const [n, language] of ['EN', null, 'RU'].entries()) {
      const input = {
        quizId: quiz.id,
        questionId: currentQuestion.id,
        playerToken: tokens[n],
        answer: { number: '1,000' },
      };
      await graph.anonymous.data(ANSWER, { input: { ...input, language } });
    }
    const { leaderboard } = await quiz.close();
    expect(leaderboard.map(({ correctCount }: { correctCount: number }) => correctCount)).toEqual([1, 0, 0]);
    expect(leaderboard[0].player.nickname).toBe('Amir');
  });
});

describe('languages', () => {
  it('are each player’s own, with the same question and the same options behind them', async () => {
    const translations = [
      {
        language: 'RU',
        text: 'Сколько будет 7 × 8?',
        options: ['54!', '56!', '63!', '48!'],
        explanation: 'Семью восемь',
      },
    ];
    const quiz = await newQuiz(teacher, [question({ translations, explanation: 'Yetti karra sakkiz' })]);
    const { playerToken } = await join(graph.anonymous, quiz.pin, 'Сардор', { language: 'RU' });
    const { currentQuestion } = await quiz.open();
    const read = async (language?: string) =>
      (await graph.anonymous.data(QUESTION, { id: quiz.id, language })).liveQuiz;
    expect((await read()).languages).toEqual(['UZ_LATN', 'UZ_CYRL', 'RU']);
    expect((await read('RU')).currentQuestion).toMatchObject({
      ...{ id: currentQuestion.id, language: 'RU', text: 'Сколько будет 7 × 8?', explanation: null, key: null },
      options: ['54!', '56!', '63!', '48!'],
    });
    const asked = async (language?: string) => (await read(language)).currentQuestion;
    expect(await asked('UZ_CYRL')).toMatchObject({ language: 'UZ_CYRL', text: '7 × 8 нечага тенг?' });
    // Who reads a language that it is not written in is told which one they get.
    for (const language of ['EN', undefined]) {
      expect(await asked(language)).toMatchObject({ language: 'UZ_LATN', text: '7 × 8 nechaga teng?' });
    }
    const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [1], playerToken };
    await graph.anonymous.data(ANSWER, { input });
    await quiz.close();
    expect((await read('RU')).currentQuestion).toMatchObject({
      ...{ explanation: 'Семью восемь', correctOptions: [1], distribution: [0, 1, 0, 0] },
    });
  });
});

describe('kinds of questions', () => {
  const kinds: Array<[kind: string, asked: object, right: object, wrong: object]> = [
    ['TRUE_FALSE', { options: [], correctOptions: [1] }, { options: [1] }, { options: [0] }],
    ['NUMBER', { options: [], key: { number: '12,5', tolerance: '0.1' } }, { number: '12.45' }, { number: '13' }],
    ['ORDER', { options: ['3', '1', '2'], correctOptions: [1, 2, 0] }, { options: [1, 2, 0] }, { options: [0, 1, 2] }],
    ['TEXT', { options: [], key: { accepted: ['Oʻzbekiston'] } }, { text: "o'zbekiston " }, { text: 'Tojikiston' }],
    [
      'LISTEN',
      { options: [], sound: 'olma', pictures: ['apple', 'pear'], correctOptions: [0] },
      { options: [0] },
      { options: [1] },
    ],
  ];

  it.each(kinds)('%s is asked, answered, judged and shown', async (kind, asked, right, wrong) => {
    const quiz = await newQuiz(teacher, [question({ correctOptions: [], ...asked, kind })]);
    const tokens: string[] = [];
    for (const name of ['Amir', 'Botir']) tokens.push((await join(graph.anonymous, quiz.pin, name)).playerToken);
    const { currentQuestion } = await quiz.open();
    expect((await graph.anonymous.data(QUESTION, { id: quiz.id })).liveQuiz.currentQuestion).toMatchObject({
      ...{ kind, correctOptions: null, key: null, distribution: null },
    });
    const base = { quizId: quiz.id, questionId: currentQuestion.id };
    for (const [n, answer] of [right, wrong].entries()) {
      const input = { ...base, answer, playerToken: tokens[n] };
      const { submitLiveQuizAnswer } = await graph.anonymous.data(ANSWER_ANY, { input });
      expect(submitLiveQuizAnswer.isCorrect).toBeNull();
    }
    const nonsense = { ...base, answer: { options: [0], text: 'x' }, playerToken: tokens[0] };
    expect((await graph.anonymous.data(ANSWER_ANY, { input: nonsense })).submitLiveQuizAnswer.isCorrect).toBeNull();
    expect((await quiz.close()).leaderboard.map(({ correctCount }: { correctCount: number }) => correctCount)).toEqual([
      1, 0,
    ]);
    const shown = (await graph.anonymous.data(QUESTION, { id: quiz.id })).liveQuiz.currentQuestion;
    expect(shown.distribution).toHaveLength(2);
    expect(shown.key).not.toBeNull();
  });

  it('that are typed keep what was typed out of the log', async () => {
    const quiz = await newQuiz(teacher, [
      question({ options: [], correctOptions: [], kind: 'TEXT', key: { accepted: ['olma'] } }),
    ]);
    const { playerToken } = await join(graph.anonymous, quiz.pin, 'Amir');
    const { currentQuestion } = await quiz.open();
    const answer = { text: 'Men Zzismatmanman' };
    const input = { quizId: quiz.id, questionId: currentQuestion.id, answer, playerToken };
    const { submitLiveQuizAnswer } = await graph.anonymous.data(ANSWER_ANY, { input });
    expect(submitLiveQuizAnswer).toMatchObject({ options: [], answer: { ...answer, options: null, number: null } });
    const log = await graph.context().db.query('SELECT * FROM olimp.live_quiz_events WHERE quiz_id = $1', [quiz.id]);
    expect(JSON.stringify(log)).not.toContain('Zzismatmanman');
  });
});

describe('a nickname that is not fit for a class', () => {
  it('becomes a friendly one that nobody else has', async () => {
    const quiz = await newQuiz(teacher);
    const { player } = await join(graph.anonymous, quiz.pin, 'jalab');
    expect(player.nickname).toMatch(/^\S+ \S+/);
    expect(player.nickname).not.toContain('jalab');
  });
});
