import type { CallerContext } from '../auth/index.ts';
import { AppError } from '../utils/index.ts';
import { coinAmount } from './coin-amount.ts';
import { tellCoins } from './telling.ts';

/** One movement of coins of one pupil, between two accounts. */
export interface Posting {
  studentId: string;
  /** The account that gives, e.g. `wallet:<pupil>`; see `account`. */
  from: string;
  to: string;
  coins: number | bigint;
  /** What it is for, as `<area>.<event>`. */
  source: string;
  /** Names the one event; a source and reference move a pupil's coins once. */
  reference: string;
  /** Words for people; they stand beside the ledger, so that they can end with the person. */
  reason?: string;
  /** Who did it. */
  actorId?: string | null;
  holdId?: string;
  reversesId?: string;
}

/** The names of the accounts. Only wallets and what is held of them belong to pupils; the others are where coins come from and go to. */
export const account = {
  wallet: (studentId: string) => `wallet:${studentId}`,
  held: (studentId: string) => `held:${studentId}`,
  /** A teacher's coins to give. */
  grant: (teacherId: string) => `grant:${teacherId}`,
  /** Those of whoever offers the prize; null is the platform. */
  prize: (ownerId: string | null) => `prize:${ownerId ?? 'platform'}`,
  withdrawn: 'withdrawal:paid',
};

export interface Posted {
  postingId: string;
  /** False when the same source and reference were posted before; then nothing moved now. */
  isNew: boolean;
}

/**
 * Moves coins inside the caller's transaction and tells whoever watches them. The pupil's account stays locked until that ends; who touches several takes them in the
 * order of their ids. BAD_USER_INPUT for an amount that is none, INSUFFICIENT_COINS, ACCOUNT_FROZEN, CONFLICT when the reference stands for another amount.
 */
export async function post(ctx: CallerContext, posting: Posting): Promise<Posted> {
  const coins = coinAmount(posting.coins);
  const { studentId, from, to, source, reference, reason, actorId, holdId, reversesId } = posting;
  const [{ outcome, posting: postingId, posted }] = (await ctx.db.query(
    'SELECT * FROM shared.post_coins($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [
      ...[studentId, from, to, coins.toString(), source, reference],
      ...[actorId ?? null, holdId ?? null, reversesId ?? null],
    ],
  )) as [{ outcome: string; posting: string; posted: string | null }];
  if (outcome === 'FROZEN') throw new AppError('ACCOUNT_FROZEN', 'Nothing can be taken from this wallet now.');
  if (outcome === 'INSUFFICIENT') throw new AppError('INSUFFICIENT_COINS', 'There are not enough coins.');
  if (outcome === 'REPEATED' && posted !== coins.toString())
    throw new AppError('CONFLICT', 'This was posted before, with another amount.');
  if (outcome === 'POSTED') {
    if (reason) {
      await ctx.db.query('INSERT INTO shared.posting_reasons (posting_id, person_id, reason) VALUES ($1, $2, $3)', [
        ...[postingId, studentId, reason],
      ]);
    }
    await tellCoins(ctx, [studentId]);
  }
  return { postingId, isNew: outcome === 'POSTED' };
}

export interface Reversal {
  studentId: string;
  postingId: string;
  /** Words for people: what was wrong. */
  reason: string;
  actorId: string | null;
}

/**
 * Undoes a posting by its mirror image, whole and once; what left a hold comes back to the wallet. NOT_FOUND unless it is one of this pupil's,
 * ALREADY_PROCESSED the second time or for a mirror image, INSUFFICIENT_COINS when what was paid is spent, ACCOUNT_FROZEN.
 */
export async function reversePosting(
  ctx: CallerContext,
  { studentId, postingId, reason, actorId }: Reversal,
): Promise<string> {
  const rows: Array<{ debit_account: string; credit_account: string; amount: string; reverses_id: string | null }> =
    await ctx.db.query(
      `SELECT debit_account, credit_account, amount, reverses_id FROM shared.coin_transactions WHERE id = $1 AND student_id = $2`,
      [postingId, studentId],
    );
  const [original] = rows;
  const held = account.held(studentId);
  if (!original || original.credit_account === held) throw new AppError('NOT_FOUND', 'There is no such movement.');
  const isRelease = original.debit_account === held && original.credit_account === account.wallet(studentId);
  if (original.reverses_id || isRelease) throw done();
  const { isNew, postingId: id } = await post(ctx, {
    studentId,
    from: original.credit_account,
    to: original.debit_account === held ? account.wallet(studentId) : original.debit_account,
    coins: BigInt(original.amount),
    source: 'coins.correction',
    reference: postingId,
    reason,
    actorId,
    reversesId: postingId,
  });
  if (!isNew) throw done();
  return id;
}

const done = () => new AppError('ALREADY_PROCESSED', 'This was undone before.');
