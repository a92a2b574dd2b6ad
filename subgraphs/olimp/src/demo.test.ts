import { demoWorld } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from './demo.ts';
import { subgraph } from './subgraph.ts';

const graph = testGraph(subgraph);
const world = demoWorld(new Date('2026-11-22T07:00:00Z'));

describe('the demo content', () => {
  beforeAll(async () => {
    const ctx = graph.context();
    await ctx.db.query(
      `INSERT INTO shared.users (id, role, first_name) SELECT id, 'STUDENT', 'Sevinch' FROM unnest($1::uuid[]) AS id`,
      [[...world.studentIds, ...world.teacherIds]],
    );
    await loadDemo(ctx, world);
  });
  const one = async (sql: string) => (await graph.context().db.query(sql))[0];

  it('shows a quiz a week for every class and one open lobby', async () => {
    expect(
      await one(`SELECT count(*) FILTER (WHERE state = 'FINISHED')::int AS finished,
      count(*) FILTER (WHERE pin = '482913')::int AS open FROM olimp.live_quizzes`),
    ).toEqual({ finished: 36, open: 1 });
  });

  it('lies in the six weeks before today', async () => {
    const { first, last } = await one(
      'SELECT min(created_at) AS first, max(finished_at) AS last FROM olimp.live_quizzes',
    );
    expect(+first).toBeGreaterThan(+world.today - 43 * 86_400_000);
    expect(+last).toBeLessThanOrEqual(+world.today);
  });

  it('has scores, right answers and coins that are what its answers say', async () => {
    const wrong = await one(
      `SELECT count(*)::int AS n FROM (
         SELECT p.score, p.correct_count, coalesce(sum(a.points), 0) AS points, count(*) FILTER (WHERE a.is_correct) AS right_answers
           FROM olimp.live_quiz_players p LEFT JOIN olimp.live_quiz_answers a ON a.player_id = p.id GROUP BY p.id
       ) AS sums WHERE score <> points OR correct_count <> right_answers`,
    );
    expect(wrong.n).toBe(0);
    const { balance, paid, earned } = await one(
      `SELECT (SELECT sum(balance) FROM shared.student_coins)::int AS balance,
              (SELECT sum(amount) FROM shared.coin_transactions)::int AS paid,
              (SELECT 2 * sum(correct_count) FROM olimp.live_quiz_players)::int AS earned`,
    );
    expect([balance, paid]).toEqual([earned, earned]);
  });
});
