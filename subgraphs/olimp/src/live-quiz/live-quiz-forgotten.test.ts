// Quizzes whose host has closed the laptop: nothing but time ends them.
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import type { QueryRunner } from 'typeorm';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, JOIN, join, newQuiz, passTime, question, STANDING } from './live-quiz.fixture.ts';

const DAY = 86_400;

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

/** The job comes by, and nobody else. */
async function keepTime(): Promise<void> {
  await graph.context().db.query(`SELECT shared.enqueue_job('olimp.pass-quiz-time', '{}', NULL, NULL, 0, NULL, 1)`);
  await graph.runJobs();
}

const sql = (text: string, values: unknown[]) => graph.context().db.query(text, values);
const stateOf = async (quizId: string) =>
  (await sql('SELECT state, pin, due_at FROM olimp.live_quizzes WHERE id = $1', [quizId]))[0];
const coinsOf = async (userId: string) =>
  (await sql('SELECT balance::int AS n FROM shared.student_coins WHERE student_id = $1', [userId]))[0]?.n ?? 0;
const playedBy = async (userId: string) =>
  (await sql('SELECT count(*)::int AS n FROM shared.activity_events WHERE student_id = $1', [userId]))[0].n;

/** A quiz with its first question open, answered rightly by a pupil. */
async function answered() {
  const quiz = await newQuiz(teacher, [question(), question()]);
  const pupil = await graph.newUser('STUDENT');
  await join(pupil, quiz.pin, 'Sevinch');
  const { currentQuestion } = await quiz.open();
  await pupil.data(ANSWER, { input: { quizId: quiz.id, questionId: currentQuestion.id, options: [1] } });
  return { quiz, pupil };
}

describe('a quiz that its host has forgotten', () => {
  it('ends a day after the question that was counted last, pays for what was right and gives its PIN back', async () => {
    const { quiz, pupil } = await answered();
    await quiz.close();
    await passTime(graph, quiz.id, DAY - 60);
    await keepTime();
    expect(await stateOf(quiz.id)).toMatchObject({ state: 'QUESTION_CLOSED', pin: quiz.pin });
    await passTime(graph, quiz.id, 60);
    await keepTime();
    expect(await stateOf(quiz.id)).toEqual({ state: 'FINISHED', pin: null, due_at: null });
    expect([await coinsOf(pupil.userId), await playedBy(pupil.userId)]).toEqual([2, 1]);
  });

  it('ends a day after its clock was stopped, and the question that was open is counted', async () => {
    const { quiz, pupil } = await answered();
    await quiz.move('pauseLiveQuiz', 'id');
    await passTime(graph, quiz.id, DAY);
    await keepTime();
    expect((await stateOf(quiz.id)).state).toBe('FINISHED');
    expect(await coinsOf(pupil.userId)).toBe(2);
    expect(await quiz.read()).toMatchObject({ state: 'FINISHED', leaderboard: [{ correctCount: 1 }] });
  });

  it('ends after seven days in its lobby: nobody has played it, and nobody stands on a board', async () => {
    const quiz = await newQuiz(teacher);
    const pupil = await graph.newUser('STUDENT');
    await join(pupil, quiz.pin, 'Sevinch');
    await passTime(graph, quiz.id, 7 * DAY - 60);
    await keepTime();
    expect((await stateOf(quiz.id)).state).toBe('LOBBY');
    await passTime(graph, quiz.id, 60);
    await keepTime();
    expect(await quiz.read()).toMatchObject({ state: 'FINISHED', pin: null, questionNumber: 0, leaderboard: [] });
    expect([await coinsOf(pupil.userId), await playedBy(pupil.userId)]).toEqual([0, 0]);
    expect((await pupil.data(STANDING, { quizId: quiz.id })).liveQuizStanding.entry).toMatchObject({
      rank: 0,
      score: 0,
    });
    const { _entities } = await pupil.data(
      'query ($users: [_Any!]!) { _entities(representations: $users) { ... on User { liveQuizResults { rank } } } }',
      { users: [{ __typename: 'User', id: pupil.userId }] },
    );
    expect(_entities).toEqual([{ liveQuizResults: [] }]);
    const late = { input: { pin: quiz.pin, nickname: 'Amir' } };
    expect(await graph.anonymous.codes(JOIN, late)).toEqual(['QUIZ_NOT_FOUND']);
  });

  it('gets its time when it has waited since before there was one', async () => {
    const [lobby, { quiz: closed }, { quiz: paused }] = [await newQuiz(teacher), await answered(), await answered()];
    await closed.close();
    await paused.move('pauseLiveQuiz', 'id');
    const ids = [lobby.id, closed.id, paused.id];
    const dues = () => sql('SELECT id, due_at FROM olimp.live_quizzes WHERE id = ANY($1) ORDER BY id', [ids]);
    const before = await dues();
    const owner = { query: (text: string) => graph.asOwner(text) } as unknown as QueryRunner;
    const Migration = subgraph.migrations.find(({ name }) => name.startsWith('ForgottenQuizzes'));
    const migration = Migration && new Migration();
    await migration?.down(owner);
    await graph.asOwner('UPDATE olimp.live_quizzes SET due_at = NULL');
    await migration?.up(owner);
    expect(await dues()).toEqual(before);
  });
});
