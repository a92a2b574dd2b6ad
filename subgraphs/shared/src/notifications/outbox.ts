import type { CallerContext } from '../auth/index.ts';
import { enqueueAll, type Lane } from '../jobs/index.ts';
import type { Channel } from './context.ts';

export const DELIVER = 'notifications.deliver';

export interface NewDelivery {
  kind: 'NOTICE' | 'DIGEST';
  userId: string;
  notificationId?: string;
  channel: Channel;
  /** Of two with the same key only the first is made. */
  dedupeKey: string;
}

/**
 * Leaves messages in the outbox, inside the caller's transaction, and orders their jobs. The jobs of one channel run one after another in the whole
 * platform, so that a process that is killed leaves at most one message of a channel of which nobody knows whether it went out.
 */
export async function enqueueDeliveries(
  ctx: CallerContext,
  deliveries: readonly NewDelivery[],
  lane: Lane = 'ATTENDANCE',
): Promise<void> {
  if (deliveries.length === 0) return;
  const rows: Array<{ id: string; channel: Channel }> = await ctx.db.query(
    `INSERT INTO shared.outbox (kind, user_id, notification_id, channel, dedupe_key)
     SELECT d."kind", d."userId", d."notificationId", d."channel", d."dedupeKey"
       FROM json_to_recordset($1::json) AS d ("kind" text, "userId" uuid, "notificationId" uuid, "channel" text, "dedupeKey" text)
     ON CONFLICT (dedupe_key) DO NOTHING RETURNING id, channel`,
    [JSON.stringify(deliveries)],
  );
  for (const channel of new Set(rows.map((row) => row.channel))) {
    const payloads = rows.filter((row) => row.channel === channel).map(({ id }) => ({ id, lane }));
    await enqueueAll(ctx, DELIVER, payloads, { lane, queue: queueOf(channel) });
  }
}

export const queueOf = (channel: Channel) => `notifications:${channel}`;

/** Says, before it is sent, that a message may be on its way; false when it was settled before. */
export async function markSending(ctx: CallerContext, id: string): Promise<boolean> {
  const [, marked] = await ctx.db.query(
    `UPDATE shared.outbox SET state = 'SENDING', attempts = attempts + 1 WHERE id = $1 AND settled_at IS NULL`,
    [id],
  );
  return marked > 0;
}

/** The end of a message: sent, given up, or no longer to be sent. Whatever was secret of it is forgotten. */
export async function settle(
  ctx: CallerContext,
  id: string,
  state: 'SENT' | 'DEAD' | 'SKIPPED',
  failure: string | null = null,
): Promise<void> {
  await ctx.db.query(
    'UPDATE shared.outbox SET state = $2, failure = $3, secret = NULL, settled_at = now() WHERE id = $1 AND settled_at IS NULL',
    [id, state, failure],
  );
}

/** What could not be sent and is tried again. */
export async function markFailed(ctx: CallerContext, id: string, failure: string): Promise<void> {
  await ctx.db.query(`UPDATE shared.outbox SET state = 'FAILED', failure = $2 WHERE id = $1 AND settled_at IS NULL`, [
    id,
    failure,
  ]);
}
