import { inTransaction } from '@alif24/subgraph-shared/database';
import { type Context, loggable } from '@alif24/subgraph-shared/server';
import { dueAt } from './engine/state.ts';
import { quizNotFound } from './live-quiz.rules.ts';
import {
  type DecidedBatch,
  decideBatch,
  isLight,
  type LiveQuizChange,
  type Waiting,
  writeBatch,
} from './live-quiz-batch.ts';
import { LiveQuizClock } from './live-quiz-clock.ts';
import { asRefusal, isOfTheDatabase } from './live-quiz-failure.ts';
import type { Written } from './live-quiz-group.ts';
import { type LiveQuizMark, type LiveQuizRow, lockQuiz, readQuizzes, topicOf } from './live-quiz-log.ts';
import { type LiveQuizView, readOn } from './live-quiz-view.ts';
import type { LiveQuizWriter } from './live-quiz-writer.ts';

const RETRY_MILLISECONDS = 500;
/** The process's clock may run ahead of the database's by this much. */
const LATE_MILLISECONDS = 5;
/** The longest that one timer waits; what is due later is looked at again then. */
const LONGEST_MILLISECONDS = 3_600_000;

export interface Queued extends Waiting {
  done: (view: LiveQuizView) => void;
  failed: (refusal: unknown) => void;
}

/**
 * One quiz in one process. It holds the state and catches up from the log; what is wanted of it queues and goes to the database in batches: while one is
 * written the next one gathers. A batch is decided by what is known here and written with those of other rooms if that is still what stands, otherwise decided again
 * under the lock of the quiz. So processes never disagree, and what is acknowledged is committed.
 */
export class LiveQuizRoom {
  readonly clock = new LiveQuizClock();
  /** When it was asked for last, by `performance.now()`. */
  usedAt = performance.now();
  readonly #listeners = new Set<(isMoved: boolean) => void>();
  #view: LiveQuizView | undefined;
  #queue: Queued[] = [];
  #isBusy = false;
  #timer: NodeJS.Timeout | undefined;
  /** What the timer waits for; null while it waits for nothing that is known. */
  #timedFor: number | null = null;
  #wroteAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly ctx: Context,
    readonly quizId: string,
    private readonly writer: LiveQuizWriter,
  ) {}

  /** The quiz as it was committed and is known here; undefined before it was read, and when it may be wrong. */
  get view(): LiveQuizView | undefined {
    return this.#view;
  }

  /** Nobody looks on and nothing waits, so it may be forgotten. */
  get isIdle(): boolean {
    return this.#listeners.size === 0 && !this.#isBusy;
  }

  /** Milliseconds since this process wrote last. */
  get sinceWriting(): number {
    return performance.now() - this.#wroteAt;
  }

  /** Calls `listener` after each change that is known here, until the returned function is called. `isMoved`: the quiz went on for all. */
  listen(listener: (isMoved: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Does what `change` wants and returns the quiz as it then stands, once that is committed. Rejects with the refusal; with DATABASE_UNAVAILABLE when nobody
   * knows whether it was written: sent again it finds what was.
   */
  change(change: LiveQuizChange): Promise<LiveQuizView> {
    const receivedAt = this.clock.isKnown ? this.clock.now() : Number.POSITIVE_INFINITY;
    return new Promise((done, failed) => {
      this.#queue.push({ ...change, receivedAt, done, failed });
      if (!this.#isBusy) this.#wait();
    });
  }

  #wait(): void {
    this.#isBusy = true;
    this.writer.add(this);
  }

  /** How much waits. */
  get waitingCount(): number {
    return this.#queue.length;
  }

  /** Takes what waits, for the writer. */
  take(): Queued[] {
    const waiting = this.#queue;
    this.#queue = [];
    return waiting;
  }

  /** What waits, decided by what is known here; null when only the lock can tell, or more is to be written than a group can. */
  guess(waiting: readonly Queued[]): DecidedBatch | null {
    const view = this.#view;
    if (!view || !this.clock.isKnown || waiting.some(({ isLone }) => isLone)) return null;
    try {
      const batch = decideBatch(view, { waiting, now: this.clock.now() });
      return isLight(batch) ? batch : null;
    } catch {
      return null;
    }
  }

  /** Writes what was taken in a transaction of its own, under the lock. Never rejects. */
  async write(waiting: readonly Queued[]): Promise<void> {
    await this.#write(waiting);
    this.#done();
  }

  async #write(waiting: readonly Queued[]): Promise<void> {
    try {
      const batch = await inTransaction(this.ctx, (tx) => this.#decide(tx, waiting));
      this.learn(batch.view);
      this.#acknowledge(waiting, batch);
    } catch (error) {
      const isOurs = !isOfTheDatabase(error);
      if (isOurs) this.forget();
      // What the database does not take of one must not fail the others.
      if (isOurs && waiting.length > 1) for (const one of waiting) await this.#write([one]);
      else for (const { failed } of waiting) failed(asRefusal(error));
    }
  }

  /** What was guessed is written, at the database's instant `now`. False where others did something before it: the room then waits for `readOn`. */
  written(waiting: readonly Queued[], batch: DecidedBatch, { now, passed }: Written): boolean {
    this.clock.noteLate(now);
    try {
      if (passed === 0) this.learn(batch.view);
      this.#acknowledge(waiting, batch);
      if (passed === 0) this.#done();
      return passed === 0;
    } catch (error) {
      this.refuse(waiting, error);
      return true;
    }
  }

  /** Goes on, with what others did; with nothing known where that could not be read. */
  readOn(view: LiveQuizView | undefined): void {
    if (view) this.learn(view);
    else this.forget();
    this.#done();
  }

  /** Nobody knows whether what was taken is written. */
  refuse(waiting: readonly Queued[], error: unknown): void {
    for (const { failed } of waiting) failed(asRefusal(error));
    this.#done();
  }

  #done(): void {
    this.#isBusy = false;
    if (this.#queue.length > 0) this.#wait();
  }

  #acknowledge(waiting: readonly Queued[], { view, outcomes }: DecidedBatch): void {
    this.#wroteAt = performance.now();
    for (const [n, { done, failed }] of waiting.entries()) {
      const refusal = outcomes[n]?.refusal;
      if (refusal === undefined) done(view);
      else failed(refusal);
    }
  }

  async #decide(tx: Context, waiting: readonly Waiting[]): Promise<DecidedBatch> {
    const mark = await lockQuiz(tx, this.quizId);
    if (!mark) throw quizNotFound();
    this.clock.note(mark.now);
    const view = await this.#current(tx, mark);
    const batch = decideBatch(view, { waiting, now: mark.now.getTime() });
    await writeBatch(tx, batch);
    if (batch.isWritten) await tx.events.publish(tx, topicOf(this.quizId));
    return batch;
  }

  /** The quiz at the mark under the lock. */
  async #current(tx: Context, mark: LiveQuizMark): Promise<LiveQuizView> {
    const view = this.#view;
    if (view && view.state.sequence === mark.sequence && view.roster === mark.roster) return view;
    const isBehind = view && view.state.sequence <= mark.sequence;
    const [quiz] = isBehind ? [] : await readQuizzes(tx, [this.quizId]);
    const [current] = await readOn(tx, [isBehind ? { mark, view } : { mark, quiz: quiz as LiveQuizRow }]);
    return current as LiveQuizView;
  }

  /** Takes over what was committed, unless something newer is known. */
  learn(view: LiveQuizView): void {
    const known = this.#view;
    const isNewer = !known || known.state.sequence < view.state.sequence;
    if (!isNewer && (known.state.sequence > view.state.sequence || known.roster >= view.roster)) return;
    this.#view = view;
    this.#watchTime(view);
    const isMoved = known?.state.movedAt !== view.state.movedAt;
    for (const listener of [...this.#listeners]) listener(isMoved);
  }

  /** What is known may be wrong: it is read anew before it is used again. */
  forget(): void {
    this.#view = undefined;
  }

  /** Nobody will ask this room any more. */
  close(): void {
    this.forget();
    clearTimeout(this.#timer);
    this.#timedFor = null;
  }

  /** What is due by time alone is done here, though nobody looks on. */
  #watchTime({ state }: LiveQuizView): void {
    const due = this.clock.isKnown ? dueAt(state) : null;
    // Answers come and go while the same end is waited for.
    if (due !== null && due === this.#timedFor) return;
    clearTimeout(this.#timer);
    this.#timedFor = due;
    if (due === null) return;
    const left = Math.min(Math.max(0, due - this.clock.now()) + LATE_MILLISECONDS, LONGEST_MILLISECONDS);
    this.#timer = setTimeout(() => this.#passTime(), left).unref();
  }

  #passTime(): void {
    this.#timedFor = null;
    // What it writes sets the next timer; until then it is tried again.
    this.#timer = setTimeout(() => this.#passTime(), RETRY_MILLISECONDS).unref();
    this.passTime().catch((err: unknown) => {
      this.ctx.log.warn(
        { err: loggable(err), quizId: this.quizId },
        'Time could not move a live quiz on; trying again.',
      );
    });
  }

  /** Does what is due by time alone. */
  async passTime(): Promise<LiveQuizView> {
    const view = await this.change({ want: () => ({ kind: 'tick' }) });
    if (this.#view === view) this.#watchTime(view);
    return view;
  }
}
