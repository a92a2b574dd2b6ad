import { inTransaction } from '@alif24/subgraph-shared/database';
import { type Context, loggable } from '@alif24/subgraph-shared/server';
import { dueAt } from './engine/state.ts';
import { quizNotFound } from './live-quiz.rules.ts';
import { LiveQuizAlarm } from './live-quiz-alarm.ts';
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
import { type LiveQuizMark, type LiveQuizRow, lockQuiz, readQuizzes } from './live-quiz-log.ts';
import { changeOf, follow, type LiveQuizNews, newsOf, readNews } from './live-quiz-news.ts';
import { type LiveQuizView, readOn } from './live-quiz-view.ts';
import type { LiveQuizWriter } from './live-quiz-writer.ts';

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
  /** What is due by time alone is done here, though nobody looks on. */
  readonly #alarm: LiveQuizAlarm;
  #wroteAt = Number.NEGATIVE_INFINITY;
  /** What happened after something that is not known yet. */
  #ahead: LiveQuizNews[] = [];
  /** Sequence of own answers that are among it: nothing more is decided before they are known. */
  #heldUntil: number | undefined;

  constructor(
    private readonly ctx: Context,
    readonly quizId: string,
    private readonly writer: LiveQuizWriter,
  ) {
    this.#alarm = new LiveQuizAlarm(this.clock, () =>
      this.passTime().catch((err: unknown) =>
        ctx.log.warn({ err: loggable(err), quizId }, 'Time could not move a live quiz on; trying again.'),
      ),
    );
  }

  /** The quiz as it was committed and is known here; undefined before it was read, and when it may be wrong. */
  get view(): LiveQuizView | undefined {
    return this.#view;
  }

  /** Nobody looks on and nothing waits, so it may be forgotten. */
  get isIdle(): boolean {
    return this.#listeners.size === 0 && !this.#isBusy && !this.isBehind;
  }

  /** Something happened after what is known. */
  get isBehind(): boolean {
    return this.#ahead.length > 0;
  }

  /** Somebody looks on, so that it is told what other processes do. */
  get isWatched(): boolean {
    return this.#listeners.size > 0;
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

  /** What was guessed is written, at the database's instant `now`, after `passed` events of others. */
  written(waiting: readonly Queued[], batch: DecidedBatch, { now, passed }: Written): void {
    this.clock.noteLate(now);
    try {
      if (passed === 0) this.learn(batch.view);
      this.#acknowledge(waiting, batch);
    } catch (error) {
      this.refuse(waiting, error);
      return;
    }
    if (passed === 0) this.#done();
    else this.#hold(newsOf(batch, passed));
  }

  #hold(own: LiveQuizNews): void {
    this.#heldUntil = own.last;
    this.#take(own);
  }

  #letGo(): void {
    if (this.#heldUntil === undefined) return;
    this.#heldUntil = undefined;
    this.#done();
  }

  /** What another process says that it wrote. False where that cannot be used, so that the quiz is to be read. */
  hear(text: string): boolean {
    const news = readNews(text);
    if (!this.#view || news?.roster !== this.#view.roster) return false;
    return news.last <= this.#view.state.sequence || this.#take(news);
  }

  #take(news: LiveQuizNews): boolean {
    try {
      this.#ahead.push(news);
      if (this.#view) {
        this.#goOn(this.#view);
        return true;
      }
    } catch (err) {
      this.ctx.log.warn({ err: loggable(err), quizId: this.quizId }, 'News of a live quiz could not be used.');
    }
    this.forget();
    return false;
  }

  /** What was not told has been read; undefined where that could not be. */
  readOn(view: LiveQuizView | undefined): void {
    if (view) {
      this.learn(view);
      this.#catchUp();
      return;
    }
    this.forget();
    // Who looks on reads it once that is possible.
    for (const listener of [...this.#listeners]) listener(true);
  }

  #catchUp(): void {
    if (this.isBehind) this.writer.readOn(this);
    if (this.#view && this.#heldUntil !== undefined && this.#view.state.sequence >= this.#heldUntil) this.#letGo();
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
    if (batch.isWritten) await tx.events.publish(tx, changeOf(batch, 0));
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
    this.#goOn(view);
  }

  /** From what was committed to what the news make of it. */
  #goOn(from: LiveQuizView): void {
    const known = this.#view;
    const { view, ahead } = follow(from, this.#ahead);
    this.#ahead = ahead;
    if (view !== known) {
      this.#view = view;
      // Nothing happens before the database's clock.
      if (view !== from) this.clock.noteLate(new Date(view.state.lastAt));
      this.#alarm.set(dueAt(view.state));
      const isMoved = known?.state.movedAt !== view.state.movedAt;
      for (const listener of [...this.#listeners]) listener(isMoved);
    }
    this.#catchUp();
  }

  /** What is known may be wrong: it is read anew before it is used again. */
  forget(): void {
    this.#view = undefined;
    this.#ahead = [];
    this.#letGo();
  }

  /** Nobody will ask this room any more. */
  close(): void {
    this.forget();
    this.#alarm.stop();
  }

  /** Does what is due by time alone. */
  async passTime(): Promise<LiveQuizView> {
    const view = await this.change({ want: () => ({ kind: 'tick' }) });
    if (this.#view === view) this.#alarm.set(dueAt(view.state));
    return view;
  }
}
