import type { Job } from '@alif24/subgraph-shared/jobs';
import type { Context } from '@alif24/subgraph-shared/server';

/** Deletes invitations to a desk 90 days after they ended, every night. */
export const endOfInvitations: Job<Context> = {
  name: 'crm.staff-invitations',
  cron: '35 21 * * *', // 02:35 in Tashkent
  async run(ctx) {
    await ctx.db.query(
      `DELETE FROM crm.staff_invitations WHERE least(ended_at, expires_at) < now() - interval '90 days'`,
    );
  },
};
