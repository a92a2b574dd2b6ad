import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, join, newQuiz, OPEN, passTime, question } from './live-quiz.fixture.ts';

import { roomOf } from './live-quiz-rooms.ts';
import { expectSame } from './live-quiz-world.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const TURN =
  'number isDone answer { isCorrect options } question { id number text correctOptions explanation } quiz { id state pace }';
const NEXT = `mutation ($input: LiveQuizPlayerTokenInput!) { nextLiveQuizQuestion(input: $input) { ${TURN} } }`;
const MY_TURN = `query ($quizId: ID!) { liveQuizTurn(quizId: $quizId) { ${TURN} } }`;
const REVIEW = `query ($quizId: ID!) { liveQuizTurn(quizId: $quizId) { review {
  question { number correctOptions explanation key { accepted } } answer { isCorrect points answer { options text } } } } }`;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const coinsOf = async (userId: string) =>
  (
    await graph.context().db.query('SELECT balance::int AS n FROM shared.student_coins WHERE student_id = $1', [userId])
  )[0]?.n ?? 0;

async function assigned() {
  const quiz = await newQuiz(teacher, [
    question(),
    question({ text: '6 × 6?', options: ['36', '35'], correctOptions: [0] }),
  ]);
  const homework = await quiz.move('assignLiveQuiz', 'id pin state pace deadline sourceId currentQuestion { id }', {
    deadline: inDays(3),
  });
  const pupil = await graph.newUser('STUDENT');
  await join(pupil, homework.pin, 'Sevinch');
  const next = async () => (await pupil.data(NEXT, { input: { quizId: homework.id } })).nextLiveQuizQuestion;
  const answer = (questionId: string, option: number) =>
    pupil.data(ANSWER, { input: { quizId: homework.id, questionId, options: [option] } });
  return { quiz, homework, pupil, next, answer };
}

describe('another deadline', () => {
  const MOVE = `mutation ($input: MoveLiveQuizDeadlineInput!) { moveLiveQuizDeadline(input: $input) { deadline } }`;
  const READ_DEADLINE = 'query ($id: ID) { liveQuiz(id: $id) { deadline state } }';
  const CHANGED = 'subscription ($id: ID!) { liveQuizChanged(id: $id) { deadline } }';

  it('is told to those who play and counts from then on, later or earlier, in every process', async () => {
    const { homework, pupil, next } = await assigned();
    const first = await next();
    const stream = await pupil.events(CHANGED, { id: homework.id });
    expect((await stream.next()).value.data.liveQuizChanged).toEqual({ deadline: homework.deadline });
    const move = async (days: number) => {
      const deadline = inDays(days);
      const input = { quizId: homework.id, deadline };
      expect((await teacher.data(MOVE, { input })).moveLiveQuizDeadline).toEqual({ deadline });
      expect((await stream.next()).value.data.liveQuizChanged).toEqual({ deadline });
      const [row] = await graph
        .context()
        .db.query('SELECT deadline, due_at FROM olimp.live_quizzes WHERE id = $1', [homework.id]);
      expect([row.deadline, row.due_at]).toEqual([new Date(deadline), new Date(deadline)]);
    };
    await move(10);
    roomOf(graph.context(), homework.id).forget();
    await expectSame(graph, homework.id, [{ context: () => graph.context() }]);
    await move(1);
    expect((await pupil.data(MY_TURN, { quizId: homework.id })).liveQuizTurn).toMatchObject({
      number: first.number,
      isDone: false,
    });
    await passTime(graph, homework.id, 86_400);
    expect((await pupil.data(READ_DEADLINE, { id: homework.id })).liveQuiz.state).toBe('FINISHED');
  });

  it('is never one that is over or too far away, and none of a hosted quiz or of what has ended', async () => {
    const { quiz, homework } = await assigned();
    const codes = (quizId: string, days: number) => teacher.codes(MOVE, { input: { quizId, deadline: inDays(days) } });
    expect(await codes(homework.id, -0.001)).toEqual(['BAD_USER_INPUT']);
    expect(await codes(homework.id, 63)).toEqual(['BAD_USER_INPUT']);
    expect(await codes(quiz.id, 1)).toEqual(['QUIZ_STATE']);
    expect((await teacher.data(READ_DEADLINE, { id: homework.id })).liveQuiz.deadline).toBe(homework.deadline);
    await passTime(graph, homework.id, 4 * 86_400);
    expect(await codes(homework.id, 1)).toEqual(['QUIZ_STATE']);
  });
});

describe('homework', () => {
  it('has the questions of its quiz and waits for each player at their own place, on any device', async () => {
    const { quiz, homework, pupil, next, answer } = await assigned();
    expect(homework).toMatchObject({ state: 'LOBBY', pace: 'PLAYER', sourceId: quiz.id, currentQuestion: null });
    const myTurn = async () => (await pupil.data(MY_TURN, { quizId: homework.id })).liveQuizTurn;
    expect(await myTurn()).toMatchObject({ number: 0, question: null, isDone: false });
    const first = await next();
    expect(first).toMatchObject({ number: 1, question: { number: 1, correctOptions: null } });
    expect(await next()).toEqual(first);
    await answer(first.question.id, 1);
    expect(await myTurn()).toMatchObject({ number: 1, answer: { isCorrect: null, options: [1] } });
    expect(
      (await teacher.data('query ($id: ID!) { liveQuiz(id: $id) { doneCount } }', homework)).liveQuiz.doneCount,
    ).toBe(0);
    const second = await next();
    expect(second).toMatchObject({ number: 2, isDone: false, answer: null });
    await answer(second.question.id, 1);
    expect(await next()).toMatchObject({ number: 2, isDone: true });
    const { liveQuiz } = await teacher.data('query ($id: ID!) { liveQuiz(id: $id) { doneCount answeredCount } }', {
      id: homework.id,
    });
    expect(liveQuiz).toEqual({ doneCount: 1, answeredCount: 0 });
  });

  it('tells and pays when its time is over, though nobody looks on', async () => {
    const { homework, pupil, next, answer } = await assigned();
    await answer((await next()).question.id, 1);
    const idle = await graph.newUser('STUDENT');
    await join(idle, homework.pin, 'Dangasa');
    await passTime(graph, homework.id, 4 * 86_400);
    await graph.context().db.query(`SELECT shared.enqueue_job('olimp.pass-quiz-time', '{}', NULL, NULL, 0, NULL, 1)`);
    await graph.runJobs();
    const { liveQuizTurn } = await pupil.data(MY_TURN, { quizId: homework.id });
    expect(liveQuizTurn).toMatchObject({
      ...{ isDone: true, answer: { isCorrect: true }, quiz: { state: 'FINISHED' } },
      question: { correctOptions: [1] },
    });
    expect([await coinsOf(pupil.userId), await coinsOf(idle.userId)]).toEqual([2, 0]);
    const records = await graph
      .context()
      .db.query('SELECT student_id AS id, correct, total FROM shared.activity_events WHERE reference = $1', [
        homework.id,
      ]);
    expect(records).toEqual([{ id: pupil.userId, correct: 1, total: 2 }]);
    expect(await pupil.codes(NEXT, { input: { quizId: homework.id } })).toEqual(['QUIZ_STATE']);
  });

  it('says what was right of every question when it is over and of none before, typed answers included', async () => {
    const { move } = await newQuiz(teacher, [
      question({ explanation: 'Sakkizta yetti', seconds: 5 }),
      question({ kind: 'TEXT', text: 'Poytaxt?', options: [], correctOptions: [], key: { accepted: ['Toshkent'] } }),
      question({ text: '6 × 6?', options: ['36', '35'], correctOptions: [0] }),
    ]);
    const homework = await move('assignLiveQuiz', 'id pin mode', { deadline: inDays(1) });
    expect(homework.mode).toBe('ACCURACY');
    const pupil = await graph.newUser('STUDENT');
    await join(pupil, homework.pin, 'Sevinch');
    const review = async () => (await pupil.data(REVIEW, { quizId: homework.id })).liveQuizTurn.review;
    const answers = [{ options: [1] }, { text: 'тошкент' }];
    for (const answer of answers) {
      const { nextLiveQuizQuestion: turn } = await pupil.data(NEXT, { input: { quizId: homework.id } });
      // However long it took.
      await passTime(graph, homework.id, 600);
      await pupil.data(ANSWER, { input: { quizId: homework.id, questionId: turn.question.id, answer } });
      expect(await review()).toEqual([]);
    }
    await passTime(graph, homework.id, 2 * 86_400);
    const [own, typed, missed] = await review();
    expect(own).toMatchObject({
      question: { number: 1, correctOptions: [1], explanation: 'Sakkizta yetti' },
      answer: { isCorrect: true, points: 1000, answer: { options: [1] } },
    });
    expect(typed).toMatchObject({
      question: { number: 2, key: { accepted: ['Toshkent'] } },
      answer: { isCorrect: true, answer: { text: 'тошкент' } },
    });
    expect(missed).toMatchObject({ question: { number: 3, correctOptions: [0] }, answer: null });
    const strangers = [teacher, await graph.newUser('STUDENT'), graph.anonymous];
    const codes = await Promise.all(strangers.map((one) => one.codes(REVIEW, { quizId: homework.id })));
    expect(codes).toEqual([['FORBIDDEN'], ['FORBIDDEN'], ['UNAUTHENTICATED']]);
  });

  it('is no quiz to be hosted, and a hosted one is no homework', async () => {
    const { quiz, homework, pupil } = await assigned();
    expect(await teacher.codes(OPEN, { input: { quizId: homework.id } })).toEqual(['QUIZ_STATE']);
    await join(pupil, quiz.pin, 'Sevinch');
    expect(await pupil.codes(NEXT, { input: { quizId: quiz.id } })).toEqual(['QUIZ_STATE']);
    for (const days of [-1, 90]) {
      await expect(quiz.move('assignLiveQuiz', 'id', { deadline: inDays(days) })).rejects.toThrow('BAD_USER_INPUT');
    }
  });
});
