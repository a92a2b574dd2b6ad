import type { CallerContext } from '@alif24/subgraph-shared/auth';
import { refundToBalance } from '@alif24/subgraph-shared/money';
import { titleFor } from '../olympiad/olympiad.service.ts';

/** The name in the ledger of what was paid for a place. */
export const referenceOf = (paymentId: string) => `olympiad:${paymentId}`;

/**
 * Gives what was paid for a place back to the balance it came from, in the transaction of whoever takes the place away and holds its lock. True when
 * something was paid; again it changes nothing.
 */
export async function refundEntry(tx: CallerContext, entryId: string): Promise<boolean> {
  const [payment] = await tx.db.query(
    `SELECT p.id, o.titles, coalesce((SELECT u.locale FROM shared.users u WHERE u.id = p.payer_id), 'UZ_LATN') AS locale
       FROM olimp.olympiad_payments p JOIN olimp.olympiad_entries e ON e.id = p.entry_id JOIN olimp.olympiads o ON o.id = e.olympiad_id
      WHERE p.entry_id = $1 AND p.state = 'PAID' FOR UPDATE OF p`,
    [entryId],
  );
  if (!payment) return false;
  const paid = referenceOf(payment.id);
  const reason = titleFor(payment.titles, payment.locale);
  await refundToBalance(tx, { paid, reference: `refund:${paid}`, reason });
  await tx.db.query(`UPDATE olimp.olympiad_payments SET state = 'REFUNDED', refunded_at = now() WHERE id = $1`, [
    payment.id,
  ]);
  return true;
}
