import { type Context, loggable } from '@alif24/subgraph-shared/server';

const BEAT_MILLISECONDS = 1_000;

/** A board as it was read; of two with the same mark the later tells nothing new. */
export interface ReadBoard<B> {
  board: B;
  mark: string;
}

/** A sequence for a board that is read now: of two that were read in different seconds the later has the higher. */
export const sequenceNow = (): number => Math.floor(Date.now() / BEAT_MILLISECONDS);

/**
 * A board at once as it stands, and then as it has become, at most once a second. All who watch read on the same beat; what cannot be read is tried again,
 * so whether the caller may read it is looked at before. `return()` frees the subscription at once.
 */
export function boardChanges<B extends object>(
  ctx: Context,
  topic: string,
  read: () => Promise<ReadBoard<B>>,
): AsyncIterableIterator<B & { sequence: number }> {
  const changes = ctx.events.subscribe(topic);
  let [isOver, told, sequence] = [false, '', 0];

  async function readNew(): Promise<(B & { sequence: number }) | null> {
    try {
      const { board, mark } = await read();
      if (mark === told) return null;
      told = mark;
      sequence = Math.max(sequence + 1, sequenceNow());
      return { ...board, sequence };
    } catch (error) {
      ctx.log.warn({ err: loggable(error) }, 'A board could not be read; trying again.');
      await beat();
      return isOver ? null : readNew();
    }
  }

  return {
    async next() {
      for (;;) {
        const { done } = await changes.next();
        if (done || isOver) return { value: undefined, done: true };
        if (sequence > 0) await beat();
        const board = isOver ? null : await readNew();
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
