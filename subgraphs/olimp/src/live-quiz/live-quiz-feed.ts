import type { EventBus } from '@alif24/subgraph-shared/events';
import { type Context, loggable } from '@alif24/subgraph-shared/server';
import { type LiveQuizSnapshot, serverTimeOf, snapshotsOf } from './live-quiz.service.ts';
import { closeExpired, topicOf } from './live-quiz-close.service.ts';

const RETRY_MILLISECONDS = 500;
/** The process's clock may run ahead of the database's by this much. */
const LATE_MILLISECONDS = 20;

/** What a subscriber gets for a state, and what must differ from the last time for it to be worth telling. */
type View<T> = (snapshot: LiveQuizSnapshot) => { key: unknown; event: () => T };

/**
 * One quiz as this process sees it: a change is read once for all who subscribe, and an open question is closed at its
 * time though nobody asks. Lives from the first subscriber to the last.
 */
export class LiveQuizFeed {
  static readonly #open = new WeakMap<EventBus, Map<string, LiveQuizFeed>>();

  /** The feed of a quiz in this process. */
  static of(ctx: Context, quizId: string): LiveQuizFeed {
    const feeds = LiveQuizFeed.#open.get(ctx.events) ?? new Map<string, LiveQuizFeed>();
    LiveQuizFeed.#open.set(ctx.events, feeds);
    const feed = feeds.get(quizId) ?? new LiveQuizFeed(ctx, quizId, () => feeds.delete(quizId));
    feeds.set(quizId, feed);
    return feed;
  }

  readonly #subscribers = new Set<() => void>();
  #changes: AsyncIterableIterator<void> | undefined;
  #snapshot: LiveQuizSnapshot | undefined;
  #deadline: NodeJS.Timeout | undefined;

  private constructor(
    private readonly ctx: Context,
    private readonly quizId: string,
    private readonly forget: () => void,
  ) {}

  /** The state at once and each newer one whose key differs; a slow reader skips what it missed. `return()` acts at once. */
  subscribe<T>(view: View<T>): AsyncIterableIterator<T> {
    let told: unknown;
    let done = false;
    let deliver: ((result: IteratorResult<T>) => void) | undefined;
    const offer = () => {
      if (!deliver || !this.#snapshot) return;
      const { key, event } = view(this.#snapshot);
      if (key === told) return;
      told = key;
      deliver({ value: event(), done: false });
      deliver = undefined;
    };
    const end = (): Promise<IteratorResult<T>> => {
      done = true;
      deliver?.({ value: undefined, done: true });
      this.#leave(offer);
      return Promise.resolve({ value: undefined, done: true });
    };
    this.#enter(offer);
    return {
      next: () =>
        done
          ? Promise.resolve({ value: undefined, done: true })
          : new Promise((resolve) => {
              deliver = resolve;
              offer();
            }),
      return: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  #enter(offer: () => void) {
    this.#subscribers.add(offer);
    if (this.#changes) return;
    this.#changes = this.ctx.events.subscribe(topicOf(this.quizId));
    void this.#follow(this.#changes);
  }

  #leave(offer: () => void) {
    this.#subscribers.delete(offer);
    if (this.#subscribers.size > 0 || !this.#changes) return;
    this.forget();
    clearTimeout(this.#deadline);
    void this.#changes.return?.();
    this.#changes = undefined;
  }

  async #follow(changes: AsyncIterableIterator<void>) {
    for await (const _ of changes) {
      while (this.#changes === changes && !(await this.#read())) await pause(RETRY_MILLISECONDS);
    }
  }

  /** False when the database did not answer; the last state stays on the screens meanwhile. */
  async #read(): Promise<boolean> {
    try {
      const [snapshot] = await snapshotsOf(this.ctx, [this.quizId]);
      if (!snapshot) return true;
      this.#snapshot = snapshot;
      this.#watchDeadline(snapshot);
      for (const offer of [...this.#subscribers]) offer();
      return true;
    } catch (error) {
      this.#log(error);
      return false;
    }
  }

  #watchDeadline(snapshot: LiveQuizSnapshot) {
    clearTimeout(this.#deadline);
    if (snapshot.state !== 'QUESTION_OPEN' || !snapshot.closesAt || !this.#changes) return;
    const left = snapshot.closesAt.getTime() - serverTimeOf(snapshot).getTime();
    const close = () => {
      // Closing publishes, and reading that ends the watch; until then it is tried again.
      this.#deadline = setTimeout(close, RETRY_MILLISECONDS).unref();
      closeExpired(this.ctx, this.quizId).catch((error: unknown) => this.#log(error));
    };
    this.#deadline = setTimeout(close, left + LATE_MILLISECONDS).unref();
  }

  #log(err: unknown) {
    this.ctx.resources.log.warn(
      { err: loggable(err), quizId: this.quizId },
      'A live quiz could not be read; trying again.',
    );
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
