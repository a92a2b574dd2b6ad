import type { Context } from '@alif24/subgraph-shared/server';
import { boardChanges } from './board.events.ts';
import { checkTop, SEASON_TOPIC, seasonTop } from './season.service.ts';
import type { SeasonChange, SeasonLeaderboard } from './season.type.ts';

/** What a page shows of the board at most. */
const SHOWN = 20;

/** The best of the season at once as they stand, and then as they have become, at most once a second; the board is read once for all who watch. */
export function seasonChanges(ctx: Context, first: number): AsyncIterableIterator<SeasonLeaderboard> {
  checkTop(first);
  return boardChanges(ctx, SEASON_TOPIC, async () => {
    const board = await seasonTop(ctx, first);
    return { board, mark: JSON.stringify(board) };
  });
}

/** Rings at once, and when there is something new among those whom a page shows, at most once a second. It says nothing of anybody, so it is the same for all. */
export function seasonRings(ctx: Context): AsyncIterableIterator<SeasonChange> {
  return boardChanges(ctx, SEASON_TOPIC, async () => {
    const { entries, ...board } = await seasonTop(ctx, SHOWN);
    return { board, mark: JSON.stringify([board, entries]) };
  });
}
