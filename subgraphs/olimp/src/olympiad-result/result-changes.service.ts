import type { Context } from '@alif24/subgraph-shared/server';
import type { OlympiadStage } from '../olympiad/olympiad.entity.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Since when a result is what it is. */
export interface ResultSince {
  /** When it became what is shown. */
  at: Date;
  /** The same where something else was shown before; null while it is the first. */
  changedAt: Date | null;
}

/**
 * When the result of each entry became what is shown: rank, points or medal. Of counts that were shown at one moment nobody saw but the last. Whoever was
 * missing in between has a new result.
 */
const changes = (where: string) => `
  WITH shown AS (
    SELECT v.id, v.stage_id, v.shown_at, row_number() OVER (PARTITION BY v.stage_id ORDER BY v.version) AS n
      FROM olimp.olympiad_result_versions v
     WHERE v.shown_at IS NOT NULL AND v.stage_id = ANY($1::uuid[]) AND NOT EXISTS (
             SELECT FROM olimp.olympiad_result_versions x WHERE x.stage_id = v.stage_id AND x.shown_at = v.shown_at AND x.version > v.version)),
  told AS (
    SELECT s.stage_id, r.entry_id, s.shown_at, s.n, lag(s.n) OVER w AS "before", concat_ws(' ', r.rank, r.points, r.medal) AS told,
           lag(concat_ws(' ', r.rank, r.points, r.medal)) OVER w AS "toldBefore"
      FROM shown s JOIN olimp.olympiad_results r ON r.version_id = s.id ${where} WINDOW w AS (PARTITION BY s.stage_id, r.entry_id ORDER BY s.n)),
  changed AS (
    SELECT stage_id, entry_id, min(shown_at) AS first, max(shown_at) AS at FROM told
     WHERE told IS DISTINCT FROM "toldBefore" OR "before" < n - 1 GROUP BY 1, 2)`;

/** By `entry stage`; null for who has no result that was shown. One statement. */
export async function resultsSince(ctx: Context, keys: readonly string[]): Promise<Array<ResultSince | null>> {
  const pairs = keys.map((key) => key.split(' '));
  const rows: Array<{ key: string; first: Date; at: Date }> = await ctx.db.query(
    `${changes('WHERE r.entry_id = ANY($2::uuid[])')} SELECT entry_id || ' ' || stage_id AS key, first, at FROM changed`,
    [pairs.map(([, stage]) => stage), pairs.map(([entry]) => entry)],
  );
  const byKey = new Map(
    rows.map(({ key, first, at }) => [key, { at, changedAt: at.getTime() > first.getTime() ? at : null }]),
  );
  return keys.map((key) => byKey.get(key) ?? null);
}

/** When the last result of a stage became what is shown, or the last attempt was shown not to count; null before any was. */
export async function lastChangeOf(ctx: Context, stageId: string): Promise<Date | null> {
  const [{ at }] = await ctx.db.query(
    `${changes('')} SELECT greatest((SELECT max(at) FROM changed), (SELECT max(a.shown_at) FROM olimp.olympiad_annulments a
       WHERE a.stage_id = ANY($1::uuid[]) AND a.lifted_at IS NULL)) AS at`,
    [[stageId]],
  );
  return at;
}

/** Until when one may appeal against what has been so since then; null before it is shown. Pure. */
export const appealsEnd = ({ appealDays }: Pick<OlympiadStage, 'appealDays'>, since: Date | null): Date | null =>
  since && new Date(since.getTime() + appealDays * DAY);
