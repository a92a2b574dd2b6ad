import { demoWorld } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { expect, it } from 'vitest';
import { GameRound } from './game-round/game-round.entity.ts';
import { deal, replay, type Turn } from './letter-memory/letter-memory.rules.ts';
import { subgraph } from './subgraph.ts';

const graph = testGraph(subgraph);
const today = new Date('2026-11-22T10:00:00Z');

it('fills six weeks with rounds that really were played, with coins that add up', async () => {
  const world = demoWorld(today);
  const { db } = graph.context();
  await db.query(
    `INSERT INTO shared.users (id, role, first_name) SELECT id, 'STUDENT', 'Sevinch' FROM unnest($1::uuid[]) AS id`,
    [world.studentIds],
  );
  await subgraph.demo(graph.context(), world);
  const [rounds] = await db.query(
    `SELECT count(DISTINCT student_id)::int AS students, count(*)::int AS rounds, count(DISTINCT level)::int AS levels,
            count(DISTINCT stars)::int AS stars, sum(coins)::int AS coins, max(finished_at) <= $1 AS in_time,
            min(started_at) > $1::timestamptz - interval '42 days' AS in_six_weeks FROM games.game_rounds`,
    [today],
  );
  expect(rounds).toMatchObject({ students: 90, levels: 3, stars: 3, in_time: true, in_six_weeks: true });
  expect(rounds.rounds).toBeGreaterThan(1000);
  for (const { seed, level, language, moves } of await db.find(GameRound, {
    where: { game: 'LETTER_MEMORY' as never },
    take: 50,
  })) {
    expect(replay(deal(seed, level, language as string), moves as Turn[]).isFinished).toBe(true);
  }
  const [{ most }] = await db.query(
    `SELECT max(paid)::int AS most FROM (SELECT sum(amount) AS paid FROM shared.coin_transactions
       GROUP BY student_id, date_trunc('day', created_at AT TIME ZONE 'Asia/Tashkent')) AS days`,
  );
  expect(most).toBeLessThanOrEqual(40);
  const [coins] = await db.query(
    'SELECT (SELECT sum(balance)::int FROM shared.student_coins) AS balance, sum(amount)::int AS posted FROM shared.coin_transactions',
  );
  expect(coins).toEqual({ balance: rounds.coins, posted: rounds.coins });
});
