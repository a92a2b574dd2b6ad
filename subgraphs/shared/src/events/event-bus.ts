import type { DatabaseContext } from '../database/index.ts';

/** Carries "this topic changed" to every process. A topic is `<thing>:<id>`; what changed is read from the database. */
export interface EventBus {
  /** Tells every subscriber of these topics once the transaction of `ctx` is committed; never if it is rolled back. */
  publish(ctx: DatabaseContext, ...topics: string[]): Promise<void>;
  /**
   * Yields once at once, then after each change. Changes that come while the reader is busy are folded into one, so a slow
   * reader costs nothing and always finds the newest state. `return()` frees the subscription at once.
   */
  subscribe(topic: string): AsyncIterableIterator<void>;
  close(): Promise<void>;
}

/** The subscribers of one process, whatever carries the events to it. */
export class Subscribers {
  readonly #topics = new Map<string, Set<() => void>>();

  get size(): number {
    return this.#topics.size;
  }

  wake(topic: string): void {
    for (const wake of this.#topics.get(topic) ?? []) wake();
  }

  /** After a gap nobody knows what was missed: everyone reads again. */
  wakeAll(): void {
    for (const topic of this.#topics.keys()) this.wake(topic);
  }

  subscribe(topic: string): AsyncIterableIterator<void> {
    let pending = true;
    let done = false;
    let deliver: ((result: IteratorResult<void>) => void) | undefined;
    const wake = () => {
      if (deliver) {
        deliver({ value: undefined, done: false });
        deliver = undefined;
      } else pending = true;
    };
    const end = (): Promise<IteratorResult<void>> => {
      done = true;
      const waiting = this.#topics.get(topic);
      waiting?.delete(wake);
      if (waiting?.size === 0) this.#topics.delete(topic);
      deliver?.({ value: undefined, done: true });
      deliver = undefined;
      return Promise.resolve({ value: undefined, done: true });
    };
    const waiting = this.#topics.get(topic) ?? new Set();
    this.#topics.set(topic, waiting.add(wake));
    return {
      next() {
        if (done) return Promise.resolve({ value: undefined, done: true });
        if (pending) {
          pending = false;
          return Promise.resolve({ value: undefined, done: false });
        }
        return new Promise((resolve) => {
          deliver = resolve;
        });
      },
      return: end,
      throw: async (error) => {
        await end();
        throw error;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
