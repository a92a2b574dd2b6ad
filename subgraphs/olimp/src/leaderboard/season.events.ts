import { type Context, loggable } from '@alif24/subgraph-shared/server';
import { checkTop, SEASON_TOPIC, seasonTop } from './season.service.ts';
import type { SeasonLeaderboard } from './season.type.ts';

const BEAT_MILLISECONDS = 1_000;

/**
 * The best of the season at once as they stand, and then as they have become, at most once a second. All who watch read on the same beat, so the board is read
 * once for all of them. `return()` frees the subscription at once.
 */
export function seasonChanges(ctx: Context, first: number): AsyncIterableIterator<SeasonLeaderboard> {
  checkTop(first);
  const changes = ctx.events.subscribe(SEASON_TOPIC);
  let [isOver, told, sequence] = [false, '', 0];

  async function read(): Promise<SeasonLeaderboard | null> {
    try {
      const board = await seasonTop(ctx, first);
      const shown = JSON.stringify(board);
      if (shown === told) return null;
      told = shown;
      sequence = Math.max(sequence + 1, Math.floor(Date.now() / BEAT_MILLISECONDS));
      return { ...board, sequence };
    } catch (error) {
      ctx.log.warn({ err: loggable(error) }, 'The season could not be read; trying again.');
      await beat();
      return isOver ? null : read();
    }
  }

  return {
    async next() {
      for (;;) {
        const { done } = await changes.next();
        if (done || isOver) return { value: undefined, done: true };
        if (sequence > 0) await beat();
        const board = isOver ? null : await read();
        if (board) return { value: board, done: false };
      }
    },
    async return() {
      isOver = true;
      await changes.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Until the next whole second. */
const beat = () =>
  new Promise((resolve) => setTimeout(resolve, BEAT_MILLISECONDS - (Date.now() % BEAT_MILLISECONDS)).unref());
