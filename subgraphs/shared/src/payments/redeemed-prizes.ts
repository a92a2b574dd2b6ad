import type { CallerContext } from '../auth/index.ts';
import { PRIZE_COLUMNS, type Prize } from './prizes.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** For each id of a redemption, or of what is held for one: the prize; null where there is none. One statement, for `ctx.load`. */
export async function prizesOfRedemptions(ctx: CallerContext, ids: readonly string[]): Promise<Array<Prize | null>> {
  const rows: Array<Prize & { key: string }> = await ctx.db.query(
    `SELECT key, ${PRIZE_COLUMNS} FROM unnest($1::uuid[]) AS key
       LEFT JOIN shared.coin_holds h ON h.id = key AND h.source = 'prize.redemption'
       JOIN shared.prize_redemptions r ON r.id = CASE WHEN h.id IS NULL THEN key ELSE h.reference::uuid END
       JOIN shared.prizes p ON p.id = r.prize_id`,
    [ids.filter((id) => UUID.test(id))],
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return ids.map((id) => byKey.get(id) ?? null);
}
