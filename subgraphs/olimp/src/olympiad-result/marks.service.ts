import type { Context } from '@alif24/subgraph-shared/server';
import type { Answer } from '../question/question.ts';
import { type JudgedPaper, judge } from './judge.rules.ts';

const BATCH = 500;

/** Papers of a stage with their newest keys, by id, and the versions of those keys by problem. Two statements. For those who judge: see `currentKeysOf`. */
export async function judgedPapersOf(
  ctx: Context,
  stageId: string,
): Promise<{ papers: Map<string, JudgedPaper>; keys: Record<string, number> }> {
  const rows: Array<Omit<JudgedPaper, 'problems'> & { id: string }> = await ctx.db.query(
    'SELECT id, scheme, tie_breakers AS "tieBreakers" FROM olimp.olympiad_papers WHERE stage_id = $1 ORDER BY id',
    [stageId],
  );
  const problems: Array<JudgedPaper['problems'][number] & { paperId: string; version: number }> = await ctx.db.query(
    `SELECT DISTINCT ON (q.id) q.id, q.paper_id AS "paperId", q.number, q.points, q.variants, k.keys, k.version
       FROM olimp.olympiad_papers p JOIN olimp.olympiad_problems q ON q.paper_id = p.id AND q.removed_at IS NULL
       JOIN olimp.olympiad_keys k ON k.problem_id = q.id WHERE p.stage_id = $1 ORDER BY q.id, k.version DESC`,
    [stageId],
  );
  const byPaper = Map.groupBy(problems, ({ paperId }) => paperId);
  const papers = rows.map(({ id, ...paper }) => [id, { ...paper, problems: byPaper.get(id) ?? [] }] as const);
  return { papers: new Map(papers), keys: Object.fromEntries(problems.map(({ id, version }) => [id, version])) };
}

interface Handed {
  id: string;
  paperId: string;
  seed: string;
  seconds: number;
  answers: Record<string, Answer | null>;
}

/** How long whoever counts waits for another who does: a count of a whole country takes seconds. */
const PATIENCE = '14s';

/**
 * Whoever judges, stops or shows marks of an olympiad does so one behind the other, until their transaction ends. It is taken before the lock of the
 * olympiad, and by nobody else: who enters, appeals or wants a certificate does not wait until a country is counted.
 */
export async function lockMarks(tx: Context, olympiadId: string): Promise<void> {
  await tx.db.query(`SELECT set_config('lock_timeout', '${PATIENCE}', true)`);
  await tx.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 29))', [olympiadId.toLowerCase()]);
  await tx.db.query('SET LOCAL lock_timeout TO DEFAULT');
}

/**
 * Judges attempts of a stage that were handed in: those that nobody judged yet, or all of them anew. What the public board has of an attempt follows as
 * long as there is one and it moves; for what was handed in before it stood still too. Five hundred at a time, for whoever has `lockMarks`. Returns how
 * many marks are others now.
 */
export async function markAttempts(ctx: Context, stageId: string, which: 'NEW' | 'ALL'): Promise<number> {
  const { papers } = await judgedPapersOf(ctx, stageId);
  let [count, after] = [0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const handed: Handed[] = await ctx.db.query(
      `SELECT a.id, a.paper_id AS "paperId", a.seed, greatest(0, extract(epoch FROM a.finished_at - a.started_at))::int AS seconds,
              (SELECT coalesce(jsonb_object_agg(w.problem_id, w.answer), '{}') FROM olimp.olympiad_answers w WHERE w.attempt_id = a.id) AS answers
         FROM olimp.olympiad_attempts a
        WHERE a.stage_id = $1 AND a.id > $2 AND a.finished_at IS NOT NULL
          AND ($3 OR NOT EXISTS (SELECT FROM olimp.olympiad_marks m WHERE m.attempt_id = a.id)) ORDER BY a.id LIMIT ${BATCH}`,
      [stageId, after, which === 'ALL'],
    );
    const marks = handed.flatMap(({ id, paperId, seed, seconds, answers }) => {
      const paper = papers.get(paperId);
      if (!paper) return [];
      return [{ id, seconds, ...judge(paper, { seed, seconds, answers: new Map(Object.entries(answers)) }) }];
    });
    if (marks.length > 0) count += await store(ctx, marks);
    if (handed.length < BATCH) return count;
    after = handed.at(-1)?.id ?? after;
  }
}

/** Writes those that are new or others than they were. Returns how many. */
async function store(ctx: Context, marks: readonly object[]): Promise<number> {
  const [{ count }] = await ctx.db.query(
    `WITH written AS (
       INSERT INTO olimp.olympiad_marks (attempt_id, stage_id, entry_id, grade, points, right_count, wrong_count, seconds, ties, shown_points, shown_ties)
       SELECT a.id, a.stage_id, a.entry_id, p.grade, m.points, m."rightCount", m."wrongCount", m.seconds, m.ties, shown.points, shown.ties
         FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, points int, "rightCount" int, "wrongCount" int, seconds int, ties int[])
         JOIN olimp.olympiad_attempts a ON a.id = m.id JOIN olimp.olympiad_papers p ON p.id = a.paper_id
         JOIN olimp.olympiad_stages s ON s.id = a.stage_id JOIN olimp.olympiads o ON o.id = s.olympiad_id
         LEFT JOIN olimp.olympiad_marks k ON k.attempt_id = a.id
         CROSS JOIN LATERAL (SELECT k.attempt_id IS NOT NULL AND o.frozen_at IS NOT NULL AS stands_still,
                                    s.freeze_at IS NOT NULL AND (o.frozen_at IS NULL OR a.finished_at <= o.frozen_at) AS is_shown) x
         CROSS JOIN LATERAL (SELECT CASE WHEN stands_still THEN k.shown_points WHEN is_shown THEN m.points END AS points,
                                    CASE WHEN stands_still THEN k.shown_ties WHEN is_shown THEN m.ties END AS ties) shown
        WHERE (k.points, k.right_count, k.wrong_count, k.seconds, k.ties, k.shown_points, k.shown_ties)
              IS DISTINCT FROM (m.points, m."rightCount", m."wrongCount", m.seconds, m.ties, shown.points, shown.ties)
       ON CONFLICT (attempt_id) DO UPDATE
         SET points = excluded.points, right_count = excluded.right_count, wrong_count = excluded.wrong_count, seconds = excluded.seconds,
             ties = excluded.ties, shown_points = excluded.shown_points, shown_ties = excluded.shown_ties
       RETURNING 1)
     SELECT count(*)::int FROM written`,
    [JSON.stringify(marks)],
  );
  return count;
}

/** Lets the public boards of an olympiad catch up with what is counted. */
export async function showMarks(ctx: Context, olympiadId: string): Promise<void> {
  await ctx.db.query(
    `UPDATE olimp.olympiad_marks m SET shown_points = m.points, shown_ties = m.ties FROM olimp.olympiad_stages s
      WHERE s.id = m.stage_id AND s.olympiad_id = $1 AND s.freeze_at IS NOT NULL
        AND (m.shown_points IS DISTINCT FROM m.points OR m.shown_ties IS DISTINCT FROM m.ties)`,
    [olympiadId],
  );
}
