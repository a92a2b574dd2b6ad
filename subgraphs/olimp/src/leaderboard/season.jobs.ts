import type { Job } from '@alif24/subgraph-shared/jobs';
import { type Context, loggable } from '@alif24/subgraph-shared/server';
import { topOf } from './leaderboard.service.ts';
import { endSeasons } from './past-season.service.ts';
import { currentSeason } from './season.service.ts';

/** Boards of seasons that are over go, and leave behind where each pupil stood. */
export const keepSeasons: Job<Context> = {
  name: 'olimp.keep-seasons',
  cron: '15 21 * * *', // 02:15 in Tashkent
  run: (ctx) => endSeasons(ctx),
};

/** Reads the board of the season when a process starts, so that the first who asks waits for no one. Without a database it is read when somebody asks. */
export async function warmSeason(context: () => Context): Promise<() => Promise<void>> {
  const ctx = context();
  const warming = topOf(ctx, currentSeason().id, 1).then(
    () => {},
    (error) => ctx.log.warn({ err: loggable(error) }, 'The board of the season was not read ahead.'),
  );
  return () => warming;
}
