import type { DatabaseContext } from '@alif24/subgraph-shared/database';
import { addDays, startOfDay } from '@alif24/subgraph-shared/utils';

type CoinContext = Pick<DatabaseContext, 'db'>;

/** Coins that learning earned and teachers gave between two instants, less what was taken back then; in the order of the pupils. */
export async function coinsEarned(
  ctx: CoinContext,
  studentIds: readonly string[],
  from: Date,
  until: Date,
): Promise<number[]> {
  const rows: Array<{ id: string; coins: number }> = await ctx.db.query(
    `SELECT pupil.id, coalesce(sum(CASE WHEN t.reverses_id IS NULL THEN t.amount ELSE -t.amount END), 0)::int AS coins
       FROM unnest($1::uuid[]) AS pupil (id)
       LEFT JOIN shared.coin_transactions t ON t.student_id = pupil.id AND t.created_at >= $2 AND t.created_at < $3
        AND 'wallet:' || pupil.id = CASE WHEN t.reverses_id IS NULL THEN t.credit_account ELSE t.debit_account END
        AND CASE WHEN t.reverses_id IS NULL THEN t.debit_account ELSE t.credit_account END ~ '^(reward|grant):'
      GROUP BY 1`,
    [studentIds, from, until],
  );
  const found = new Map(rows.map(({ id, coins }) => [id, coins]));
  return studentIds.map((id) => found.get(id) ?? 0);
}

/** The coins of weeks by `<Monday> <pupil>`, one statement for each Monday. */
export async function coinsOfWeek(ctx: CoinContext, keys: readonly string[]): Promise<number[]> {
  const found = new Map<string, number>();
  for (const [monday, mine] of Map.groupBy(keys, (key) => key.slice(0, 10))) {
    const ids = mine.map((key) => key.slice(11));
    const coins = await coinsEarned(ctx, ids, startOfDay(monday), startOfDay(addDays(monday, 7)));
    for (const [n, key] of mine.entries()) found.set(key, coins[n] ?? 0);
  }
  return keys.map((key) => found.get(key) ?? 0);
}
