import type { Job } from '@alif24/subgraph-shared/jobs';
import type { Context } from '@alif24/subgraph-shared/server';

export interface Retention {
  table: string;
  /** Which rows have had their time: a condition on `t`. */
  over: string;
  /** How long that is, in words for people. */
  kept: string;
}

/**
 * How long what is not needed for ever is kept; the page «Privacy» says the same. What stands nowhere here is kept as long as the person has an
 * account (learning, family), or as long as the law on accounts and on proofs asks (ledgers, consents, the log of acts).
 */
export const RETENTION: readonly Retention[] = [
  { table: 'shared.notifications', over: `t.created_at < now() - interval '1 year'`, kept: 'a year' },
  {
    table: 'shared.sessions',
    over: `least(t.revoked_at, t.expires_at) < now() - interval '90 days'`,
    kept: '90 days after it ended',
  },
  { table: 'shared.activity_minutes', over: `t.minute < now() - interval '13 months'`, kept: '13 months' },
  { table: 'main.math_problems', over: `t.started_at < now() - interval '13 months'`, kept: '13 months' },
  { table: 'shared.refresh_tokens', over: `t.expires_at < now() - interval '1 day'`, kept: 'until it ends' },
  { table: 'shared.one_time_codes', over: `t.expires_at < now() - interval '1 hour'`, kept: 'ten minutes' },
  { table: 'shared.password_links', over: `t.expires_at < now() - interval '1 hour'`, kept: 'half an hour' },
  { table: 'shared.attempts', over: `t.until < now() - interval '1 day'`, kept: 'until the throttle ends' },
  { table: 'shared.spent_proofs', over: 't.expires_at < now()', kept: 'until it is too old to be used again' },
  { table: 'shared.child_doors', over: 't.expires_at < now()', kept: 'minutes' },
  {
    table: 'shared.child_cards',
    over: `least(t.revoked_at, t.expires_at) < now() - interval '90 days'`,
    kept: '90 days after it ended',
  },
  {
    table: 'shared.guardian_invitations',
    over: `least(t.ended_at, t.expires_at) < now() - interval '90 days'`,
    kept: '90 days after it ended',
  },
  {
    table: 'shared.custody_locks',
    over: `t.state IN ('REFUSED', 'LIFTED') AND coalesce(t.lifted_at, t.decided_at) < now() - interval '1 year'`,
    kept: 'a year after it ended',
  },
];

/** Rows a statement, so that none holds others up for long. */
const BATCH = 5_000;

/** Deletes what has had its time, every night. */
export const retention: Job<Context> = {
  name: 'main.retention',
  cron: '25 21 * * *', // 02:25 in Tashkent
  async run(ctx, _payload, { signal }) {
    for (const { table, over } of RETENTION) {
      for (let deleted = BATCH; deleted >= BATCH; ) {
        signal.throwIfAborted();
        // A place in the table is of one partition alone, and another has the same: so the condition stands twice.
        [, deleted] = await ctx.db.query(
          `DELETE FROM ${table} t WHERE ${over} AND t.ctid = ANY(ARRAY(SELECT t.ctid FROM ${table} t WHERE ${over} LIMIT ${BATCH}))`,
        );
      }
    }
  },
};
