import type { LiveQuizClock } from './live-quiz-clock.ts';

const RETRY_MILLISECONDS = 500;
/** The process's clock may run ahead of the database's by this much. */
const LATE_MILLISECONDS = 5;
/** The longest that one timer waits; what is due later is looked at again then. */
const LONGEST_MILLISECONDS = 3_600_000;

/** Calls `ring` when something is due by the database's clock, and again every half second until it is told of something else that is due. */
export class LiveQuizAlarm {
  #timer: NodeJS.Timeout | undefined;
  /** What it waits for; null while it waits for nothing that is known. */
  #dueAt: number | null = null;

  constructor(
    private readonly clock: LiveQuizClock,
    private readonly ring: () => void,
  ) {}

  /** What is due next, in milliseconds since 1970 by the database's clock; null where nothing is. */
  set(dueAt: number | null): void {
    // Answers come and go while the same end is waited for.
    if (dueAt !== null && dueAt === this.#dueAt) return;
    this.stop();
    if (dueAt === null || !this.clock.isKnown) return;
    this.#dueAt = dueAt;
    const left = Math.min(Math.max(0, dueAt - this.clock.now()) + LATE_MILLISECONDS, LONGEST_MILLISECONDS);
    this.#timer = setTimeout(() => this.#ring(), left).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#dueAt = null;
  }

  #ring(): void {
    this.#dueAt = null;
    // What it does sets the next one; until then it is tried again.
    this.#timer = setTimeout(() => this.#ring(), RETRY_MILLISECONDS).unref();
    this.ring();
  }
}
