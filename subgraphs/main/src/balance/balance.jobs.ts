import type { Job } from '@alif24/subgraph-shared/jobs';
import { proveMoney } from '@alif24/subgraph-shared/money';
import type { Context } from '@alif24/subgraph-shared/server';

/** At half past two of a Tashkent night. */
const proveBalances: Job<Context> = {
  name: 'money.prove',
  cron: '30 21 * * *',
  async run(ctx) {
    const { accounts, postings, differences } = await proveMoney(ctx);
    if (differences.length > 0)
      ctx.log.error(
        { accounts, postings, differences },
        'The ledger of money does not add up; what differs is frozen.',
      );
  },
};

export const balanceJobs = [proveBalances];
