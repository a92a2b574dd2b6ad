import type { EventBus } from '@alif24/subgraph-shared/events';
import { type Context, loggable } from '@alif24/subgraph-shared/server';
import { type LiveQuizSnapshot, toSnapshot } from './live-quiz.service.ts';
import { topicOf } from './live-quiz-log.ts';
import { freshView, roomOf } from './live-quiz-rooms.ts';

const RETRY_MILLISECONDS = 500;
/** How often screens are told of counts: a thousand answers in a second are four pictures, not a thousand. */
const COUNTS_MILLISECONDS = 250;
/** A process that has just written knows what it wrote; what others did meanwhile it reads so much later. */
const OWN_WRITING_MILLISECONDS = 100;

/**
 * Those who are told something of their own are told in turns: each after so many milliseconds, in about so many turns, at least and at most so many in one.
 * Between two turns everything else goes on: told all at once, fifty places held up the answers of all other rooms; in a dozen turns each cost too much.
 */
const OWN = { apart: 12, turns: 4, least: 16, most: 96 };
/** The state has so long to reach a screen, and all of them, before the gateway is busy with what is for each. */
const OWN_LATER_MILLISECONDS = { each: 1 / 40, all: 50 };

/** What a subscriber gets for a state, and what must differ from the last time for it to be worth telling. */
type View<T> = (snapshot: LiveQuizSnapshot) => { key: unknown; event: () => T };

/**
 * One quiz as the screens of this process see it: a change is read once for all who subscribe. A move of the quiz is told at once, changes that only count are
 * folded. Lives from the first subscriber to the last.
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
  /** Of them those who are told something of their own; who of these is next, and how many are still to be told. */
  readonly #own = new Set<() => void>();
  #next = this.#own.values();
  #untold = 0;
  #ownAtOnce = 0;
  #changes: AsyncIterableIterator<void> | undefined;
  #stopListening = () => {};
  #snapshot: LiveQuizSnapshot | undefined;
  #toldAt = Number.NEGATIVE_INFINITY;
  #folding: NodeJS.Timeout | undefined;

  private constructor(
    private readonly ctx: Context,
    private readonly quizId: string,
    private readonly forget: () => void,
  ) {}

  /**
   * The state at once and each newer one whose key differs; a slow reader skips what it missed. `return()` acts at once. `isOwn`: it is made for one reader
   * alone, so that there may be thousands; they are told after those who share what they get.
   */
  subscribe<T>(view: View<T>, { isOwn = false } = {}): AsyncIterableIterator<T> {
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
    if (isOwn) this.#own.add(offer);
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
    const room = roomOf(this.ctx, this.quizId);
    // Whoever has just joined begins with a state in which they are; all others are told of it with the counts.
    if (this.#snapshot && room.view && room.view !== this.#snapshot.view) {
      this.#snapshot = toSnapshot(this.ctx, room.view);
    }
    if (this.#changes) return;
    this.#stopListening = room.listen((isMoved) => this.#change(isMoved));
    this.#changes = this.ctx.events.subscribe(topicOf(this.quizId), (news) => room.hear(news));
    void this.#follow(this.#changes);
  }

  #leave(offer: () => void) {
    this.#subscribers.delete(offer);
    this.#own.delete(offer);
    if (this.#subscribers.size > 0 || !this.#changes) return;
    this.forget();
    clearTimeout(this.#folding);
    this.#stopListening();
    void this.#changes.return?.();
    this.#changes = undefined;
  }

  async #follow(changes: AsyncIterableIterator<void>) {
    for await (const _ of changes) {
      const { sinceWriting } = roomOf(this.ctx, this.quizId);
      // All quizzes at the same moment, so that one statement reads them.
      if (sinceWriting < OWN_WRITING_MILLISECONDS) await pause(untilNext(OWN_WRITING_MILLISECONDS));
      await this.#readAtLast();
    }
  }

  /** Reads, again and again until the database answers. */
  async #readAtLast() {
    const changes = this.#changes;
    while (this.#changes && this.#changes === changes && !(await this.#read())) await pause(RETRY_MILLISECONDS);
  }

  /** False when the database did not answer; the last state stays on the screens meanwhile. */
  async #read(): Promise<boolean> {
    try {
      await freshView(this.ctx, this.quizId);
      if (!this.#snapshot) this.#change(true);
      return true;
    } catch (error) {
      this.ctx.log.warn({ err: loggable(error), quizId: this.quizId }, 'A live quiz could not be read; trying again.');
      return false;
    }
  }

  #change(isMoved: boolean) {
    const left = this.#toldAt + COUNTS_MILLISECONDS - performance.now();
    if (isMoved || left <= 0) return this.#tell();
    this.#folding ??= setTimeout(() => this.#tell(), left).unref();
  }

  #tell() {
    clearTimeout(this.#folding);
    this.#folding = undefined;
    const { view } = roomOf(this.ctx, this.quizId);
    if (!view) {
      if (this.#snapshot) void this.#readAtLast();
      return;
    }
    this.#toldAt = performance.now();
    this.#snapshot = toSnapshot(this.ctx, view);
    for (const offer of [...this.#subscribers]) if (!this.#own.has(offer)) offer();
    if (this.#own.size === 0) return;
    const { each, all } = OWN_LATER_MILLISECONDS;
    if (this.#untold === 0) setTimeout(() => this.#tellOwn(), Math.min(this.#own.size * each, all));
    // Once round, from whoever is next: nobody is passed over though states come faster than they can be told.
    this.#untold = this.#own.size;
    this.#ownAtOnce = Math.min(Math.max(Math.ceil(this.#untold / OWN.turns), OWN.least), OWN.most);
  }

  #tellOwn() {
    const count = Math.min(this.#ownAtOnce, this.#untold);
    this.#untold -= count;
    // It counts from now, so that a turn that takes longer is followed by the next.
    if (this.#untold > 0) setTimeout(() => this.#tellOwn(), OWN.apart);
    for (let n = 0; n < count; n++) this.#nextOwn()?.();
  }

  /** Round and round through those who are told something of their own; none where there is nobody. */
  #nextOwn(): (() => void) | undefined {
    const { value, done } = this.#next.next();
    if (!done) return value;
    this.#next = this.#own.values();
    return this.#next.next().value;
  }
}

/** Milliseconds until this process's clock has counted so many once more. */
const untilNext = (milliseconds: number) => milliseconds - (performance.now() % milliseconds);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
