import type { CallerContext } from '../auth/index.ts';
import { AppError, badInput, type Tiyin } from '../utils/index.ts';
import type { MoneyPurpose } from './account.ts';

/** The most that one movement may carry; balances have no limit but that of 64 bits. */
export const MOST_TIYIN = 10_000_000_000_000_000n;

export interface Movement {
  from: string;
  to: string;
  amount: Tiyin;
  purpose: MoneyPurpose;
  /** Names the one event that moves money: unique for ever, over all accounts. */
  reference: string;
  /** Words for people; they stand beside the ledger, so that they can end with the person. */
  reason?: string;
  actorId?: string | null;
  reversesId?: string | null;
}

export interface Moved {
  postingId: string;
  /** False when this very movement was made before; then nothing moved now. */
  isNew: boolean;
}

/**
 * Moves money inside the caller's transaction, in one round trip; the accounts of people stay locked until that ends. BAD_USER_INPUT for an amount
 * that is none, INSUFFICIENT_FUNDS, ACCOUNT_FROZEN, CONFLICT when the reference stands for something else, ALREADY_PROCESSED when what is undone was
 * undone as far as that.
 */
export async function moveMoney(ctx: CallerContext, movement: Movement): Promise<Moved> {
  const { from, to, amount, purpose, reference, reason = '', actorId = null, reversesId = null } = movement;
  requireAmount(amount);
  const [row] = await ctx.db.query('SELECT * FROM shared.move_money($1, $2, $3, $4, $5, $6, $7)', [
    ...[from, to, amount.toString(), purpose, reference, actorId, reversesId],
  ]);
  const { outcome, posting } = row as { outcome: string; posting: string };
  const refusal = refusals[outcome];
  if (refusal) throw refusal();
  const person = [from, to].find((name) => name.startsWith('user:'))?.slice('user:'.length);
  if (outcome === 'POSTED' && reason && person) {
    await ctx.db.query('INSERT INTO shared.posting_reasons (posting_id, person_id, reason) VALUES ($1, $2, $3)', [
      ...[posting, person, reason],
    ]);
  }
  return { postingId: posting, isNew: outcome === 'POSTED' };
}

const refusals: Record<string, () => AppError> = {
  INSUFFICIENT: () => new AppError('INSUFFICIENT_FUNDS', 'There is not enough money on the balance.'),
  FROZEN: () => new AppError('ACCOUNT_FROZEN', 'Nothing can be taken from this balance now.'),
  CONFLICT: () => new AppError('CONFLICT', 'This reference stands for another movement.'),
  EXCEEDED: () => new AppError('ALREADY_PROCESSED', 'More than was paid cannot go back.'),
};

/** BAD_USER_INPUT unless a movement may carry this much: from 1 tiyin to `MOST_TIYIN`. */
export function requireAmount(amount: Tiyin, field = 'amount'): void {
  if (typeof amount !== 'bigint' || amount < 1n || amount > MOST_TIYIN)
    throw badInput(`An amount is from 1 to ${MOST_TIYIN} tiyin.`, field);
}
