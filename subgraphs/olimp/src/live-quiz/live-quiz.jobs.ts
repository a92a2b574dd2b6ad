import type { Job } from '@alif24/subgraph-shared/jobs';
import type { Context } from '@alif24/subgraph-shared/server';
import { passTimeEverywhere } from './live-quiz-rooms.ts';

/** A question ends, and homework is over, at its time though every screen is dark: within a minute when nobody looks on, at once when somebody does. */
export const passQuizTime: Job<Context> = {
  name: 'olimp.pass-quiz-time',
  cron: '* * * * *',
  async run(ctx) {
    await passTimeEverywhere(ctx);
  },
};
