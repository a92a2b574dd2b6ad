import { Locale } from '@alif24/subgraph-shared/auth';
import { demoWorld } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from './demo.ts';
import { FINAL_PROBLEMS } from './demo-olympiad-final.ts';
import { OPEN_PROBLEMS, RUNNING_PROBLEMS } from './demo-olympiad-problems.ts';
import { draftProblem } from './olympiad-paper/olympiad-paper.service.ts';
import { QuestionKind } from './question/question.ts';
import { subgraph } from './subgraph.ts';

const graph = testGraph(subgraph);
const world = demoWorld(new Date('2026-11-22T07:00:00Z'));

describe('the demo content', () => {
  beforeAll(async () => {
    const ctx = graph.context();
    await ctx.db.query(
      `INSERT INTO shared.users (id, role, first_name) SELECT id, 'STUDENT', 'Sevinch' FROM unnest($1::uuid[]) AS id`,
      [[...world.studentIds, ...world.teacherIds, ...world.organizationIds, world.moderatorId]],
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
         SELECT p.score, p.correct_count, coalesce(sum((a.body ->> 'points')::int), 0) AS points,
                count(*) FILTER (WHERE (a.body ->> 'right')::boolean) AS right_answers
           FROM olimp.live_quiz_players p LEFT JOIN olimp.live_quiz_events a ON a.player_id = p.id AND a.kind = 'answered' GROUP BY p.id
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

  it('has an olympiad that runs, one that can be entered and one that the third grade has behind it', async () => {
    const rows = await graph.context().db.query(
      `SELECT o.state, s.starts_at < $1 AS begun, s.ends_at > $1 AS lasts, count(DISTINCT q.id)::int AS problems, count(DISTINCT a.id)::int AS attempts
         FROM olimp.olympiads o JOIN olimp.olympiad_stages s ON s.olympiad_id = o.id JOIN olimp.olympiad_papers p ON p.stage_id = s.id
         JOIN olimp.olympiad_problems q ON q.paper_id = p.id LEFT JOIN olimp.olympiad_attempts a ON a.stage_id = s.id
        GROUP BY 1, 2, 3 ORDER BY 1`,
      [world.today],
    );
    expect(rows).toEqual([
      { state: 'FINAL', begun: true, lasts: false, problems: 10, attempts: 30 },
      { state: 'OPEN', begun: false, lasts: true, problems: 10, attempts: 0 },
      { state: 'RUNNING', begun: true, lasts: true, problems: 10, attempts: 0 },
    ]);
  });

  it('asks what could be written by hand: its problems and keys are as an organizer would have to give them', () => {
    for (const problem of [...RUNNING_PROBLEMS, ...OPEN_PROBLEMS, ...FINAL_PROBLEMS]) {
      const { uz, ru, en, number, points } = problem;
      const text = (language: Locale, [words, ...options]: readonly string[]) => ({
        ...{ language, text: words as string, options, explanation: null, sound: null },
      });
      const kind = number ? QuestionKind.NUMBER : QuestionKind.SINGLE;
      const key = { correctOptions: number ? [] : [0], number: number ?? null, tolerance: null, accepted: [] };
      const texts = [text(Locale.UZ_LATN, uz), text(Locale.RU, ru), text(Locale.EN, en)];
      const input = { kind, points, language: Locale.UZ_LATN, texts, pictures: [], variants: [{ values: [], key }] };
      expect(draftProblem(input, 1).row.texts.texts).toEqual(texts);
    }
  });
});
