import { isDeepStrictEqual } from 'node:util';
import { creditTopUp, type Provider, returnTopUp } from '@alif24/subgraph-shared/money';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, formatMoney } from '@alif24/subgraph-shared/utils';
import { type Order, readTransactions, type Transaction } from './orders.ts';

const MINUTE = 60_000;

/** How long a transaction that a provider opened keeps its order; afterwards it cannot be performed any more. Payme's own word is twelve hours. */
export const PATIENCE: Record<Provider, number> = { PAYME: 12 * 60 * MINUTE, CLICK: 30 * MINUTE, UZUM: 30 * MINUTE };

/** Payme's number for what nobody finished in time; the others do not ask. */
export const TIMED_OUT = 4;

export type Refusal = 'PAID' | 'RETURNED' | 'EXPIRED' | 'TAKEN';

/** Why an order cannot be paid by a new transaction; null when it can. What somebody opened and did not finish in time gives the order free. */
export async function refusalOf(tx: Context, order: Order): Promise<Refusal | null> {
  if (order.state !== 'PENDING') return order.state;
  if (order.expiresAt.getTime() <= Date.now()) return 'EXPIRED';
  const [live] = await readTransactions(tx, `top_up_id = $1 AND state = 'CREATED'`, [order.id]);
  return live && !isLate(live) ? 'TAKEN' : null;
}

export const isLate = ({ expiresAt }: Transaction) => expiresAt.getTime() <= Date.now();

/**
 * Opens the transaction of a provider for a locked order that can be paid. Null when the provider used this id for another order: at this very moment,
 * for the caller has looked before.
 */
export async function openTransaction(
  tx: Context,
  order: Order,
  { providerId, providerTime }: { providerId: string; providerTime: Date },
): Promise<Transaction | null> {
  const { provider } = order;
  const [late] = await readTransactions(tx, `top_up_id = $1 AND state = 'CREATED'`, [order.id]);
  if (late) await close(tx, late, 'CANCELLED', TIMED_OUT);
  const now = new Date();
  const [made] = await tx.db.query(
    `INSERT INTO shared.provider_transactions (provider, provider_id, top_up_id, amount, provider_time, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (provider, provider_id) DO NOTHING RETURNING id`,
    [provider, providerId, order.id, order.amount.toString(), providerTime, now, until(provider, providerTime, now)],
  );
  if (!made) return null;
  return (await readTransactions(tx, 'id = $1', [made.id]))[0] ?? null;
}

/** Payme counts from the moment on its own clock; whose clock runs ahead gains nothing. */
function until(provider: Provider, providerTime: Date, now: Date): Date {
  return new Date(Math.min(providerTime.getTime(), now.getTime()) + PATIENCE[provider]);
}

/** Credits the order of a CREATED transaction, once, and tells the payer; all of it in the caller's transaction, with the order locked. */
export async function performTransaction(tx: Context, order: Order, transaction: Transaction): Promise<Transaction> {
  const { userId, amount, provider } = order;
  const now = new Date();
  await creditTopUp(tx, { userId, amount, provider, reference: referenceOf(order) });
  await tx.db.query(`UPDATE shared.top_ups SET state = 'PAID', paid_at = $2 WHERE id = $1`, [order.id, now]);
  await tx.db.query(`UPDATE shared.provider_transactions SET state = 'PERFORMED', performed_at = $2 WHERE id = $1`, [
    transaction.id,
    now,
  ]);
  const [{ locale }] = await tx.db.query('SELECT locale FROM shared.users WHERE id = $1', [userId]);
  const parameters = { amount: formatMoney(amount, locale) };
  await notify(tx, { userId, template: 'money.paymentReceived', parameters, reference: order.id });
  return { ...transaction, state: 'PERFORMED', performedAt: now };
}

/**
 * Closes a transaction that is CREATED, or takes the money of a PERFORMED one off the balance again. Null when the balance does not have it any more:
 * then nothing has changed.
 */
export async function cancelTransaction(
  tx: Context,
  order: Order,
  transaction: Transaction,
  reason: number,
): Promise<Transaction | null> {
  if (transaction.state === 'CREATED') return close(tx, transaction, 'CANCELLED', reason);
  try {
    await returnTopUp(tx, referenceOf(order));
  } catch (error) {
    if (error instanceof AppError && ['INSUFFICIENT_FUNDS', 'ACCOUNT_FROZEN'].includes(error.code)) return null;
    throw error;
  }
  await tx.db.query(`UPDATE shared.top_ups SET state = 'RETURNED', returned_at = now() WHERE id = $1`, [order.id]);
  return close(tx, transaction, 'RETURNED', reason);
}

async function close(
  tx: Context,
  transaction: Transaction,
  state: 'CANCELLED' | 'RETURNED',
  reason: number,
): Promise<Transaction> {
  const now = new Date();
  await tx.db.query(
    'UPDATE shared.provider_transactions SET state = $2, reason = $3, cancelled_at = $4 WHERE id = $1',
    [...[transaction.id, state, reason, now]],
  );
  return { ...transaction, state, reason, cancelledAt: now };
}

/** Keeps the tax receipt that a provider drew up for the payment or for its return. False when another one is kept already. */
export async function keepReceipt(
  tx: Context,
  transaction: Transaction,
  kind: string,
  receipt: object,
): Promise<boolean> {
  const known = transaction.receipts[kind];
  if (known !== undefined) return isDeepStrictEqual(known, receipt);
  await tx.db.query(`UPDATE shared.provider_transactions SET receipts = receipts || $2 WHERE id = $1`, [
    transaction.id,
    JSON.stringify({ [kind]: receipt }),
  ]);
  return true;
}

const referenceOf = ({ id }: Order) => `top-up:${id}`;
