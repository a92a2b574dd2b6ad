// What tests of several processes on one database share: another process, whoever is in the way in the database, and what the log says.
import { openEventBus } from '@alif24/subgraph-shared/events';
import { type Context, type OpenSubgraph, openSubgraph, type SubgraphManifest } from '@alif24/subgraph-shared/server';
import type { Settings } from '@alif24/subgraph-shared/settings';
import pg from 'pg';
import { pino } from 'pino';
import { expect } from 'vitest';
import { boardText } from './engine/board.ts';
import { replay } from './engine/evolve.ts';
import { pictureOf } from './engine/state.ts';
import { type Asker, join, newQuiz, question } from './live-quiz.fixture.ts';
import { readEvents, readQuizzes, rulesOf } from './live-quiz-log.ts';
import { currentViews } from './live-quiz-rooms.ts';

/** What is needed of the graph of a test. */
interface World {
  databaseUrl: string;
  anonymous: Asker;
  context(): Context;
}

export const hop = { caller: null, requestId: 'test', address: '127.0.0.1' };

/** Another process on the same database; `close` ends it. */
export async function secondProcess(
  { databaseUrl }: World,
  { manifest, settings }: { manifest: SubgraphManifest; settings: Settings },
): Promise<{ opened: OpenSubgraph; close: () => Promise<void> }> {
  const events = await openEventBus(databaseUrl);
  const resources = { events, tokens: null, log: pino({ level: 'silent' }), settings };
  const opened = await openSubgraph(manifest, { databaseUrl, resources });
  const close = async () => {
    await events.close();
    await opened.close();
  };
  return { opened, close };
}

/** How many events of a kind the log has, and of how many players. */
export async function countEvents(graph: World, quizId: string, kind = 'answered') {
  const [counted] = await graph
    .context()
    .db.query(
      'SELECT count(*)::int AS rows, count(DISTINCT player_id)::int AS players FROM olimp.live_quiz_events WHERE quiz_id = $1 AND kind = $2',
      [quizId, kind],
    );
  return counted;
}

/** A quiz with its first question open and so many guests in it. */
export async function openedQuiz(graph: World, teacher: Asker, guests: number, questions = 2, more: object = {}) {
  const quiz = await newQuiz(
    teacher,
    Array.from({ length: questions }, () => question()),
    more,
  );
  const names = Array.from({ length: guests }, (_, n) => `Oʻquvchi ${n}`);
  const joined = await Promise.all(names.map((name) => join(graph.anonymous, quiz.pin, name)));
  const tokens: string[] = joined.map(({ playerToken }) => playerToken);
  const { currentQuestion } = await quiz.open();
  const input = (playerToken: string, option = 1) => ({
    input: { quizId: quiz.id, questionId: currentQuestion.id as string, options: [option], playerToken },
  });
  return { quiz, tokens, questionId: currentQuestion.id as string, input };
}

/** State and board as the log alone gives them, which must be what each process holds. */
export async function expectSame(
  graph: World,
  quizId: string,
  processes: ReadonlyArray<Pick<OpenSubgraph, 'context'>>,
): Promise<void> {
  const [quiz] = await readQuizzes(graph.context(), [quizId]);
  if (!quiz) throw new Error('There is no such quiz.');
  const events = await readEvents(graph.context(), new Map([[quizId, 0]]));
  const replayed = replay(rulesOf(quiz), events.get(quizId) ?? []);
  for (const one of processes) {
    const [view] = await currentViews(one.context(), [quizId]);
    if (!view) throw new Error('A process does not know the quiz.');
    expect(pictureOf(view.state)).toBe(pictureOf(replayed));
    expect(boardText(view.state)).toBe(boardText(replayed));
  }
}

/** Holds the row of a quiz against everybody until it is let go. */
export const holdQuiz = (graph: World, quizId: string) =>
  hold(graph, `SELECT 1 FROM olimp.live_quizzes WHERE id = '${quizId}' FOR UPDATE`);

/** Lets nobody write events until it is let go: who has the lock of a quiz stands still in the middle of its transaction. */
export const holdLog = (graph: World) => hold(graph, 'LOCK TABLE olimp.live_quiz_events IN SHARE MODE');

async function hold(graph: World, sql: string) {
  const owner = new pg.Client({ connectionString: graph.databaseUrl });
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query(sql);
  const waiting = async (): Promise<number[]> => {
    // Within a transaction the database otherwise says for ever what it said first.
    await owner.query('SELECT pg_stat_clear_snapshot()');
    const { rows } = await owner.query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()`,
    );
    return rows.map(({ pid }) => pid);
  };
  return {
    waiting,
    somebodyWaits: () => expect.poll(async () => (await waiting()).length).toBeGreaterThan(0),
    kill: (pid: number) => owner.query('SELECT pg_terminate_backend($1)', [pid]),
    async letGo() {
      await owner.query('ROLLBACK');
      await owner.end();
    },
  };
}
