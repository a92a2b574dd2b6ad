import { migrate } from '@alif24/subgraph-shared/database';
import { openEventBus } from '@alif24/subgraph-shared/events';
import { type OpenSubgraph, openSubgraph } from '@alif24/subgraph-shared/server';
import { createTestDatabase, type TestDatabase, testSettings } from '@alif24/subgraph-shared/testing';
import { seededRandom } from '@alif24/subgraph-shared/utils';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph as manifest } from '../subgraph.ts';
import { boardText } from './engine/board.ts';
import { replay } from './engine/evolve.ts';
import { dueAt } from './engine/state.ts';
import { scoreOf } from './live-quiz.rules.ts';
import { readEvents, readQuizzes, rulesOf } from './live-quiz-log.ts';
import { currentViews } from './live-quiz-rooms.ts';

const STATES = ['LOBBY', 'QUESTION_OPEN', 'QUESTION_CLOSED', 'FINISHED', 'FINISHED', 'FINISHED'] as const;
const QUESTIONS = 4;

interface OldPlayer {
  id: string;
  score: number;
  correctCount: number;
  lastPoints: number;
}

let database: TestDatabase;
let owner: pg.Client;
let olimp: OpenSubgraph;
const closing: Array<() => Promise<unknown>> = [];
/** By quiz: what its tables of before said. */
const before = new Map<string, { state: string; sequence: number; players: OldPlayer[]; answers: number }>();
const sql = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;

/** One game as the tables of before held it: answers scored on arrival, scores summed at closing. */
async function oldGame(hostId: string, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const state = random.pick(STATES);
  const number = state === 'LOBBY' ? 0 : random.int(1, QUESTIONS);
  const begun = Date.now() - (state === 'FINISHED' ? random.int(1, 400) * 86_400_000 : 0) - number * 60_000;
  const openedAt = (n: number) => begun + n * 60_000;
  const [{ id }] = await sql(
    `INSERT INTO olimp.live_quizzes (host_id, title, language, pin, state, sequence, question_number, question_count, opened_at, closes_at, created_at, finished_at)
     VALUES ($1, 'Kuz', 'UZ_LATN', $2, $3, $4, $5, ${QUESTIONS}, $6, $7, $8, $9) RETURNING id`,
    [
      ...[hostId, state === 'FINISHED' ? null : String(200_000 + seed), state, random.int(1, 60), number],
      ...(number === 0 ? [null, null] : [new Date(openedAt(number)), new Date(openedAt(number) + 120_000)]),
      ...[new Date(begun), state === 'FINISHED' ? new Date(openedAt(number) + 200_000) : null],
    ],
  );
  const questions: Array<{ id: string }> = await sql(
    `INSERT INTO olimp.live_quiz_questions (quiz_id, number, text, options, correct_options, seconds, points)
     SELECT $1, n, '2 + 2', '{3,4,5}', CASE n % 2 WHEN 0 THEN '{1}'::smallint[] ELSE '{0,2}' END, 120, 1000 FROM generate_series(1, ${QUESTIONS}) n RETURNING id`,
    [id],
  );
  const players: OldPlayer[] = [];
  let answers = 0;
  for (let n = 0; n < random.int(0, 6); n += 1) {
    const first = random.int(0, number);
    const joinedAt = new Date(openedAt(first) + 100);
    const [player] = await sql(
      `INSERT INTO olimp.live_quiz_players (quiz_id, token_hash, nickname, nickname_key, joined_at)
       VALUES ($1, sha256(uuid_send(gen_random_uuid())), $2, $2, $3) RETURNING id`,
      [id, `Bola ${n}`, joinedAt],
    );
    const one: OldPlayer = { id: player.id, score: 0, correctCount: 0, lastPoints: 0 };
    for (let asked = Math.max(1, first); asked <= number; asked += 1) {
      const isCounted = asked < number || state !== 'QUESTION_OPEN';
      if (isCounted) one.lastPoints = 0;
      if (random.next() < 0.3) continue;
      const isCorrect = random.next() < 0.6;
      const elapsed = random.int(200, 50_000);
      const points = isCorrect ? scoreOf(1000, 120, elapsed) : 0;
      await sql('INSERT INTO olimp.live_quiz_answers VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        ...[questions[asked - 1]?.id, one.id, [1], isCorrect, points, elapsed, new Date(openedAt(asked) + elapsed)],
      ]);
      answers += 1;
      if (!isCounted) continue;
      one.score += points;
      one.lastPoints = points;
      one.correctCount += Number(isCorrect);
    }
    await sql('UPDATE olimp.live_quiz_players SET score = $2, correct_count = $3, last_points = $4 WHERE id = $1', [
      ...[one.id, one.score, one.correctCount, one.lastPoints],
    ]);
    players.push(one);
  }
  const [{ sequence }] = await sql('SELECT sequence FROM olimp.live_quizzes WHERE id = $1', [id]);
  before.set(id, { state, sequence, players, answers });
}

beforeAll(async () => {
  database = await createTestDatabase([]);
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const old = manifest.migrations.filter(({ name }) => Number(name.slice(-13)) < 1764300000204);
  await migrate(database.url, [{ schema: 'olimp', entities: [], migrations: old }]);
  const [{ id }] = await sql(`INSERT INTO shared.users (role, first_name) VALUES ('TEACHER', 'Nodira') RETURNING id`);
  for (let seed = 0; seed < 60; seed += 1) await oldGame(id, seed);
  await migrate(database.url, [{ schema: 'olimp', entities: [], migrations: manifest.migrations }]);
  const events = await openEventBus(database.url);
  const log = pino({ level: 'silent' });
  const resources = { events, tokens: null, log, settings: testSettings() };
  olimp = await openSubgraph(manifest, { databaseUrl: database.url, resources });
  closing.push(
    () => events.close(),
    () => olimp.close(),
  );
});
afterAll(async () => {
  for (const close of closing) await close();
  await owner.end();
  await database.drop();
});

describe('games of before', () => {
  it('become logs whose boards are, to the point, what they were', async () => {
    const ctx = olimp.context();
    const views = await currentViews(ctx, [...before.keys()]);
    expect(views).toHaveLength(60);
    for (const view of views) {
      if (!view) throw new Error('A quiz is gone.');
      const old = before.get(view.quiz.id);
      const players = view.state.players.list.map(({ id, score, correctCount, lastPoints }) => {
        return { id, score, correctCount, lastPoints };
      });
      const byId = (a: OldPlayer, b: OldPlayer) => (a.id < b.id ? -1 : 1);
      expect(players.sort(byId), old?.state).toEqual(old?.players.sort(byId));
      expect(view.state.phase).toBe(old?.state);
      expect(view.state.sequence).toBeGreaterThanOrEqual(old?.sequence ?? 0);
      const given = view.state.players.list.flatMap(({ answers }) => answers.filter((answer) => answer));
      expect(given).toHaveLength(old?.answers ?? -1);
    }
  });

  it('are rebuilt from the database byte for byte', async () => {
    const ctx = olimp.context();
    const ids = [...before.keys()];
    const events = await readEvents(ctx, new Map(ids.map((id) => [id, 0])));
    const quizzes = await readQuizzes(ctx, ids);
    const views = await currentViews(ctx, ids);
    for (const view of views) {
      const quiz = quizzes.find(({ id }) => id === view?.quiz.id);
      if (!quiz || !view) throw new Error('A quiz is gone.');
      expect(boardText(replay(rulesOf(quiz), events.get(quiz.id) ?? []))).toBe(boardText(view.state));
    }
  });

  it('end by themselves when their host has forgotten them', async () => {
    const rows = await sql(`SELECT id, due_at FROM olimp.live_quizzes WHERE state <> 'FINISHED'`);
    const views = await currentViews(
      olimp.context(),
      rows.map(({ id }) => id),
    );
    expect(new Set(views.map((view) => view?.state.phase)).size).toBe(3);
    expect(rows.map(({ due_at }) => due_at?.getTime())).toEqual(views.map((view) => view && dueAt(view.state)));
  });

  it('keep their questions, and a question that was open goes on', async () => {
    const open = [...before].find(([, { state }]) => state === 'QUESTION_OPEN')?.[0];
    const { data, errors } = await olimp.execute(
      {
        query: `query ($id: ID!) { liveQuiz(id: $id) {
          state currentQuestion { kind text options isMultipleChoice correctOptions } remainingMilliseconds } }`,
        variables: { id: open },
      },
      { caller: null, requestId: 'test', address: '127.0.0.1' },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      liveQuiz: { state: 'QUESTION_OPEN', currentQuestion: { text: '2 + 2', options: ['3', '4', '5'] } },
    });
    expect(await sql('SELECT to_regclass($1) AS gone', ['olimp.live_quiz_answers'])).toEqual([{ gone: null }]);
  });
});
