type Reader<T> = { resolve: (result: IteratorResult<T>) => void; reject: (error: unknown) => void };

/**
 * A bounded stream for one reader. push() never waits: when the reader is slow, the oldest waiting event gives way to the newest.
 * return() acts at once, also while a read is waiting.
 */
export class EventQueue<T> implements AsyncIterableIterator<T> {
  readonly #limit: number;
  readonly #onReturn: () => void;
  #waiting: T[] = [];
  #reader: Reader<T> | undefined;
  #end: { error?: unknown } | undefined;

  constructor(limit: number, onReturn: () => void = () => {}) {
    this.#limit = limit;
    this.#onReturn = onReturn;
  }

  push(value: T): void {
    if (this.#end) return;
    if (this.#reader) {
      this.#take()?.resolve({ value, done: false });
      return;
    }
    if (this.#waiting.length >= this.#limit) this.#waiting.shift();
    this.#waiting.push(value);
  }

  /** Ends the stream behind the events that still wait; with an error, reading on rejects. */
  end(error?: unknown): void {
    if (this.#end) return;
    this.#end = { error };
    if (error === undefined) this.#take()?.resolve({ value: undefined, done: true });
    else this.#take()?.reject(error);
  }

  async next(): Promise<IteratorResult<T>> {
    if (this.#waiting.length > 0) return { value: this.#waiting.shift() as T, done: false };
    if (this.#end) {
      const { error } = this.#end;
      this.#end = {};
      if (error !== undefined) throw error;
      return { value: undefined, done: true };
    }
    return new Promise((resolve, reject) => {
      this.#reader = { resolve, reject };
    });
  }

  async return(): Promise<IteratorResult<T>> {
    this.#waiting = [];
    this.end();
    this.#onReturn();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(): Reader<T> | undefined {
    const reader = this.#reader;
    this.#reader = undefined;
    return reader;
  }
}
