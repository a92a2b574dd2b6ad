import { demoWorld } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { expect, it } from 'vitest';
import { subgraph } from './subgraph.ts';

const graph = testGraph(subgraph);
const today = new Date('2026-11-22T10:00:00Z');

it('fills six weeks with tests that are taken and graded, with coins that add up', async () => {
  const world = demoWorld(today);
  const { db } = graph.context();
  await db.query(
    `INSERT INTO shared.users (id, role, first_name)
     SELECT id, role, 'Sevinch' FROM unnest($1::uuid[], $2::text[]) AS u (id, role)`,
    [
      [...world.studentIds, ...world.teacherIds],
      [...world.studentIds.map(() => 'STUDENT'), ...world.teacherIds.map(() => 'TEACHER')],
    ],
  );
  await subgraph.demo(graph.context(), world);
  const [tests] = await db.query(
    `SELECT count(published_at)::int AS published, count(*)::int AS tests, count(DISTINCT author_id)::int AS authors FROM testai.tests`,
  );
  expect(tests).toEqual({ published: 12, tests: 14, authors: 6 });
  const [attempts] = await db.query(
    `SELECT count(DISTINCT student_id)::int AS students, count(*)::int AS attempts, count(*) FILTER (WHERE score IS NULL)::int AS open,
            sum(coins)::int AS coins, max(submitted_at) <= $1 AND min(started_at) > $1::timestamptz - interval '42 days' AS in_time
       FROM testai.test_attempts`,
    [today],
  );
  expect(attempts).toMatchObject({ in_time: true });
  expect(attempts.students).toBeGreaterThan(85);
  expect(attempts.attempts).toBeGreaterThan(180);
  expect(attempts.open).toBeGreaterThan(0);
  const [{ wrong }] = await db.query(
    `SELECT count(*)::int AS wrong FROM testai.test_attempts a JOIN testai.tests t ON t.id = a.test_id
      WHERE a.score <> (SELECT coalesce(sum(points), 0) FROM testai.test_answers WHERE attempt_id = a.id)
         OR a.score > t.max_score OR a.started_at < t.published_at`,
  );
  expect(wrong).toBe(0);
  const [coins] = await db.query(
    'SELECT (SELECT sum(balance)::int FROM shared.student_coins) AS balance, sum(amount)::int AS posted FROM shared.coin_transactions',
  );
  expect(coins).toEqual({ balance: attempts.coins, posted: attempts.coins });
});
