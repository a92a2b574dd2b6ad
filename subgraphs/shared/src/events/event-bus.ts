import type { DatabaseContext } from '../database/index.ts';

/** A topic, and in a few words what happened. The words, without a NUL, are a courtesy that may get lost on the way: then the topic comes alone. */
export interface News {
  topic: string;
  news: string;
}

/** Carries "this topic changed" to every process. A topic is `<thing>:<id>`; what changed is read from the database, unless news of it come along. */
export interface EventBus {
  /** Tells every subscriber of these topics once the transaction of `ctx` is committed; never if it is rolled back. */
  publish(ctx: DatabaseContext, ...changes: Array<string | News>): Promise<void>;
  /**
   * Yields once at once, then after each change. Changes that come while the reader is busy are folded into one, so a slow
   * reader costs nothing and always finds the newest state. `return()` frees the subscription at once. `hear` is given what news come along, in the order
   * in which they came; where it returns true it has understood them, and nothing is yielded.
   */
  subscribe(topic: string, hear?: (news: string) => boolean): AsyncIterableIterator<void>;
  close(): Promise<void>;
}

/** The subscribers of one process, whatever carries the events to it. */
export class Subscribers {
  readonly #topics = new Map<string, Set<(news?: string) => void>>();

  get size(): number {
    return this.#topics.size;
  }

  /** Takes a message as `messageOf` makes them. */
  take(message: string): void {
    const end = message.indexOf('\n');
    if (end < 0) this.wake(message);
    else this.wake(message.slice(0, end), message.slice(end + 1));
  }

  wake(topic: string, news?: string): void {
    for (const wake of this.#topics.get(topic) ?? []) wake(news);
  }

  /** After a gap nobody knows what was missed: everyone reads again. */
  wakeAll(): void {
    for (const topic of this.#topics.keys()) this.wake(topic);
  }

  subscribe(topic: string, hear?: (news: string) => boolean): AsyncIterableIterator<void> {
    let pending = true;
    let done = false;
    let deliver: ((result: IteratorResult<void>) => void) | undefined;
    const wake = (news?: string) => {
      if (news !== undefined && hear?.(news)) return;
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

export const topicOf = (change: string | News): string => (typeof change === 'string' ? change : change.topic);

/** A change as one text, its news behind the topic. */
export const messageOf = (change: string | News): string =>
  typeof change === 'string' ? change : `${change.topic}\n${change.news}`;
