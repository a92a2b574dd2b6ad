import { demoWorld } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { expect, it } from 'vitest';
import { subgraph } from './subgraph.ts';

const graph = testGraph(subgraph);
const today = new Date('2026-11-22T10:00:00Z');

it('fills six weeks of practice for ninety pupils, with coins that add up', async () => {
  const world = demoWorld(today);
  const ctx = graph.context();
  await ctx.db.query(
    `INSERT INTO shared.users (id, role, first_name) SELECT id, 'STUDENT', 'Sevinch' FROM unnest($1::uuid[]) AS id`,
    [world.studentIds],
  );
  await subgraph.demo(ctx, world);
  const [practices] = await ctx.db.query(
    `SELECT count(DISTINCT student_id)::int AS students, count(*)::int AS practices, sum(coins)::int AS coins,
            max(completed_at) <= $1 AND min(created_at) > $1::timestamptz - interval '43 days' AS in_time FROM harf.letter_practices`,
    [today],
  );
  expect(practices).toMatchObject({ students: 90, in_time: true });
  expect(practices.practices).toBeGreaterThan(500);
  const [coins] = await ctx.db.query(
    'SELECT (SELECT sum(balance)::int FROM shared.student_coins) AS balance, sum(amount)::int AS posted FROM shared.coin_transactions',
  );
  expect(coins).toEqual({ balance: practices.coins, posted: practices.coins });
  const [{ undone }] = await ctx.db.query(
    `SELECT count(*)::int AS undone FROM harf.letter_practices p
      WHERE (SELECT count(*) FROM harf.letter_answers a WHERE a.practice_id = p.id AND a.is_correct) <> 5`,
  );
  expect(undone).toBe(0);
});
