import type { Answer } from '../question/problem-answer.tsx';

/** An answer as the server keeps it. */
export interface KeptAnswer {
  problemId: string;
  revision: number;
  answer: Answer | null;
}

/** `waiting`: without a network, what was put down lies on this device and is sent again by itself. */
export type KeepState = 'kept' | 'sending' | 'waiting';

/** What became of an answer that could not be kept. */
export type Refusal = 'PASSING' | 'NO_ANSWER' | 'ELSEWHERE' | 'OVER';

interface Pending {
  answer: Answer | null;
  /** The revision on which it was written. */
  base: number;
}

interface AnswerKeeperOptions {
  attemptId: string;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  save: (answer: KeptAnswer) => Promise<KeptAnswer>;
  why: (error: unknown) => Refusal;
  onChange: () => void;
  onRefusal: (refusal: Exclude<Refusal, 'PASSING' | 'NO_ANSWER'>) => void;
  retryAfterMs?: number;
}

/**
 * The answers of one attempt on this device. Every change lies in the storage of the device before it is sent, so that neither a reload nor a lost line
 * loses it; one request at a time, of each problem only the newest. What was written here on an older answer than the server has meanwhile from another
 * device is dropped: it never overwrites the newer one.
 */
export class AnswerKeeper {
  readonly #known = new Map<string, KeptAnswer>();
  readonly #pending = new Map<string, Pending>();
  readonly #refused = new Set<string>();
  readonly #options: Required<AnswerKeeperOptions>;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;
  state: KeepState = 'kept';

  constructor(kept: readonly KeptAnswer[], options: AnswerKeeperOptions) {
    this.#options = { retryAfterMs: 3_000, ...options };
    for (const each of kept) this.#known.set(each.problemId, each);
    for (const [problemId, pending] of this.#stored()) {
      if (pending.base === this.#revisionOf(problemId)) this.#pending.set(problemId, pending);
    }
    this.#store();
  }

  /** What the pupil sees as their answer. */
  answerTo(problemId: string): Answer | null {
    return (this.#pending.get(problemId) ?? this.#known.get(problemId))?.answer ?? null;
  }

  /** The server could not read it as an answer, a word for a number say; it stands until it is changed. */
  isRefused(problemId: string): boolean {
    return this.#refused.has(problemId);
  }

  /** Some answer here is not kept, and is not going to be unless it is changed. */
  get hasRefused(): boolean {
    return this.#refused.size > 0;
  }

  put(problemId: string, answer: Answer | null): void {
    this.#refused.delete(problemId);
    this.#pending.delete(problemId);
    this.#pending.set(problemId, { answer, base: this.#revisionOf(problemId) });
    this.#store();
    void this.flush();
  }

  /** True once all that can be kept is kept; false when something still waits. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    await this.#running;
    return this.#next() === undefined;
  }

  /** Sends no more; what waits stays on the device. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    const { save, why, onRefusal, retryAfterMs } = this.#options;
    for (let next = this.#next(); next && !this.#isStopped; next = this.#next()) {
      const [problemId, pending] = next;
      this.#show('sending');
      try {
        const kept = await save({ problemId, answer: pending.answer, revision: this.#revisionOf(problemId) + 1 });
        this.#known.set(problemId, kept);
        const newest = this.#pending.get(problemId);
        if (newest === pending) this.#pending.delete(problemId);
        else if (newest) this.#pending.set(problemId, { ...newest, base: kept.revision });
        this.#store();
      } catch (error) {
        const refusal = why(error);
        if (refusal === 'NO_ANSWER') {
          if (this.#pending.get(problemId) === pending) this.#refused.add(problemId);
          continue;
        }
        if (refusal === 'PASSING') {
          this.#show('waiting');
          this.#timer = setTimeout(() => void this.flush(), retryAfterMs);
          return;
        }
        this.stop();
        // It is over, here and elsewhere: what nobody will ever take does not stay on a device that others use.
        if (refusal === 'OVER') this.#forget();
        onRefusal(refusal);
        return;
      }
    }
    this.#show('kept');
  }

  #next(): [string, Pending] | undefined {
    return [...this.#pending].find(([problemId]) => !this.#refused.has(problemId));
  }

  #revisionOf(problemId: string): number {
    return this.#known.get(problemId)?.revision ?? 0;
  }

  #show(state: KeepState): void {
    this.state = state;
    this.#options.onChange();
  }

  get #name(): string {
    return `alif24.olympiad.${this.#options.attemptId}`;
  }

  #store(): void {
    try {
      if (this.#pending.size === 0) this.#options.storage.removeItem(this.#name);
      else this.#options.storage.setItem(this.#name, JSON.stringify([...this.#pending]));
    } catch {
      // A device whose storage is full or closed still sends.
    }
    this.#options.onChange();
  }

  #forget(): void {
    this.#pending.clear();
    this.#store();
  }

  #stored(): Array<[string, Pending]> {
    try {
      return JSON.parse(this.#options.storage.getItem(this.#name) ?? '[]');
    } catch {
      return [];
    }
  }
}
