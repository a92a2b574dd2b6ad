import type { TellingContext } from '../auth/index.ts';
import { ensurePartitions } from '../database/index.ts';
import type { Job } from '../jobs/index.ts';
import { expireHolds } from './holds.ts';
import { type AlarmContext, proveLedger } from './proof.ts';
import { expireRedemptions } from './redemption-life.ts';

/** What the ledger does by itself; the main subgraph's manifest lists it. */
export const ledgerJobs: ReadonlyArray<Job<AlarmContext & TellingContext>> = [
  { name: 'coins.prove', cron: '30 21 * * *', run: async (ctx) => void (await proveLedger(ctx)) },
  {
    name: 'coins.release',
    cron: '*/15 * * * *',
    run: async (ctx) => {
      await expireRedemptions(ctx);
      await expireHolds(ctx);
    },
  },
  // Not the ledger's alone: every table that is partitioned by month.
  { name: 'database.partitions', cron: '10 20 * * *', run: async (ctx) => void (await ensurePartitions(ctx)) },
];
