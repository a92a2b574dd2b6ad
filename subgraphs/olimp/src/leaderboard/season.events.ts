import type { Context } from '@alif24/subgraph-shared/server';
import { boardChanges } from './board.events.ts';
import { checkTop, SEASON_TOPIC, seasonTop } from './season.service.ts';
import type { SeasonLeaderboard } from './season.type.ts';

/** The best of the season at once as they stand, and then as they have become, at most once a second; the board is read once for all who watch. */
export function seasonChanges(ctx: Context, first: number): AsyncIterableIterator<SeasonLeaderboard> {
  checkTop(first);
  return boardChanges(ctx, SEASON_TOPIC, async () => {
    const board = await seasonTop(ctx, first);
    return { board, mark: JSON.stringify(board) };
  });
}
