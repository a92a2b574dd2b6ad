import { recordAudit, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { payFromBalance, refundToBalance } from '@alif24/subgraph-shared/money';
import { idempotencyKey } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { organizationOf } from '../staff/rights.service.ts';
import type { Bill } from './bill.entity.ts';
import { noBill, OF_FAMILY, readBills } from './bills.service.ts';
import type { CloseBillInput, PayBillInput } from './tuition.input.ts';

const done = (message: string) => new AppError('ALREADY_PROCESSED', message);
const paymentOf = (billId: string) => `tuition:${billId}`;

/**
 * A guardian pays a bill of a child of theirs from their balance; the money is the organisation's at once. The same key again gives the paid bill.
 * NOT_FOUND, ALREADY_PROCESSED for a bill that somebody paid or that was taken back, INSUFFICIENT_FUNDS, ACCOUNT_FROZEN.
 */
export async function payBill(ctx: Context, { billId, idempotencyKey: key }: PayBillInput): Promise<Bill> {
  const { userId } = requireCaller(ctx);
  const paymentKey = idempotencyKey(key);
  return inTransaction(ctx, async (tx) => {
    const [bill] = await readBills(tx, `${OF_FAMILY} AND b.id = $2 FOR UPDATE OF b`, [userId, billId]);
    if (!bill) throw noBill();
    const [{ payment_key: paidWith }] = await tx.db.query('SELECT payment_key FROM crm.bills WHERE id = $1', [billId]);
    if (bill.paidBy === userId && paidWith === paymentKey) return bill;
    if (bill.state !== 'ISSUED') throw done('This bill does not wait to be paid.');
    await payFromBalance(tx, {
      ...{ userId, amount: bill.amount, purpose: 'TUITION', reference: paymentOf(bill.id) },
      ...{ reason: bill.title, organizationId: bill.organizationId },
    });
    await tx.db.query(
      `UPDATE crm.bills SET state = 'PAID', paid_at = now(), paid_by = $2, payment_key = $3 WHERE id = $1`,
      [billId, userId, paymentKey],
    );
    return reread(tx, billId);
  });
}

/** The organisation for which the caller acts takes back a bill that nobody paid; again it stays so. NOT_FOUND, ALREADY_PROCESSED once it was paid. */
export const cancelBill = (ctx: Context, { billId }: CloseBillInput): Promise<Bill> =>
  close(ctx, billId, { from: 'ISSUED', to: 'CANCELLED', action: 'tuition.cancel' });

/**
 * The organisation for which the caller acts gives the money of a paid bill back to whoever paid it; again it stays so. NOT_FOUND, ALREADY_PROCESSED when it was not paid,
 * INSUFFICIENT_FUNDS when the organisation does not have the money here any more.
 */
export const refundBill = (ctx: Context, { billId }: CloseBillInput): Promise<Bill> =>
  close(ctx, billId, { from: 'PAID', to: 'REFUNDED', action: 'tuition.refund' });

async function close(
  ctx: Context,
  billId: string,
  { from, to, action }: { from: string; to: string; action: string },
): Promise<Bill> {
  const organizationId = await organizationOf(ctx, 'REFUNDS');
  return inTransaction(ctx, async (tx) => {
    const [bill] = await readBills(tx, 'b.organization_id = $1 AND b.id = $2 FOR UPDATE OF b', [
      organizationId,
      billId,
    ]);
    if (!bill) throw noBill();
    if (bill.state === to) return bill;
    if (bill.state !== from) throw done('This bill is at another step.');
    if (to === 'REFUNDED') {
      const paid = paymentOf(bill.id);
      await refundToBalance(tx, { paid, reference: `refund:${paid}`, reason: bill.title });
    }
    await tx.db.query('UPDATE crm.bills SET state = $2, closed_at = now() WHERE id = $1', [billId, to]);
    await recordAudit(tx, {
      action,
      object: `bill:${bill.id}`,
      before: { state: from },
      after: { state: to, amount: bill.amount.toString() },
    });
    return reread(tx, billId);
  });
}

async function reread(tx: Context, billId: string): Promise<Bill> {
  const [bill] = await readBills(tx, 'b.id = $1', [billId]);
  if (!bill) throw noBill();
  return bill;
}
