import type { CallerContext } from '../auth/index.ts';
import { inTransaction } from '../database/index.ts';
import { AppError } from '../utils/index.ts';
import { coinAmount } from './coin-amount.ts';
import { account, post } from './posting.ts';

/** Days after which coins that nobody decided about go back to the wallet. */
export const HOLD_DAYS = 7;

export interface NewHold {
  studentId: string;
  coins: number | bigint;
  source: string;
  reference: string;
  reason?: string;
  actorId?: string | null;
  /** When it is released by itself; null is never. */
  expiresAt: Date | null;
}

export interface Hold {
  /** That of the posting which set the coins aside. */
  id: string;
  studentId: string;
  coins: bigint;
  state: 'HELD' | 'CAPTURED' | 'VOIDED';
}

/**
 * Sets coins of a wallet aside until they are captured or voided, inside the caller's transaction. The same source and reference give the same hold.
 * BAD_USER_INPUT, INSUFFICIENT_COINS, ACCOUNT_FROZEN; CONFLICT when the reference stands for another amount.
 */
export async function holdCoins(ctx: CallerContext, hold: NewHold): Promise<Hold> {
  const coins = coinAmount(hold.coins);
  const { studentId, source, reference } = hold;
  return inTransaction(ctx, async (tx) => {
    const { isNew, postingId } = await post(tx, {
      ...{ studentId, coins, source, reference, reason: hold.reason, actorId: hold.actorId },
      from: account.wallet(studentId),
      to: account.held(studentId),
    });
    const rows: HoldRow[] = isNew
      ? await tx.db.query(
          'INSERT INTO shared.coin_holds (id, student_id, amount, source, reference, expires_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING *',
          [postingId, studentId, coins.toString(), source, reference, hold.expiresAt],
        )
      : await tx.db.query('SELECT * FROM shared.coin_holds WHERE id = $1', [postingId]);
    return toHold(rows[0] as HoldRow);
  });
}

/** Spends what is held: it goes to the account `to`. A hold ends once: ALREADY_PROCESSED when it was captured or voided; NOT_FOUND, ACCOUNT_FROZEN. */
export function captureHold(
  ctx: CallerContext,
  holdId: string,
  { to, reason, actorId }: { to: string; reason?: string; actorId?: string | null },
): Promise<Hold> {
  return resolve(ctx, holdId, 'CAPTURED', { to, reason, actorId });
}

/** Gives what is held back to its wallet, frozen or not. ALREADY_PROCESSED when it was captured or voided; NOT_FOUND. */
export function voidHold(
  ctx: CallerContext,
  holdId: string,
  { reason, actorId }: { reason?: string; actorId?: string | null } = {},
): Promise<Hold> {
  return resolve(ctx, holdId, 'VOIDED', { to: null, reason, actorId });
}

function resolve(
  ctx: CallerContext,
  holdId: string,
  state: 'CAPTURED' | 'VOIDED',
  { to, reason, actorId }: { to: string | null; reason?: string; actorId?: string | null },
): Promise<Hold> {
  return inTransaction(ctx, async (tx) => {
    const rows: HoldRow[] = await tx.db.query('SELECT * FROM shared.coin_holds WHERE id = $1 FOR UPDATE', [holdId]);
    const [row] = rows;
    if (!row) throw new AppError('NOT_FOUND', 'Nothing is held under this name.');
    if (row.state !== 'HELD') throw new AppError('ALREADY_PROCESSED', 'This was decided before.');
    const hold = toHold({ ...row, state });
    const { studentId, coins } = hold;
    // First, as it may be refused: whoever goes on after that must find the hold as it was.
    await post(tx, {
      ...{ studentId, coins, holdId, reason, actorId },
      from: account.held(studentId),
      to: to ?? account.wallet(studentId),
      source: state === 'CAPTURED' ? 'coins.capture' : 'coins.release',
      reference: holdId,
    });
    await tx.db.query('UPDATE shared.coin_holds SET state = $2, resolved_at = now() WHERE id = $1', [holdId, state]);
    return hold;
  });
}

interface HoldRow {
  id: string;
  student_id: string;
  amount: string;
  state: Hold['state'];
}

const toHold = (row: HoldRow): Hold => ({
  id: row.id,
  studentId: row.student_id,
  coins: BigInt(row.amount),
  state: row.state,
});

/** Voids every hold whose time is over; for a job. Returns how many. What somebody decides meanwhile stays as it is. */
export async function expireHolds(ctx: CallerContext): Promise<number> {
  const due: Array<{ id: string }> = await ctx.db.query(
    `SELECT id FROM shared.coin_holds WHERE state = 'HELD' AND expires_at <= now() ORDER BY expires_at LIMIT 10000`,
  );
  let expired = 0;
  for (const { id } of due) {
    try {
      await voidHold(ctx, id);
      expired += 1;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'ALREADY_PROCESSED') throw error;
    }
  }
  return expired;
}
