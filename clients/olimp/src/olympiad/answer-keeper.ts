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
  revision: number;
  /** Revisions of this device since `base`: each may have reached the server though nobody here heard of it. */
  tried: number[];
}

/** Revisions go up by chance, so that two devices that know nothing of each other hardly ever give the same number. */
const WIDEST_STEP = 100;
const after = (revision: number) => revision + 1 + Math.floor(Math.random() * WIDEST_STEP);

interface AnswerKeeperOptions {
  attemptId: string;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  save: (answer: KeptAnswer) => Promise<KeptAnswer>;
  why: (error: unknown) => Refusal;
  onChange: () => void;
  onRefusal: (refusal: Exclude<Refusal, 'PASSING' | 'NO_ANSWER'>) => void;
  retryAfterMs?: number;
}

/** What is still to be sent, once it is known what the server keeps. */
const onTopOf = ({ revision: base }: KeptAnswer, { answer, revision }: Pending): Pending => ({
  ...{ answer, base, revision: revision > base ? revision : after(base), tried: [] },
});

/**
 * The answers of one attempt on this device. Every change lies in the storage of the device before it is sent, so that neither a reload nor a lost line
 * loses it; one request at a time, of each problem only the newest. A request that was lost, or only its response, changes nothing: every change has a higher
 * revision, and by its number a device knows its own answer again. What was written here on an older answer than the server has meanwhile from another
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
      const revision = this.#revisionOf(problemId);
      if (pending.base === revision) this.#pending.set(problemId, pending);
      else if (pending.tried.includes(revision)) this.#pending.set(problemId, { ...pending, base: revision });
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
    const before = this.#pending.get(problemId);
    const base = this.#revisionOf(problemId);
    const tried = before ? [...before.tried, before.revision] : [];
    this.#refused.delete(problemId);
    this.#pending.delete(problemId);
    this.#pending.set(problemId, { answer, base, revision: after(before?.revision ?? base), tried });
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

  /** Sends no more, and leaves what waits on the device to whoever opens the attempt next. */
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
        const { answer, revision } = pending;
        const kept = await save({ problemId, answer, revision });
        if (this.#isStopped) return;
        this.#known.set(problemId, kept);
        const newest = this.#pending.get(problemId);
        if (newest === pending && kept.revision === revision) this.#pending.delete(problemId);
        else if (newest) this.#pending.set(problemId, onTopOf(kept, newest));
        this.#store();
      } catch (error) {
        if (this.#isStopped) return;
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
      const stored: Array<[string, Pending]> = JSON.parse(this.#options.storage.getItem(this.#name) ?? '[]');
      // What an earlier version of the page left behind has no numbers.
      return stored.map(([id, one]) => [
        id,
        { ...one, revision: one.revision ?? after(one.base), tried: one.tried ?? [] },
      ]);
    } catch {
      return [];
    }
  }
}
