import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { organizationOf } from './rights.service.ts';

/** Until the transaction ends nobody else changes who works for this organisation, and as what. */
export async function holdStaff(tx: Context, organizationId: string): Promise<void> {
  await tx.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 27))', [`staff:${organizationId}`]);
}

/**
 * One change of the staff at a time, by somebody who has the right when its turn comes: of two directors who remove each other the second is refused.
 * FORBIDDEN.
 */
export async function changeStaff<T>(
  ctx: Context,
  right: 'STAFF' | 'CLASSES',
  work: (tx: Context, organizationId: string) => Promise<T>,
): Promise<T> {
  const organizationId = await organizationOf(ctx, right);
  return inTransaction(ctx, async (tx) => {
    await holdStaff(tx, organizationId);
    // Asked anew: a transaction has loaders of its own.
    return work(tx, await organizationOf(tx, right));
  });
}
