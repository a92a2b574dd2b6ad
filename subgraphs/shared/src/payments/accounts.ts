import type { CallerContext } from '../auth/index.ts';

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

/** Lets nothing leave a pupil's wallet any more; rewards still arrive. The first reason stays. Waits for movements under way. */
export async function freezeAccount(ctx: CallerContext, studentId: string, reason: string): Promise<void> {
  await ctx.db.query(
    `INSERT INTO shared.student_coins AS c (student_id, frozen_at, frozen_reason) VALUES ($1, now(), $2)
     ON CONFLICT (student_id) DO UPDATE SET frozen_at = now(), frozen_reason = $2 WHERE c.frozen_at IS NULL`,
    [studentId, reason],
  );
}

/** Opens a frozen wallet again; nothing happens to one that is open. */
export async function unfreezeAccount(ctx: CallerContext, studentId: string): Promise<void> {
  await ctx.db.query('UPDATE shared.student_coins SET frozen_at = NULL, frozen_reason = NULL WHERE student_id = $1', [
    studentId,
  ]);
}
