import type { CallerContext } from '../auth/index.ts';
import { AppError, type Tiyin } from '../utils/index.ts';
import { moneyAccount, type Provider, type Spending } from './account.ts';
import { type Moved, moveMoney } from './move.ts';

export interface Payment {
  userId: string;
  amount: Tiyin;
  purpose: Spending;
  /** Names what is paid for, e.g. `tuition:<bill>`; it is paid once for ever. */
  reference: string;
  /** Words for the statement. */
  reason?: string;
  /** The organisation whose money it becomes; the platform's own unless given. */
  organizationId?: string;
}

/**
 * Pays for something from a person's balance, inside the caller's transaction; the same payment again is the same posting. INSUFFICIENT_FUNDS,
 * ACCOUNT_FROZEN, BAD_USER_INPUT; CONFLICT when the reference was paid with another amount or by somebody else.
 */
export function payFromBalance(ctx: CallerContext, payment: Payment): Promise<Moved> {
  const { userId, amount, purpose, reference, reason, organizationId } = payment;
  return moveMoney(ctx, {
    ...{ amount, purpose, reference, reason, actorId: ctx.caller?.userId },
    from: moneyAccount.user(userId),
    to: organizationId ? moneyAccount.user(organizationId) : moneyAccount.revenue(purpose),
  });
}

export interface Refund {
  /** The reference of what was paid. */
  paid: string;
  /** Names this refund, unique for ever. */
  reference: string;
  /** The whole unless given; several refunds together never exceed what was paid. */
  amount?: Tiyin;
  /** Words for the statement. */
  reason?: string;
}

/**
 * Gives what was paid back to the balance it came from: the mirror image of the payment, whole or in part. NOT_FOUND when nothing was paid under the
 * reference, ALREADY_PROCESSED when more would go back than was paid, INSUFFICIENT_FUNDS when the organisation does not have it any more.
 */
export async function refundToBalance(ctx: CallerContext, { paid, reference, amount, reason }: Refund): Promise<Moved> {
  const [payment] = await ctx.db.query(
    `SELECT id, from_account, to_account, amount FROM shared.money_postings
      WHERE reference = $1 AND purpose IN ('TUITION', 'PRIZE', 'OLYMPIAD_SEAT')`,
    [paid],
  );
  if (!payment) throw new AppError('NOT_FOUND', 'Nothing was paid under this reference.');
  return moveMoney(ctx, {
    from: payment.to_account,
    to: payment.from_account,
    amount: amount ?? BigInt(payment.amount),
    ...{ purpose: 'REFUND', reference, reason, actorId: ctx.caller?.userId, reversesId: payment.id },
  });
}

export interface Credit {
  userId: string;
  amount: Tiyin;
  provider: Provider;
  /** Names the order that was paid. */
  reference: string;
}

/** Puts what a provider took for us on a person's balance, inside the caller's transaction; the same reference credits once. */
export function creditTopUp(ctx: CallerContext, { userId, amount, provider, reference }: Credit): Promise<Moved> {
  const accounts = { from: moneyAccount.provider(provider), to: moneyAccount.user(userId) };
  return moveMoney(ctx, { ...accounts, amount, purpose: 'TOP_UP', reference });
}

/** Takes a credited top-up back, for the provider returns it to the payer. INSUFFICIENT_FUNDS when it is spent, NOT_FOUND, ACCOUNT_FROZEN. */
export async function returnTopUp(ctx: CallerContext, reference: string): Promise<Moved> {
  const [credit] = await ctx.db.query(
    `SELECT id, from_account, to_account, amount FROM shared.money_postings WHERE reference = $1 AND purpose = 'TOP_UP'`,
    [reference],
  );
  if (!credit) throw new AppError('NOT_FOUND', 'Nothing was credited under this reference.');
  return moveMoney(ctx, {
    ...{ from: credit.to_account, to: credit.from_account, amount: BigInt(credit.amount), purpose: 'TOP_UP_RETURN' },
    ...{ reference: `return:${reference}`, reversesId: credit.id },
  });
}
