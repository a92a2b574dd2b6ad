import type { CallerContext } from '../auth/index.ts';
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

/** The rules by which learning earns coins now, one for each source, by source. */
export function currentEarningRules(ctx: CallerContext): Promise<EarningRuleVersion[]> {
  return ctx.db.query(
    `SELECT DISTINCT ON (source) source, version, coins_per_unit AS "coinsPerUnit", most_per_event AS "mostPerEvent", day_cap AS "dayCap",
            valid_from AS "validFrom"
       FROM shared.coin_rules WHERE valid_from <= now() ORDER BY source, version DESC`,
  );
}
