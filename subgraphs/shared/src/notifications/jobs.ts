import { enqueue, type Job } from '../jobs/index.ts';
import { deliverCode, SEND_CODE } from './codes.ts';
import type { NotificationContext } from './context.ts';
import type { DigestOf } from './delivery.ts';
import { DIGEST_CRON, enqueueDigests } from './digests.ts';
import { type Clock, drain, realClock } from './drain.ts';
import { chatAnswers } from './invitations.ts';
import { DRAIN } from './outbox.ts';
import { OUTSIDE, type Outside } from './preferences.ts';

/** Codes that are sent at one time in one process; nothing else can take these places. */
const CODE_SLOTS = 4;

/** The jobs of notifications, for the manifest of one subgraph, which knows what a digest says. */
export function notificationJobs({ digestOf, clock = realClock }: { digestOf: DigestOf; clock?: Clock }) {
  const draining: Job<NotificationContext, { channel: Outside }> = {
    name: DRAIN,
    // A channel that waits for its provider holds nobody else's worker.
    slots: OUTSIDE.length,
    run: (ctx, { channel }, run) => drain(ctx, channel, run, digestOf, clock),
  };
  const codes: Job<NotificationContext, { id: string }> = { name: SEND_CODE, slots: CODE_SLOTS, run: deliverCode };
  const due: Job<NotificationContext> = { name: 'notifications.due', cron: '* * * * *', run: wake };
  const digests: Job<NotificationContext> = {
    name: 'notifications.digests',
    cron: DIGEST_CRON,
    run: (ctx) => enqueueDigests(ctx),
  };
  const tidy: Job<NotificationContext> = { name: 'notifications.tidy', cron: '20 22 * * *', run: tidyUp };
  return [draining, codes, due, digests, tidy, chatAnswers];
}

/** Has sent what waited for its time, such as the end of the quiet hours. */
async function wake(ctx: NotificationContext): Promise<void> {
  const rows: Array<{ channel: Outside }> = await ctx.db.query(
    `SELECT channel FROM unnest($1::text[]) AS channel WHERE EXISTS (SELECT 1 FROM shared.outbox o
      WHERE o.channel = channel.channel AND o.kind <> 'CODE' AND o.settled_at IS NULL AND o.due_at <= now())`,
    [OUTSIDE],
  );
  for (const { channel } of rows) {
    await enqueue(ctx, DRAIN, { channel }, { key: `${DRAIN}:${channel}`, lane: 'ATTENDANCE' });
  }
}

/** What nobody asks for any more goes; what waited for days is dead. */
async function tidyUp(ctx: NotificationContext): Promise<void> {
  await ctx.db.query(
    `UPDATE shared.outbox SET state = 'DEAD', failure = 'TOO_OLD', secret = NULL, settled_at = now()
      WHERE settled_at IS NULL AND created_at < now() - CASE kind WHEN 'CODE' THEN interval '1 hour' ELSE interval '3 days' END`,
  );
  await ctx.db.query(`DELETE FROM shared.outbox WHERE settled_at < now() - interval '90 days'`);
  await ctx.db.query(`DELETE FROM shared.telegram_updates WHERE received_at < now() - interval '7 days'`);
  await ctx.db.query('DELETE FROM shared.telegram_link_tokens WHERE expires_at < now()');
}
