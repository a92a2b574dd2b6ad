interface Timed {
  /** When its time is up, by `performance.now()`. */
  due: number;
}

/**
 * Calls that may all take equally long, so that they are due in the order in which they came: one timer for all of them instead of one each.
 * `expire` is given each item whose time is up, soon after; it removes the item.
 */
export class DeadlineList<T extends Timed> {
  readonly #milliseconds: number;
  readonly #expire: (item: T) => void;
  // A set keeps the order of insertion, and forgets at no cost.
  readonly #items = new Set<T>();
  #timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number, expire: (item: T) => void) {
    this.#milliseconds = milliseconds;
    this.#expire = expire;
  }

  add(item: T): void {
    item.due = performance.now() + this.#milliseconds;
    this.#items.add(item);
    if (this.#timer === undefined) this.#wait(this.#milliseconds);
  }

  remove(item: T): void {
    this.#items.delete(item);
  }

  #wait(milliseconds: number): void {
    // One look at the network first: after the loop was blocked, an answer that has arrived must not be called late.
    this.#timer = setTimeout(() => setImmediate(() => this.#check()), Math.ceil(milliseconds)).unref();
  }

  #check(): void {
    this.#timer = undefined;
    const now = performance.now();
    for (const item of this.#items) {
      if (item.due > now) {
        this.#wait(item.due - now);
        return;
      }
      this.#expire(item);
    }
  }
}
