import { type CallerContext, recordAudit } from '../auth/index.ts';
import { inTransaction } from '../database/index.ts';
import { tellCoins } from './telling.ts';

/** A pupil's coins. */
export interface CoinAccount {
  studentId: string;
  /** What can be spent. */
  balance: bigint;
  /** What is set aside for prizes and withdrawals that are not decided yet. */
  held: bigint;
  /** Lines of the statement. */
  postings: number;
  /** From when on nothing can be taken; null when all is well. */
  frozenAt: Date | null;
  frozenReason: string | null;
}

/** The accounts of many pupils, in the order of the ids, in one statement: for `ctx.load`. An empty one for a pupil who never earned. */
export async function coinAccounts(ctx: CallerContext, studentIds: readonly string[]): Promise<CoinAccount[]> {
  const rows: Array<{
    student_id: string;
    balance: string;
    held: string;
    postings: string;
    frozen_at: Date | null;
    frozen_reason: string | null;
  }> = await ctx.db.query('SELECT * FROM shared.student_coins WHERE student_id = ANY($1::uuid[])', [studentIds]);
  const byStudent = new Map(rows.map((row) => [row.student_id, row]));
  return studentIds.map((studentId) => {
    const row = byStudent.get(studentId);
    return {
      studentId,
      balance: BigInt(row?.balance ?? 0),
      held: BigInt(row?.held ?? 0),
      postings: Number(row?.postings ?? 0),
      frozenAt: row?.frozen_at ?? null,
      frozenReason: row?.frozen_reason ?? null,
    };
  });
}

/**
 * Lets nothing leave a pupil's wallet any more; rewards still arrive. Nothing happens to one that is frozen. Waits for movements under way. For the door to
 * allow to moderators alone.
 */
export function freezeAccount(ctx: CallerContext, studentId: string, reason: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const frozen: unknown[] = await tx.db.query(
      `INSERT INTO shared.student_coins AS c (student_id, frozen_at, frozen_reason) VALUES ($1, now(), $2)
       ON CONFLICT (student_id) DO UPDATE SET frozen_at = now(), frozen_reason = $2 WHERE c.frozen_at IS NULL RETURNING student_id`,
      [studentId, reason],
    );
    if (frozen.length === 0) return;
    await recordAudit(tx, { action: 'coins.freeze', object: `user:${studentId}`, after: { isFrozen: true } });
    await tellCoins(tx, [studentId]);
  });
}

/**
 * Opens a frozen wallet again, with its balance counted anew from its postings: they are the truth. Nothing happens to one that is open. For the door to
 * allow to moderators alone.
 */
export function unfreezeAccount(ctx: CallerContext, studentId: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    await tx.db.query('SELECT shared.lock_coin_account($1)', [studentId]);
    const [opened]: [unknown[], number] = await tx.db.query(
      `UPDATE shared.student_coins c SET frozen_at = NULL, frozen_reason = NULL, balance = t.balance, held = t.held, postings = t.postings
         FROM (SELECT coalesce(sum(CASE 'wallet:' || $1 WHEN credit_account THEN amount WHEN debit_account THEN -amount ELSE 0 END), 0) AS balance,
                      coalesce(sum(CASE 'held:' || $1 WHEN credit_account THEN amount WHEN debit_account THEN -amount ELSE 0 END), 0) AS held,
                      coalesce(max(sequence), 0) AS postings
                 FROM shared.coin_transactions WHERE student_id = $1::uuid) t
        WHERE c.student_id = $1::uuid AND c.frozen_at IS NOT NULL RETURNING c.student_id`,
      [studentId],
    );
    if (opened.length === 0) return;
    await recordAudit(tx, { action: 'coins.unfreeze', object: `user:${studentId}`, after: { isFrozen: false } });
    await tellCoins(tx, [studentId]);
  });
}
