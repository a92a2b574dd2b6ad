import type { Context } from '@alif24/subgraph-shared/server';
import { hasOnly, isObject } from './callers.ts';
import { findTransaction, lockOrder, lockTransaction, type Order, type Transaction } from './orders.ts';
import { PAYME_STATES, type PaymeAnswer, paymeErrors } from './payme.answers.ts';
import { fiscalDetail } from './payme.fiscal.ts';
import { isPaymeId, isPaymeTime, milliseconds, type PaymeMethod, stateOf } from './payme.forms.ts';
import {
  cancelTransaction,
  isLate,
  openTransaction,
  PATIENCE,
  performTransaction,
  refusalOf,
  TIMED_OUT,
} from './transactions.ts';

/** The locked order that `account` and `amount` mean, or why it cannot be paid now. */
async function payableOrder(
  tx: Context,
  { account, amount }: Record<string, unknown>,
): Promise<{ order: Order } | Extract<PaymeAnswer, { error: unknown }>> {
  if (!isObject(account) || typeof amount !== 'number') return paymeErrors.badRequest;
  const { order_id: id } = account;
  if (!hasOnly(account, ['order_id']) || (typeof id !== 'string' && typeof id !== 'number')) return paymeErrors.noOrder;
  const order = await lockOrder(tx, 'PAYME', String(id));
  if (!order) return paymeErrors.noOrder;
  if (!Number.isSafeInteger(amount) || BigInt(amount) !== order.amount) return paymeErrors.wrongAmount;
  const refusal = await refusalOf(tx, order);
  if (refusal === 'TAKEN') return paymeErrors.taken;
  return refusal ? paymeErrors.closed : { order };
}

const checkPerform: PaymeMethod = async (tx, params) => {
  if (!hasOnly(params, ['amount', 'account'])) return paymeErrors.badRequest;
  const found = await payableOrder(tx, params);
  if ('error' in found) return found;
  return { result: { allow: true, ...fiscalDetail(tx.settings, found.order.amount) } };
};

const create: PaymeMethod = async (tx, params) => {
  const { id, time, amount, account } = params;
  if (!hasOnly(params, ['id', 'time', 'amount', 'account']) || !isPaymeId(id) || !isPaymeTime(time))
    return paymeErrors.badRequest;
  const known = await lockTransaction(tx, 'PAYME', id);
  if (known) return repeated(tx, known, { amount, account });
  if (Date.now() - time >= PATIENCE.PAYME) return paymeErrors.wrongState;
  const found = await payableOrder(tx, params);
  if ('error' in found) {
    // The same call at the same moment was first: now that the order is ours, its answer is ours too.
    const twin = found.error === paymeErrors.taken.error ? await lockTransaction(tx, 'PAYME', id) : null;
    return twin ? repeated(tx, twin, { amount, account }) : found;
  }
  const opened = await openTransaction(tx, found.order, { providerId: id, providerTime: new Date(time) });
  return opened ? created(opened) : paymeErrors.wrongState;
};

async function repeated(
  tx: Context,
  { order, transaction }: { order: Order; transaction: Transaction },
  { amount, account }: { amount: unknown; account: unknown },
): Promise<PaymeAnswer> {
  const same = Number(order.amount) === amount && isObject(account) && account.order_id === order.id;
  if (!same || transaction.state !== 'CREATED') return paymeErrors.wrongState;
  if (!isLate(transaction)) return created(transaction);
  await cancelTransaction(tx, order, transaction, TIMED_OUT);
  return paymeErrors.wrongState;
}

const created = ({ createdAt, number }: Transaction): PaymeAnswer => ({
  result: { create_time: milliseconds(createdAt), transaction: String(number), state: PAYME_STATES.CREATED },
});

const perform: PaymeMethod = async (tx, params) => {
  const { id } = params;
  if (!hasOnly(params, ['id']) || !isPaymeId(id)) return paymeErrors.badRequest;
  const known = await lockTransaction(tx, 'PAYME', id);
  if (!known) return paymeErrors.noTransaction;
  const { order, transaction } = known;
  if (transaction.state === 'PERFORMED') return performed(transaction);
  if (transaction.state !== 'CREATED') return paymeErrors.wrongState;
  if (!isLate(transaction)) return performed(await performTransaction(tx, order, transaction));
  await cancelTransaction(tx, order, transaction, TIMED_OUT);
  return paymeErrors.wrongState;
};

const performed = ({ performedAt, number }: Transaction): PaymeAnswer => ({
  result: { transaction: String(number), perform_time: milliseconds(performedAt), state: PAYME_STATES.PERFORMED },
});

/** Payme's reasons: receiver gone, debit failed, transaction failed, timed out, money back, unknown. */
const REASONS = [1, 2, 3, TIMED_OUT, 5, 10];

const cancel: PaymeMethod = async (tx, params) => {
  const { id, reason } = params;
  if (!hasOnly(params, ['id', 'reason']) || !isPaymeId(id) || !REASONS.includes(reason as number))
    return paymeErrors.badRequest;
  const known = await lockTransaction(tx, 'PAYME', id);
  if (!known) return paymeErrors.noTransaction;
  const { order, transaction } = known;
  if (['CANCELLED', 'RETURNED'].includes(transaction.state)) return cancelled(transaction);
  const closed = await cancelTransaction(tx, order, transaction, reason as number);
  return closed ? cancelled(closed) : paymeErrors.notCancellable;
};

const cancelled = ({ cancelledAt, number, state }: Transaction): PaymeAnswer => ({
  result: { transaction: String(number), cancel_time: milliseconds(cancelledAt), state: PAYME_STATES[state] },
});

const check: PaymeMethod = async (tx, params) => {
  const { id } = params;
  if (!hasOnly(params, ['id']) || !isPaymeId(id)) return paymeErrors.badRequest;
  const transaction = await findTransaction(tx, 'PAYME', id);
  return transaction ? { result: stateOf(transaction) } : paymeErrors.noTransaction;
};

export const paymeMethods = {
  CheckPerformTransaction: checkPerform,
  CreateTransaction: create,
  PerformTransaction: perform,
  CancelTransaction: cancel,
  CheckTransaction: check,
} satisfies Record<string, PaymeMethod>;
