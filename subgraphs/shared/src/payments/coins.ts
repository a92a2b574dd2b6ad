import type { CallerContext } from '../auth/index.ts';
import { AppError } from '../utils/index.ts';

export interface Reward {
  studentId: string;
  /** Whole coins, more than 0. */
  amount: number;
  /** What was done for it, as `<platform>.<event>`, e.g. `games.round`. */
  source: string;
  /** Names the one event that pays; the same source and reference pay a pupil once. */
  reference: string;
}

/**
 * Pays a pupil, inside the caller's transaction: from the account of the source to the pupil's wallet.
 * Returns the coins paid: 0 when this reference was paid before.
 */
export async function rewardCoins(
  ctx: CallerContext,
  { studentId, amount, source, reference }: Reward,
): Promise<number> {
  if (!Number.isSafeInteger(amount) || amount <= 0)
    throw new AppError('BAD_USER_INPUT', 'A reward is a positive number.');
  const posted: unknown[] = await ctx.db.query(
    `INSERT INTO shared.coin_transactions (student_id, debit_account, credit_account, amount, source, reference)
     VALUES ($1::uuid, 'reward:' || $3, 'wallet:' || $1, $2, $3, $4)
     ON CONFLICT (student_id, source, reference) DO NOTHING RETURNING id`,
    [studentId, amount, source, reference],
  );
  if (posted.length === 0) return 0;
  await ctx.db.query(
    `INSERT INTO shared.student_coins AS c (student_id, balance) VALUES ($1, $2)
     ON CONFLICT (student_id) DO UPDATE SET balance = c.balance + $2, updated_at = now()`,
    [studentId, amount],
  );
  return amount;
}

/** The balances of many pupils in coins; 0 for one who never earned. */
export async function coinBalances(ctx: CallerContext, studentIds: readonly string[]): Promise<number[]> {
  const rows: Array<{ student_id: string; balance: string }> = await ctx.db.query(
    'SELECT student_id, balance FROM shared.student_coins WHERE student_id = ANY($1::uuid[])',
    [studentIds],
  );
  const balances = new Map(rows.map((row) => [row.student_id, Number(row.balance)]));
  return studentIds.map((id) => balances.get(id) ?? 0);
}

export interface CoinMovement {
  id: string;
  /** Coins; negative when spent. */
  amount: number;
  source: string;
  createdAt: Date;
}

/** The newest `limit` movements of one pupil's wallet. */
export async function coinStatement(ctx: CallerContext, studentId: string, limit: number): Promise<CoinMovement[]> {
  const rows: Array<{ id: string; amount: string; credited: boolean; source: string; created_at: Date }> =
    await ctx.db.query(
      `SELECT id, amount, credit_account LIKE 'wallet:%' AS credited, source, created_at
         FROM shared.coin_transactions WHERE student_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2`,
      [studentId, limit],
    );
  return rows.map((row) => ({
    id: row.id,
    amount: row.credited ? Number(row.amount) : -Number(row.amount),
    source: row.source,
    createdAt: row.created_at,
  }));
}
