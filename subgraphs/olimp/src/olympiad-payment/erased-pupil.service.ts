import type { CallerContext } from '@alif24/subgraph-shared/auth';
import { refundableUntil } from './olympiad-payment.rules.ts';
import { refundEntry } from './refund.service.ts';

/**
 * Ends the places of a pupil who is erased, in the transaction that erases them and before it forgets whose the places are: those that nobody has paid, and
 * those that were paid as long as the money goes back, to the balance it came from. Later a paid place stays as it is, as it would had it been given up.
 */
export async function endPlacesOfErased(tx: CallerContext, studentId: string): Promise<void> {
  const places: Array<{ id: string; isPaid: boolean; startsAt: Date; now: Date }> = await tx.db.query(
    `SELECT e.id, e.state = 'CONFIRMED' AS "isPaid", clock_timestamp() AS now,
            (SELECT s.starts_at FROM olimp.olympiad_stages s WHERE s.olympiad_id = e.olympiad_id ORDER BY s.number LIMIT 1) AS "startsAt"
       FROM olimp.olympiad_entries e WHERE e.student_id = $1
        AND (e.state = 'RESERVED' OR EXISTS (SELECT FROM olimp.olympiad_payments p WHERE p.entry_id = e.id AND p.state = 'PAID'))
      ORDER BY e.id FOR UPDATE OF e`,
    [studentId],
  );
  const ended = places.filter(({ isPaid, startsAt, now }) => !isPaid || now < refundableUntil(startsAt));
  for (const { id } of ended) await refundEntry(tx, id);
  await tx.db.query(
    `UPDATE olimp.olympiad_entries SET state = 'CANCELLED', expires_at = NULL WHERE id = ANY($1::uuid[])`,
    [ended.map(({ id }) => id)],
  );
}
