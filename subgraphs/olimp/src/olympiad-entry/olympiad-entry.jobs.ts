import type { Job } from '@alif24/subgraph-shared/jobs';
import type { Context } from '@alif24/subgraph-shared/server';
import { beginOlympiads } from '../olympiad/olympiad-organizer.service.ts';
import { closeAttempts } from '../olympiad-paper/olympiad-attempt.service.ts';
import { endCalledOff } from './called-off.service.ts';
import { releaseEntries } from './olympiad-entry.service.ts';

/** What time does to olympiads: they begin, attempts are handed in, unpaid places are free again, and money of those that were called off goes back. Readers never wait for it. */
export const keepTime: Job<Context> = {
  name: 'olimp.keep-time',
  cron: '* * * * *',
  async run(ctx) {
    await beginOlympiads(ctx);
    await closeAttempts(ctx);
    await releaseEntries(ctx);
    await endCalledOff(ctx);
  },
};
