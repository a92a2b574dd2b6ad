import { Locale } from '@alif24/subgraph-shared/auth';
import { demoWorld } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from './demo.ts';
import { FINAL_PROBLEMS } from './demo-olympiad-final.ts';
import { JUDGED_PROBLEMS } from './demo-olympiad-judged.ts';
import { OPEN_PROBLEMS, RUNNING_PROBLEMS } from './demo-olympiad-problems.ts';
import { demoCertificate } from './demo-olympiad-results.ts';
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
      [[...world.studentIds, ...world.teacherIds, ...world.organizationIds, world.moderatorId, world.parentIdOf(0)]],
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

  it('has an olympiad that runs, one that can be entered, one that costs something, one that may be appealed against and one that is over', async () => {
    const rows = await graph.context().db.query(
      `SELECT o.state, s.starts_at < $1 AS begun, s.ends_at > $1 AS lasts, count(DISTINCT q.id)::int AS problems, count(DISTINCT a.id)::int AS attempts
         FROM olimp.olympiads o JOIN olimp.olympiad_stages s ON s.olympiad_id = o.id JOIN olimp.olympiad_papers p ON p.stage_id = s.id
         JOIN olimp.olympiad_problems q ON q.paper_id = p.id LEFT JOIN olimp.olympiad_attempts a ON a.stage_id = s.id
        GROUP BY 1, 2, 3 ORDER BY 1, 3`,
      [world.today],
    );
    expect(rows).toEqual([
      { state: 'FINAL', begun: true, lasts: false, problems: 10, attempts: 30 },
      { state: 'OPEN', begun: false, lasts: true, problems: 20, attempts: 0 },
      { state: 'RUNNING', begun: true, lasts: false, problems: 10, attempts: 30 },
      { state: 'RUNNING', begun: true, lasts: true, problems: 10, attempts: 0 },
    ]);
  });

  it('shows results, certificates that hold, a past paper to practise, and to the jury an appeal that waits and what it may want to look at', async () => {
    const [first] = world.classes;
    const pupil = graph.as({ userId: first?.studentIds[0] as string, role: 'STUDENT', sessionId: world.id('s', 0) });
    const jury = graph.as({ userId: world.moderatorId, role: 'MODERATOR', sessionId: world.id('s', 1) });
    // Of thirty each, some have no points and stand on no public board.
    for (const [key, grade, totalCount] of [
      ['judged', 1, 28],
      ['final', 3, 26],
    ] as const) {
      const stageId = world.id('olympiad-stage', key);
      const { olympiadBoard } = await graph.anonymous.data(
        `query ($stageId: ID!, $grade: Int!) { olympiadBoard(stageId: $stageId, grade: $grade) { kind rows { totalCount edges { node { rank medal } } } } }`,
        { stageId, grade },
      );
      expect(olympiadBoard).toMatchObject({ kind: 'RESULTS', rows: { totalCount } });
      expect(olympiadBoard.rows.edges[0].node).toEqual({ rank: 1, medal: 'GOLD' });
      const code = demoCertificate(key);
      expect(code).toHaveLength(22);
      const checked = await graph.anonymous.data(
        'query ($code: String!) { olympiadCertificate(code: $code) { isValid } }',
        { code },
      );
      expect(checked.olympiadCertificate).toEqual({ isValid: true });
      const input = { stageId, grade };
      const started = await pupil.data(
        'mutation ($input: StartOlympiadPracticeInput!) { startOlympiadPractice(input: $input) { problems { id } } }',
        { input },
      );
      expect(started.startOlympiadPractice.problems).toHaveLength(10);
    }
    const { olympiad } = await jury.data(
      `query ($id: ID!) { olympiad(id: $id) { jury { stages { appeals { edges { node { state } } } notes { grade } similarPairs(grade: 1) { sharedWrong } } } } }`,
      { id: world.id('olympiad', 'judged') },
    );
    const [stage] = olympiad.jury.stages;
    expect(stage.appeals.edges).toEqual([{ node: { state: 'OPEN' } }]);
    expect([stage.notes.length, stage.similarPairs.length]).toEqual([3, 2]);
    const own = await pupil.data(
      `query ($id: ID!) { olympiadEntry(id: $id) { stages { result { isFinal rank belowSchool appealsUntil appeals { state } problems { outcome } } } } }`,
      { id: world.id('olympiad-entry', first?.studentIds[0] as string) },
    );
    expect(own.olympiadEntry.stages[0].result).toMatchObject({ isFinal: true, appeals: [{ state: 'OPEN' }] });
    expect(own.olympiadEntry.stages[0].result.belowSchool).not.toBeNull();
    expect(own.olympiadEntry.stages[0].result.appealsUntil).not.toBeNull();
  });

  it('asks what could be written by hand: its problems and keys are as an organizer would have to give them', () => {
    for (const problem of [...RUNNING_PROBLEMS, ...OPEN_PROBLEMS, ...FINAL_PROBLEMS, ...JUDGED_PROBLEMS]) {
      const { uz, ru, en, number, points, skill = null } = problem;
      const text = (language: Locale, [words, ...options]: readonly string[]) => ({
        ...{ language, text: words as string, options, explanation: null, sound: null },
      });
      const kind = number ? QuestionKind.NUMBER : QuestionKind.SINGLE;
      const key = { correctOptions: number ? [] : [0], number: number ?? null, tolerance: null, accepted: [] };
      const texts = [text(Locale.UZ_LATN, uz), text(Locale.RU, ru), text(Locale.EN, en)];
      const input = {
        kind,
        points,
        skill,
        language: Locale.UZ_LATN,
        texts,
        pictures: [],
        variants: [{ values: [], key }],
      };
      expect(draftProblem(input, 1).row.texts.texts).toEqual(texts);
    }
  });
});
