export interface TurnsOptions<T> {
  /** So many may wait while one is worked on. */
  limit: number;
  work: (value: T) => Promise<void>;
  /** Hears of the oldest that waited when it gives way to the newest, and of the one that comes next instead. */
  onDrop: (dropped: T, next: T) => void;
  /** Hears what `work` failed with; nothing is worked on after that. */
  onError: (error: unknown) => void;
}

/**
 * Works on values one by one, in their order; push() never waits. A stream that is read would do the same, but who reads it holds promises that wait for long
 * and so are old when they are kept: they and what came by them stay until the next great collection. Here nothing waits while there is nothing to do.
 */
export class Turns<T> {
  readonly #options: TurnsOptions<T>;
  readonly #waiting: T[] = [];
  #working = Promise.resolve();
  #isWorking = false;
  #hasFailed = false;

  constructor(options: TurnsOptions<T>) {
    this.#options = options;
  }

  push(value: T): void {
    if (this.#hasFailed) return;
    this.#waiting.push(value);
    if (!this.#isWorking) this.#working = this.#work();
    else if (this.#waiting.length > this.#options.limit) {
      const dropped = this.#waiting.shift() as T;
      this.#options.onDrop(dropped, this.#waiting[0] as T);
    }
  }

  /** Resolves when all that has been pushed is done, or nothing will be any more. */
  rest(): Promise<void> {
    return this.#working;
  }

  async #work(): Promise<void> {
    const { work, onError } = this.#options;
    this.#isWorking = true;
    try {
      while (this.#waiting.length > 0) await work(this.#waiting.shift() as T);
    } catch (error) {
      this.#hasFailed = true;
      this.#waiting.length = 0;
      onError(error);
    }
    this.#isWorking = false;
  }
}
