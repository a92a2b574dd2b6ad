import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import {
  ANSWER,
  CLOSE,
  CREATE,
  FINISH,
  JOIN,
  join,
  newQuiz,
  OPEN,
  passTime as passTimeIn,
  question,
  quizInput,
  READ,
} from './live-quiz.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const count = async (table: string) =>
  (await graph.context().db.query(`SELECT count(*)::int AS n FROM olimp.${table}`))[0].n;
const coinsOf = async (userId: string) =>
  (
    await graph.context().db.query('SELECT balance::int AS n FROM shared.student_coins WHERE student_id = $1', [userId])
  )[0]?.n ?? 0;
const passTime = (quizId: string, seconds: number) => passTimeIn(graph, quizId, seconds);

describe('making a live quiz', () => {
  it('opens a lobby under six digits', async () => {
    const { createLiveQuiz } = await teacher.data(CREATE, quizInput([question(), question()]));
    expect(createLiveQuiz).toMatchObject({
      ...{ title: 'Karra jadvali', state: 'LOBBY', sequence: 1, questionNumber: 0, questionCount: 2, playerCount: 0 },
      ...{ pin: expect.stringMatching(/^[1-9]\d{5}$/), currentQuestion: null, leaderboard: [] },
    });
  });

  it('gives every live quiz a PIN of its own', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => newQuiz(teacher)));
    expect(new Set(made.map(({ pin }) => pin)).size).toBe(20);
  });

  it.each([
    ['no title', { title: '' }],
    ['a blank title', { title: '   ' }],
    ['a title of a megabyte', { title: 'x'.repeat(1_000_000) }],
    ['no questions', { questions: [] }],
    ['51 questions', { questions: Array.from({ length: 51 }, () => question()) }],
    ['a blank question', { questions: [question({ text: ' ' })] }],
    ['one option', { questions: [question({ options: ['56'], correctOptions: [0] })] }],
    ['five options', { questions: [question({ options: ['1', '2', '3', '4', '5'] })] }],
    ['a blank option', { questions: [question({ options: ['1', ' '] })] }],
    ['two equal options', { questions: [question({ options: ['1', '1 '] })] }],
    ['no correct option', { questions: [question({ correctOptions: [] })] }],
    ['a correct option that is none', { questions: [question({ correctOptions: [4] })] }],
    ['a correct option below the first', { questions: [question({ correctOptions: [-1] })] }],
    ['a correct option twice', { questions: [question({ correctOptions: [1, 1] })] }],
    ['four seconds', { questions: [question({ seconds: 4 })] }],
    ['121 seconds', { questions: [question({ seconds: 121 })] }],
    ['points below 0', { questions: [question({ points: -1 })] }],
    ['points above 5000', { questions: [question({ points: 5001 })] }],
    ['a language nobody reads', { language: 'TLH' }],
  ])('refuses %s and stores nothing', async (_name, more) => {
    const before = [await count('live_quizzes'), await count('live_quiz_questions')];
    expect(await teacher.codes(CREATE, quizInput([question()], more))).toEqual(['BAD_USER_INPUT']);
    expect([await count('live_quizzes'), await count('live_quiz_questions')]).toEqual(before);
  });

  it.each([['STUDENT'], ['PARENT']] as const)('is not for a %s', async (role) => {
    const before = await count('live_quizzes');
    expect(await (await graph.newUser(role)).codes(CREATE, quizInput())).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(CREATE, quizInput())).toEqual(['UNAUTHENTICATED']);
    expect(await count('live_quizzes')).toBe(before);
  });
});

describe('moving a quiz on', () => {
  it('walks from the lobby through the questions to the end, each step newer than the last', async () => {
    const quiz = await newQuiz(teacher, [question(), question({ text: '6 × 6?' })]);
    const seen = [await quiz.read(), await quiz.open(), await quiz.close(), await quiz.open(), await quiz.finish()];
    expect(seen.map(({ state, questionNumber }) => `${questionNumber} ${state}`)).toEqual([
      '0 LOBBY',
      '1 QUESTION_OPEN',
      '1 QUESTION_CLOSED',
      '2 QUESTION_OPEN',
      '2 FINISHED',
    ]);
    const sequences = seen.map(({ sequence }) => sequence as number);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    expect(seen[4].pin).toBeNull();
  });

  it('shows the correct options and the choices only after the question is closed', async () => {
    const quiz = await newQuiz(teacher);
    const player = await graph.newUser('STUDENT');
    await join(player, quiz.pin, 'Sevinch');
    const { currentQuestion: open } = await quiz.open();
    await player.data(ANSWER, { input: { quizId: quiz.id, questionId: open.id, options: [2] } });
    expect((await quiz.read()).currentQuestion).toMatchObject({ correctOptions: null, distribution: null });
    expect((await quiz.close()).currentQuestion).toMatchObject({ correctOptions: [1], distribution: [0, 0, 1, 0] });
  });

  it('keeps the step that does not fit as QUIZ_STATE and changes nothing', async () => {
    const quiz = await newQuiz(teacher);
    const refused = async (mutation: string) => {
      const before = await quiz.read();
      expect(await teacher.codes(mutation, { input: quiz.input })).toEqual(['QUIZ_STATE']);
      expect(await quiz.read()).toEqual(before);
    };
    await refused(CLOSE);
    await quiz.open();
    await refused(OPEN);
    await quiz.close();
    await refused(CLOSE);
    await refused(OPEN); // there is no second question
    await quiz.finish();
    for (const mutation of [OPEN, CLOSE, FINISH]) await refused(mutation);
  });

  it('opens one question however often the button was pressed', async () => {
    const quiz = await newQuiz(teacher, [question(), question(), question()]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => teacher.codes(OPEN, { input: quiz.input })));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect((await quiz.read()).questionNumber).toBe(1);
  });

  it.each([
    ['opening', OPEN],
    ['closing', CLOSE],
    ['finishing', FINISH],
  ])('%s is for its host alone', async (_name, mutation) => {
    const quiz = await newQuiz(teacher);
    const before = await quiz.read();
    const others = [
      await graph.newUser('TEACHER'),
      await graph.newUser('STUDENT'),
      await graph.newUser('ORGANIZATION'),
    ];
    for (const other of others) expect(await other.codes(mutation, { input: quiz.input })).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(mutation, { input: quiz.input })).toEqual(['UNAUTHENTICATED']);
    expect(await quiz.read()).toEqual(before);
    const unknown = { input: { quizId: '01900000-0000-7000-8000-000000000000' } };
    expect(await teacher.codes(mutation, unknown)).toEqual(['QUIZ_NOT_FOUND']);
    expect(await teacher.codes(mutation, { input: { quizId: 'nonsense' } })).toEqual(['NOT_FOUND']);
  });

  it('closes a question at its time although the host is gone, for whoever looks', async () => {
    const quiz = await newQuiz(teacher, [question(), question()]);
    const { sequence } = await quiz.open();
    await passTime(quiz.id, 31);
    const seen = (await graph.anonymous.data(READ, { id: quiz.id })).liveQuiz;
    expect(seen).toMatchObject({ state: 'QUESTION_CLOSED', sequence: sequence + 1 });
    expect(seen.currentQuestion.correctOptions).toEqual([1]);
    expect(await graph.anonymous.data(READ, { id: quiz.id })).toEqual({ liveQuiz: seen });
  });

  it('lets the host close or go on just after time closed the question', async () => {
    const quiz = await newQuiz(teacher, [question(), question()]);
    await quiz.open();
    await passTime(quiz.id, 31);
    expect((await quiz.close()).state).toBe('QUESTION_CLOSED');
    await quiz.open();
    await passTime(quiz.id, 31);
    expect((await quiz.finish()).state).toBe('FINISHED');
  });
});

describe('the end', () => {
  it('makes the PIN open nothing', async () => {
    const quiz = await newQuiz(teacher);
    await quiz.finish();
    expect(await graph.anonymous.codes(JOIN, { input: { pin: quiz.pin, nickname: 'Amir' } })).toEqual([
      'QUIZ_NOT_FOUND',
    ]);
    expect(await graph.anonymous.codes(READ, { pin: quiz.pin })).toEqual(['QUIZ_NOT_FOUND']);
  });

  it('pays each pupil two coins for a right answer, once', async () => {
    const quiz = await newQuiz(teacher, [question(), question()]);
    const [pupil, parent] = [await graph.newUser('STUDENT'), await graph.newUser('PARENT')];
    await join(pupil, quiz.pin, 'Sevinch');
    await join(parent, quiz.pin, 'Onasi');
    for (const options of [[1], [1]]) {
      const { currentQuestion } = await quiz.open();
      const input = { quizId: quiz.id, questionId: currentQuestion.id, options };
      await Promise.all([pupil, parent].map((player) => player.data(ANSWER, { input })));
      await quiz.close();
    }
    const codes = await Promise.all(Array.from({ length: 5 }, () => teacher.codes(FINISH, { input: quiz.input })));
    expect(codes.filter((some) => some.length === 0)).toHaveLength(1);
    expect(await coinsOf(pupil.userId)).toBe(4);
    expect(await coinsOf(parent.userId)).toBe(0);
  });
});

describe("a host's own quizzes", () => {
  const MINE = `query ($first: Int! = 20, $after: String) { myLiveQuizzes(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id title playerCount leaderboard(first: 3) { rank } } } } }`;

  it('come newest first, page after page, and never another one’s', async () => {
    const host = await graph.newUser('TEACHER');
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.unshift((await newQuiz(host)).id);
    await newQuiz(teacher);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { myLiveQuizzes: page } = await host.data(MINE, { first: 2, after });
      expect(page.totalCount).toBe(5);
      seen.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(ids);
    expect(await host.codes(MINE, { first: 101 })).toEqual(['BAD_USER_INPUT']);
    expect(await host.codes(MINE, { after: 'nonsense' })).toEqual(['BAD_USER_INPUT']);
    expect(await (await graph.newUser('STUDENT')).codes(MINE)).toEqual(['FORBIDDEN']);
  });

  it('cost two statements, however many there are', async () => {
    const host = await graph.newUser('TEACHER');
    await newQuiz(host);
    const one = await graph.statements(() => host.data(MINE));
    for (let n = 0; n < 4; n += 1) await join(graph.anonymous, (await newQuiz(host)).pin, 'Amir');
    const five = await graph.statements(() => host.data(MINE));
    expect([one.length, five.length]).toEqual([2, 2]);
  });
});
