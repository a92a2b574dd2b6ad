import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context, Route } from '@alif24/subgraph-shared/server';
import { notConfigured } from './callers.ts';
import { type ClickError, type ClickForm, clickErrors, isSigned, readClickForm, tiyinOf } from './click.forms.ts';
import { findTransaction, lockOrder, type Order, type Transaction } from './orders.ts';
import {
  cancelTransaction,
  isLate,
  openTransaction,
  performTransaction,
  refusalOf,
  TIMED_OUT,
} from './transactions.ts';

interface ClickAnswer {
  error: ClickError;
  /** Our number of the transaction. */
  number?: number;
}

type Step = (tx: Context, order: Order, form: ClickForm) => Promise<ClickAnswer>;

/** One of Click's two calls: `action` is its number, `own` the field in which it gets our number of the transaction. */
function clickRoute(action: '0' | '1', own: 'merchant_prepare_id' | 'merchant_confirm_id', step: Step): Route {
  return async (ctx, request) => {
    const { click } = ctx.settings;
    if (!click) return notConfigured;
    const form = readClickForm(request, action === '1' ? ['merchant_prepare_id'] : []);
    const answer = (result: ClickAnswer) => {
      const [error, error_note] = clickErrors[result.error];
      const ids = form && { click_trans_id: idOf(form.click_trans_id), merchant_trans_id: form.merchant_trans_id };
      return {
        status: 200,
        body: { ...ids, ...(result.number !== undefined && { [own]: result.number }), error, error_note },
      };
    };
    if (!form) return answer({ error: 'badRequest' });
    if (!isSigned(form, click)) return answer({ error: 'badSign' });
    if (form.action !== action) return answer({ error: 'noSuchAction' });
    try {
      return answer(
        await inTransaction(ctx, async (tx) => {
          const order = await lockOrder(tx, 'CLICK', form.merchant_trans_id ?? '');
          return order ? step(tx, order, form) : { error: 'noOrder' };
        }),
      );
    } catch (err) {
      ctx.log.error({ provider: 'CLICK', action, err: String((err as Error).message) }, 'a provider call failed');
      return answer({ error: 'failed' });
    }
  };
}

/** Click's ids are numbers; one that JavaScript cannot hold exactly stays text. */
const idOf = (id = '') => (Number.isSafeInteger(Number(id)) ? Number(id) : id);

/** Click asks whether an order can be paid, and keeps it by that. The same question again has the same answer. */
export const clickPrepare = clickRoute('0', 'merchant_prepare_id', async (tx, order, form) => {
  const providerId = form.click_trans_id as string;
  if (tiyinOf(form.amount ?? '') !== order.amount) return { error: 'wrongAmount' };
  const known = await findTransaction(tx, 'CLICK', providerId);
  if (known) return prepared(order, known);
  const refusal = await refusalOf(tx, order);
  if (refusal === 'PAID') return { error: 'paid' };
  if (refusal) return { error: refusal === 'TAKEN' ? 'failed' : 'cancelled' };
  const opened = await openTransaction(tx, order, { providerId, providerTime: new Date() });
  return opened ? { error: 'done', number: opened.number } : { error: 'badRequest' };
});

function prepared(order: Order, { topUpId, state, number }: Transaction): ClickAnswer {
  if (topUpId !== order.id) return { error: 'badRequest' };
  if (state === 'CREATED') return { error: 'done', number };
  return { error: state === 'PERFORMED' ? 'paid' : 'cancelled' };
}

/** Click's number, in the bounds of the column. */
const reasonOf = ({ error }: ClickForm) => Math.min(Math.max(Number(error), -32768), 32767);

/** Click says that the payer's money came, or with an error that it did not. */
export const clickComplete = clickRoute('1', 'merchant_confirm_id', async (tx, order, form) => {
  const transaction = await findTransaction(tx, 'CLICK', form.click_trans_id as string);
  const isPrepared = transaction?.topUpId === order.id && String(transaction.number) === form.merchant_prepare_id;
  if (!isPrepared) return { error: 'noTransaction' };
  const { number } = transaction;
  if (tiyinOf(form.amount ?? '') !== order.amount) return { error: 'wrongAmount' };
  if (transaction.state === 'PERFORMED') return { error: 'paid', number };
  if (transaction.state !== 'CREATED') return { error: 'cancelled', number };
  if (Number(form.error) !== 0 || isLate(transaction)) {
    await cancelTransaction(tx, order, transaction, isLate(transaction) ? TIMED_OUT : reasonOf(form));
    return { error: 'cancelled', number };
  }
  await performTransaction(tx, order, transaction);
  return { error: 'done', number };
});
