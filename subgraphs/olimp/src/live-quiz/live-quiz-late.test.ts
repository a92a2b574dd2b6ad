import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, join, newQuiz, passTime, question } from './live-quiz.fixture.ts';
import { expectSame, holdQuiz, secondProcess } from './live-quiz-world.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const REPORT = `query ($quizId: ID!) { liveQuizReport(quizId: $quizId) { players { edges { node {
  score answers { mark milliseconds points lateMilliseconds } } } } } }`;
const CLOSED = ['QUESTION_CLOSED'];

/** A quiz of two questions whose first is open, with one guest in it. */
async function begun(more: object = {}) {
  const quiz = await newQuiz(teacher, [question(), question()], more);
  const { playerToken, player } = await join(graph.anonymous, quiz.pin, 'Amir');
  const { currentQuestion } = await quiz.open();
  const input = { quizId: quiz.id, questionId: currentQuestion.id as string, options: [1], playerToken };
  return {
    ...{ quiz, input, playerId: player.id as string },
    answer: (more: object = {}) => graph.anonymous.codes(ANSWER, { input: { ...input, ...more } }),
    /** What the report of the host says of the answers of the only player. */
    reported: async () =>
      (await teacher.data(REPORT, { quizId: quiz.id })).liveQuizReport.players.edges[0].node.answers as Reported[],
  };
}

interface Reported {
  mark: string;
  milliseconds: number | null;
  points: number;
  lateMilliseconds: number | null;
}

interface Noted {
  player_id: string;
  number: number;
  at: Date;
  milliseconds: number;
}

const notesOf = (quizId: string): Promise<Noted[]> =>
  graph.context().db.query('SELECT * FROM olimp.live_quiz_late_answers WHERE quiz_id = $1 ORDER BY number', [quizId]);

describe('an answer that comes when its question is over', () => {
  it('is refused and noted: who, to which question, when, and how long after its time', async () => {
    const { quiz, answer, playerId, reported } = await begun();
    await passTime(graph, quiz.id, 30.8);
    expect(await answer()).toEqual(CLOSED);
    const [note, ...more] = (await notesOf(quiz.id)) as [Noted, ...Noted[]];
    expect(more).toEqual([]);
    expect(note).toMatchObject({ player_id: playerId, number: 1 });
    expect(note.milliseconds).toBeGreaterThanOrEqual(800);
    const [{ now }] = await graph.context().db.query('SELECT clock_timestamp() AS now');
    expect(now - note.at.getTime()).toBeGreaterThanOrEqual(0);
    const [answered] = await reported();
    expect(answered).toMatchObject({ milliseconds: null, points: 0, lateMilliseconds: note.milliseconds });
  });

  it('is noted where the host closed it, where the quiz has gone on, and after the end', async () => {
    const { quiz, answer, reported } = await begun();
    await quiz.close();
    const { currentQuestion } = await quiz.open();
    expect(await answer()).toEqual(CLOSED);
    await quiz.finish();
    expect(await answer({ questionId: currentQuestion.id })).toEqual(['QUIZ_STATE']);
    expect((await reported()).map(({ lateMilliseconds }) => lateMilliseconds)).toEqual([
      ...[expect.any(Number), expect.any(Number)],
    ]);
  });

  it('is noted once, and what is noted first stays, at once and one after the other', async () => {
    const { quiz, answer } = await begun();
    await quiz.close();
    const codes = await Promise.all([answer(), answer({ options: [0] }), answer()]);
    expect(codes).toEqual([CLOSED, CLOSED, CLOSED]);
    const first = await notesOf(quiz.id);
    expect(first).toHaveLength(1);
    await passTime(graph, quiz.id, 5);
    expect(await answer()).toEqual(CLOSED);
    expect(await notesOf(quiz.id)).toEqual(first);
  });

  it('is noted too where others hold the quiz, so that it waits for them', async () => {
    const { quiz, answer, reported } = await begun();
    await quiz.close();
    const holder = await holdQuiz(graph, quiz.id);
    const codes = answer();
    await holder.somebodyWaits();
    await holder.letGo();
    expect(await codes).toEqual(CLOSED);
    expect(await notesOf(quiz.id)).toHaveLength(1);
    expect(await reported()).toMatchObject([{ lateMilliseconds: expect.any(Number) }]);
  });

  it('moves nothing: no sequence, no score, no board, and the log leads to the same', async () => {
    const { quiz, answer } = await begun();
    await quiz.close();
    const before = await quiz.read();
    expect(await answer()).toEqual(CLOSED);
    expect(await notesOf(quiz.id)).toHaveLength(1);
    expect(await quiz.read()).toEqual(before);
    const other = await secondProcess(graph, { manifest: subgraph, settings: graph.context().settings });
    await expectSame(graph, quiz.id, [{ context: () => graph.context() }, other.opened]);
    await other.close();
  });

  it('costs one statement, the first time and whenever it is sent again', async () => {
    const { quiz, answer } = await begun();
    await quiz.close();
    for (const time of ['first', 'again']) {
      const statements = await graph.statements(answer);
      expect([time, statements.length]).toEqual([time, 1]);
    }
    expect(await notesOf(quiz.id)).toHaveLength(1);
  });

  it('of homework is one that comes after the deadline', async () => {
    const deadline = new Date(Date.now() + 3_600_000).toISOString();
    const { assignLiveQuiz: homework } = await teacher.data(
      'mutation ($input: AssignLiveQuizInput!) { assignLiveQuiz(input: $input) { id pin } }',
      { input: { quizId: (await newQuiz(teacher)).id, deadline } },
    );
    const { playerToken } = await join(graph.anonymous, homework.pin, 'Amir');
    const { nextLiveQuizQuestion: turn } = await graph.anonymous.data(
      'mutation ($input: LiveQuizPlayerTokenInput!) { nextLiveQuizQuestion(input: $input) { question { id } } }',
      { input: { quizId: homework.id, playerToken } },
    );
    await passTime(graph, homework.id, 3_601);
    const input = { quizId: homework.id, questionId: turn.question.id, options: [1], playerToken };
    expect(await graph.anonymous.codes(ANSWER, { input })).toEqual(['QUIZ_STATE']);
    const notes = await notesOf(homework.id);
    expect(notes).toMatchObject([{ number: 1 }]);
    expect(notes[0]?.milliseconds).toBeGreaterThanOrEqual(900);
  });
});

describe('nothing is noted', () => {
  it('where there is an answer: the one that is sent again gets the first back', async () => {
    const { quiz, answer, reported } = await begun();
    expect(await answer()).toEqual([]);
    await quiz.close();
    expect(await answer()).toEqual([]);
    expect(await notesOf(quiz.id)).toEqual([]);
    expect(await reported()).toMatchObject([{ mark: 'RIGHT', lateMilliseconds: null }]);
  });

  it('to be reported where more time let them answer after all', async () => {
    const { quiz, answer, reported } = await begun();
    await passTime(graph, quiz.id, 20);
    await graph.asOwner(
      `INSERT INTO olimp.live_quiz_late_answers SELECT quiz_id, id, 1, now(), 90 FROM olimp.live_quiz_players WHERE quiz_id = '${quiz.id}'`,
    );
    await quiz.move('extendLiveQuizQuestion', 'id');
    expect(await answer()).toEqual([]);
    await quiz.close();
    expect(await reported()).toMatchObject([{ mark: 'RIGHT', lateMilliseconds: null }]);
  });

  it('of who does not play, or no more, of what cannot be an answer, while the clock stands still and before the question', async () => {
    const { quiz, answer, playerId } = await begun();
    await quiz.move('pauseLiveQuiz', 'id');
    expect(await answer()).toEqual(['QUIZ_STATE']);
    await quiz.move('resumeLiveQuiz', 'id');
    const [{ id: second }] = await graph
      .context()
      .db.query('SELECT id FROM olimp.live_quiz_questions WHERE quiz_id = $1 AND number = 2', [quiz.id]);
    expect(await answer({ questionId: second })).toEqual(CLOSED);
    await quiz.close();
    expect(await answer({ options: [9] })).toEqual(['BAD_USER_INPUT']);
    expect(await answer({ playerToken: 'x'.repeat(32) })).toEqual(['FORBIDDEN']);
    expect(await answer({ playerToken: null })).toEqual(['UNAUTHENTICATED']);
    await quiz.move('removeLiveQuizPlayer', 'id', { playerId });
    expect(await answer()).toEqual(['PLAYER_REMOVED']);
    expect(await notesOf(quiz.id)).toEqual([]);
  });
});

describe('a late answer of a person', () => {
  it('is in their copy of what is held of them, and goes when they are erased', async () => {
    const quiz = await newQuiz(teacher);
    const [pupil, other] = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
    for (const [n, one] of [pupil, other].entries()) await join(one, quiz.pin, `Oʻquvchi ${n}`);
    const { currentQuestion } = await quiz.open();
    await quiz.close();
    const input = { quizId: quiz.id, questionId: currentQuestion.id, options: [1] };
    for (const one of [pupil, other]) expect(await one.codes(ANSWER, { input })).toEqual(CLOSED);
    const held = await subgraph.personalData.export(graph.context(), pupil.userId);
    expect(held.liveQuizLateAnswers).toMatchObject([{ number: 1, milliseconds: expect.any(Number) }]);
    await subgraph.personalData.erase(graph.context(), pupil.userId);
    expect(await notesOf(quiz.id)).toHaveLength(1);
    const left = await subgraph.personalData.export(graph.context(), other.userId);
    expect(left.liveQuizLateAnswers).toHaveLength(1);
  });
});
