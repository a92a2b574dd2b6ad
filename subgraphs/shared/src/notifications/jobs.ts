import type { Job, Lane } from '../jobs/index.ts';
import { deliverCode, SEND_CODE } from './codes.ts';
import type { NotificationContext } from './context.ts';
import { type DigestOf, deliver } from './deliver.ts';
import { DIGEST_CRON, enqueueDigests } from './digests.ts';
import { DELIVER } from './outbox.ts';

/** Codes that are sent at one time in one process; nothing else can take these places. */
const CODE_SLOTS = 4;

/** The jobs of notifications, for the manifest of one subgraph, which knows what a digest says. */
export function notificationJobs({
  digestOf,
  holdMilliseconds,
}: {
  digestOf: DigestOf;
  /** How long a message waits in its place for a channel that is down; a quarter of an hour unless given. */
  holdMilliseconds?: number;
}) {
  const sendOne: Job<NotificationContext, { id: string; lane: Lane }> = {
    name: DELIVER,
    run: (ctx, payload, run) => deliver(ctx, payload, run, digestOf, holdMilliseconds),
  };
  const sendCodes: Job<NotificationContext, { id: string }> = { name: SEND_CODE, slots: CODE_SLOTS, run: deliverCode };
  const digests: Job<NotificationContext> = {
    name: 'notifications.digests',
    cron: DIGEST_CRON,
    run: (ctx) => enqueueDigests(ctx),
  };
  const tidy: Job<NotificationContext> = { name: 'notifications.tidy', cron: '20 22 * * *', run: tidyUp };
  return [sendOne, sendCodes, digests, tidy];
}

/** What nobody asks for any more goes; what its job gave up while a process died is said to be dead. */
async function tidyUp(ctx: NotificationContext): Promise<void> {
  await ctx.db.query(
    `UPDATE shared.outbox SET state = 'DEAD', failure = 'GIVEN_UP', secret = NULL, settled_at = now()
      WHERE settled_at IS NULL AND created_at < now() - CASE kind WHEN 'CODE' THEN interval '1 hour' ELSE interval '3 days' END`,
  );
  await ctx.db.query(`DELETE FROM shared.outbox WHERE settled_at < now() - interval '90 days'`);
  await ctx.db.query(`DELETE FROM shared.telegram_updates WHERE received_at < now() - interval '7 days'`);
  await ctx.db.query('DELETE FROM shared.telegram_link_tokens WHERE expires_at < now()');
}
