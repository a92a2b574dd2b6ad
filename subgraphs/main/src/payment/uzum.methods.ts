import type { Context } from '@alif24/subgraph-shared/server';
import { findTransaction, lockOrder, lockTransaction, type Order, type Transaction } from './orders.ts';
import {
  cancelTransaction,
  isLate,
  openTransaction,
  performTransaction,
  refusalOf,
  TIMED_OUT,
} from './transactions.ts';
import { UZUM_STATES, type UzumCall, type UzumError } from './uzum.forms.ts';

/** One operation of Uzum's merchant API, inside a database transaction that is committed whatever it answers: fields of the answer, or an error. */
export interface UzumMethod {
  needs: readonly (keyof UzumCall)[];
  run(tx: Context, call: UzumCall): Promise<object | UzumError>;
}

const milliseconds = (at: Date | null) => at?.getTime() ?? null;

/** The locked order of a call, or why it cannot be paid now. */
async function payableOrder(tx: Context, { orderId, amount }: UzumCall): Promise<Order | UzumError> {
  const order = await lockOrder(tx, 'UZUM', orderId);
  if (!order) return 'noOrder';
  if (amount !== null && amount !== order.amount) return 'wrongAmount';
  const refusal = await refusalOf(tx, order);
  if (refusal === null) return order;
  return refusal === 'PAID' || refusal === 'TAKEN' ? 'paid' : 'closed';
}

const check: UzumMethod = {
  needs: ['serviceId', 'orderId'],
  async run(tx, call) {
    const order = await payableOrder(tx, { ...call, amount: null });
    if (typeof order === 'string') return order;
    // The one place where Uzum wants whole soʻm.
    const som = (order.amount / 100n).toString();
    return { timestamp: Date.now(), status: 'OK', data: { amount: { value: som } } };
  },
};

const create: UzumMethod = {
  needs: ['serviceId', 'transId', 'orderId', 'amount'],
  async run(tx, call) {
    if (await findTransaction(tx, 'UZUM', call.transId)) return 'created';
    const order = await payableOrder(tx, call);
    // The same call at the same moment was first.
    if (typeof order === 'string') return (await findTransaction(tx, 'UZUM', call.transId)) ? 'created' : order;
    const opened = await openTransaction(tx, order, { providerId: call.transId, providerTime: new Date() });
    if (!opened) return 'created';
    return { ...base(opened), status: 'CREATED', transTime: milliseconds(opened.createdAt) };
  },
};

const base = ({ providerId, amount }: Transaction) => ({ transId: providerId, amount: Number(amount) });

const confirm: UzumMethod = {
  needs: ['serviceId', 'transId'],
  async run(tx, { transId, amount }) {
    const known = await lockTransaction(tx, 'UZUM', transId);
    if (!known) return 'noTransaction';
    const { order, transaction } = known;
    if (transaction.state === 'PERFORMED') return 'confirmed';
    if (transaction.state !== 'CREATED') return 'notConfirmable';
    if (amount !== null && amount !== order.amount) return 'wrongAmount';
    if (isLate(transaction)) {
      await cancelTransaction(tx, order, transaction, TIMED_OUT);
      return 'notConfirmable';
    }
    const performed = await performTransaction(tx, order, transaction);
    return { ...base(performed), status: 'CONFIRMED', confirmTime: milliseconds(performed.performedAt) };
  },
};

/** Reasons of our own: Uzum gives none. */
const REVERSED = 5;

const reverse: UzumMethod = {
  needs: ['serviceId', 'transId'],
  async run(tx, { transId }) {
    const known = await lockTransaction(tx, 'UZUM', transId);
    if (!known) return 'noTransaction';
    const { order, transaction } = known;
    if (UZUM_STATES[transaction.state] === 'REVERSED') return 'reversed';
    const closed = await cancelTransaction(tx, order, transaction, REVERSED);
    if (!closed) return 'notReversible';
    return { ...base(closed), status: 'REVERSED', reverseTime: milliseconds(closed.cancelledAt) };
  },
};

const status: UzumMethod = {
  needs: ['serviceId', 'transId'],
  async run(tx, { transId }) {
    const transaction = await findTransaction(tx, 'UZUM', transId);
    if (!transaction) return 'noTransaction';
    const { state, reason, createdAt, performedAt, cancelledAt } = transaction;
    return {
      ...base(transaction),
      status: reason === TIMED_OUT ? 'FAILED' : UZUM_STATES[state],
      transTime: milliseconds(createdAt),
      confirmTime: milliseconds(performedAt),
      reverseTime: milliseconds(cancelledAt),
    };
  },
};

export const uzumMethods = { check, create, confirm, reverse, status } satisfies Record<string, UzumMethod>;
