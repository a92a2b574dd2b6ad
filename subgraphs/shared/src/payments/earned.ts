import type { CallerContext } from '../auth/index.ts';
import type { DatabaseContext } from '../database/index.ts';
import type { TimeRange } from '../utils/index.ts';
import type { EarningRuleVersion } from './rewards.ts';

/** What a pupil earned today, in Tashkent, by one source. */
export interface Earned {
  source: string;
  coins: number;
}

/** What many pupils earned today, in the order of the ids, in one statement: for `ctx.load`. Sources that earned nothing are left out. */
export async function earnedToday(ctx: CallerContext, studentIds: readonly string[]): Promise<Earned[][]> {
  const rows: Array<{ student_id: string; source: string; coins: number }> = await ctx.db.query(
    `SELECT student_id, source, sum(amount)::int AS coins FROM shared.coin_transactions
      WHERE student_id = ANY($1::uuid[]) AND created_at >= date_trunc('day', now(), 'Asia/Tashkent')
        AND debit_account = 'reward:' || source GROUP BY student_id, source ORDER BY source`,
    [studentIds],
  );
  return studentIds.map((id) =>
    rows.filter((row) => row.student_id === id).map(({ source, coins }) => ({ source, coins })),
  );
}

/** Of a transaction `t`: learning earned it or a teacher gave it, or it takes such coins back. */
export const IS_EARNED = `CASE WHEN t.reverses_id IS NULL THEN t.debit_account ELSE t.credit_account END ~ '^(reward|grant):'
  AND CASE WHEN t.reverses_id IS NULL THEN t.credit_account ELSE t.debit_account END = 'wallet:' || t.student_id`;

/** Coins that learning earned and teachers gave between two instants, less what was taken back then; in the order of the pupils. One statement. */
export async function coinsEarned(
  ctx: Pick<DatabaseContext, 'db'>,
  studentIds: readonly string[],
  { from, until }: TimeRange,
): Promise<number[]> {
  const rows: Array<{ id: string; coins: number }> = await ctx.db.query(
    `SELECT t.student_id AS id, sum(CASE WHEN t.reverses_id IS NULL THEN t.amount ELSE -t.amount END)::int AS coins
       FROM shared.coin_transactions t
      WHERE t.student_id = ANY($1::uuid[]) AND t.created_at >= $2 AND t.created_at < $3 AND ${IS_EARNED} GROUP BY 1`,
    [studentIds, from, until],
  );
  const found = new Map(rows.map(({ id, coins }) => [id, coins]));
  return studentIds.map((id) => found.get(id) ?? 0);
}

/** The rules by which learning earns coins now, one for each source, by source. */
export function currentEarningRules(ctx: CallerContext): Promise<EarningRuleVersion[]> {
  return ctx.db.query(
    `SELECT DISTINCT ON (source) source, version, coins_per_unit AS "coinsPerUnit", most_per_event AS "mostPerEvent", day_cap AS "dayCap",
            valid_from AS "validFrom"
       FROM shared.coin_rules WHERE valid_from <= now() ORDER BY source, version DESC`,
  );
}
