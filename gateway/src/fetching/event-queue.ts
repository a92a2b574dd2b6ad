type Reader<T> = { resolve: (result: IteratorResult<T>) => void; reject: (error: unknown) => void };

/**
 * A bounded stream for one reader. push() never waits: when the reader is slow, the oldest waiting event gives way to the newest, and
 * `onDrop` hears of it and of the one that comes next instead. return() acts at once, also while a read is waiting.
 */
export class EventQueue<T> implements AsyncIterableIterator<T> {
  readonly #limit: number;
  readonly #onReturn: () => void;
  readonly #onDrop: (dropped: T, next: T) => void;
  #waiting: T[] = [];
  #reader: Reader<T> | undefined;
  #end: { error?: unknown } | undefined;

  constructor(limit: number, onReturn: () => void = () => {}, onDrop: (dropped: T, next: T) => void = () => {}) {
    this.#limit = limit;
    this.#onReturn = onReturn;
    this.#onDrop = onDrop;
  }

  push(value: T): void {
    if (this.#end) return;
    if (this.#reader) {
      this.#take()?.resolve({ value, done: false });
      return;
    }
    this.#waiting.push(value);
    if (this.#waiting.length <= this.#limit) return;
    const dropped = this.#waiting.shift() as T;
    this.#onDrop(dropped, this.#waiting[0] as T);
  }

  /** Ends the stream behind the events that still wait; with an error, reading on rejects. */
  end(error?: unknown): void {
    if (this.#end) return;
    this.#end = { error };
    if (error === undefined) this.#take()?.resolve({ value: undefined, done: true });
    else this.#take()?.reject(error);
  }

  // Not async: that would be three promises for each read that waits.
  next(): Promise<IteratorResult<T>> {
    if (this.#waiting.length > 0) return Promise.resolve({ value: this.#waiting.shift() as T, done: false });
    if (this.#end) {
      const { error } = this.#end;
      this.#end = {};
      return error === undefined ? Promise.resolve({ value: undefined, done: true }) : Promise.reject(error);
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

/**
 * Calls `take` with each value, with the next one when it is done; rejects when either fails. Unlike `for await` it keeps hold of no value while it waits for the
 * next: a suspended loop keeps its last one, and there are ten thousand streams that are silent for long. Nor does what brought the value keep it.
 */
export function eachOf<T>(values: AsyncIterator<T>, take: (value: T) => Promise<void> | void): Promise<void> {
  return new Promise((done, failed) => {
    const step = async (result: IteratorResult<T>) => {
      if (result.done) return done();
      try {
        const working = take(takeOut(result));
        if (working) await working;
        next();
      } catch (error) {
        failed(error);
      }
    };
    const next = () => void values.next().then(step, failed);
    next();
  });
}

/** The value, which the result no longer has: a promise that waited long for it is old, and keeps what it was resolved with until the next great collection. */
function takeOut<T>(result: IteratorYieldResult<T>): T {
  const { value } = result;
  Object.assign(result, { value: undefined });
  return value;
}
