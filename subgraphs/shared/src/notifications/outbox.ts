import type { CallerContext } from '../auth/index.ts';
import { enqueueAll, LANES, type Lane } from '../jobs/index.ts';
import type { Channel } from './context.ts';

export const DRAIN = 'notifications.drain';

export interface NewDelivery {
  kind: 'NOTICE' | 'DIGEST';
  userId: string;
  notificationId?: string;
  channel: Channel;
  /** Of two with the same key only the first is made. */
  dedupeKey: string;
}

/** Leaves messages in the outbox and orders the job that sends them, inside the caller's transaction. */
export async function enqueueDeliveries(
  ctx: CallerContext,
  deliveries: readonly NewDelivery[],
  lane: Lane = 'ATTENDANCE',
): Promise<void> {
  if (deliveries.length === 0) return;
  const rows: Array<{ channel: Channel }> = await ctx.db.query(
    `INSERT INTO shared.outbox (kind, user_id, notification_id, channel, dedupe_key, lane)
     SELECT d."kind", d."userId", d."notificationId", d."channel", d."dedupeKey", $2
       FROM json_to_recordset($1::json) AS d ("kind" text, "userId" uuid, "notificationId" uuid, "channel" text, "dedupeKey" text)
     ON CONFLICT (dedupe_key) DO NOTHING RETURNING channel`,
    [JSON.stringify(deliveries), LANES[lane]],
  );
  const channels = [...new Set(rows.map(({ channel }) => channel))];
  // Without a key: whoever tells somebody something must not wait for others who do.
  await enqueueAll(
    ctx,
    DRAIN,
    channels.map((channel) => ({ channel })),
    { lane },
  );
}

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

/** What could not be sent and is tried again: in its place, or after `seconds`. */
export async function markFailed(ctx: CallerContext, id: string, failure: string, seconds = 0): Promise<void> {
  await ctx.db.query(
    `UPDATE shared.outbox SET state = 'FAILED', failure = $2,
            due_at = CASE WHEN $3::int > 0 THEN now() + make_interval(secs => $3) ELSE due_at END
      WHERE id = $1 AND settled_at IS NULL`,
    [id, failure, seconds],
  );
}
