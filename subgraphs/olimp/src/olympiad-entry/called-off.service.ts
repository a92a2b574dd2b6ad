import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { refundEntry } from '../olympiad-payment/refund.service.ts';
import { tellGuardiansLater } from './tell-guardians.service.ts';

const BATCH = 100;

/**
 * Places in olympiads that were called off end, and what was paid for each goes back with it: a batch in one transaction, so that a process that dies
 * leaves no place half ended, and the next run goes on. Returns how many. For a job.
 */
export async function endCalledOff(ctx: Context): Promise<number> {
  for (let ended = 0; ; ) {
    const some = await inTransaction(ctx, async (tx) => {
      const rows: Array<{ id: string }> = await tx.db.query(
        `SELECT e.id FROM olimp.olympiad_entries e JOIN olimp.olympiads o ON o.id = e.olympiad_id
          WHERE o.state = 'CALLED_OFF' AND e.state <> 'CANCELLED' ORDER BY e.id LIMIT ${BATCH} FOR UPDATE OF e SKIP LOCKED`,
      );
      const ids = rows.map(({ id }) => id);
      for (const id of ids) await refundEntry(tx, id);
      await tx.db.query(
        `UPDATE olimp.olympiad_entries SET state = 'CANCELLED', expires_at = NULL WHERE id = ANY($1::uuid[])`,
        [ids],
      );
      await tellGuardiansLater(tx, ids, 'CALLED_OFF');
      return ids.length;
    });
    ended += some;
    if (some < BATCH) return ended;
  }
}
