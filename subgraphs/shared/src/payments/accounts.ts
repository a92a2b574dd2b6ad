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
  return change(ctx, studentId, 'SELECT shared.freeze_coins($1, $2) AS done', [studentId, reason], true);
}

/**
 * Opens a frozen wallet again, with its balance counted anew from its postings: they are the truth. Nothing happens to one that is open. For the door to
 * allow to moderators alone.
 */
export function unfreezeAccount(ctx: CallerContext, studentId: string): Promise<void> {
  return change(ctx, studentId, 'SELECT shared.unfreeze_coins($1) AS done', [studentId], false);
}

function change(
  ctx: CallerContext,
  studentId: string,
  sql: string,
  values: string[],
  isFrozen: boolean,
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const [{ done }] = await tx.db.query(sql, values);
    if (!done) return;
    await recordAudit(tx, {
      ...{ action: isFrozen ? 'coins.freeze' : 'coins.unfreeze', object: `user:${studentId}` },
      ...{ before: { isFrozen: !isFrozen }, after: { isFrozen } },
    });
    await tellCoins(tx, [studentId]);
  });
}
