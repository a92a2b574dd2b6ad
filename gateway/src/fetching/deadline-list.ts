import { type Linked, LinkedList } from './linked-list.ts';

export interface Timed<T> extends Linked<T> {
  /** When its time is up, by `performance.now()`. */
  due: number;
}

/**
 * Calls that may all take equally long, so that they are due in the order in which they came: one timer for all of them instead of one each.
 * `expire` is given each item whose time is up, soon after, when it is in the list no more.
 */
export class DeadlineList<T extends Timed<T>> {
  readonly #milliseconds: number;
  readonly #expire: (item: T) => void;
  readonly #items = new LinkedList<T>();
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
    this.#items.remove(item);
  }

  #wait(milliseconds: number): void {
    // One look at the network first: after the loop was blocked, an answer that has arrived must not be called late.
    this.#timer = setTimeout(() => setImmediate(() => this.#check()), Math.ceil(milliseconds)).unref();
  }

  #check(): void {
    this.#timer = undefined;
    const now = performance.now();
    for (let item = this.#items.first; item; item = this.#items.first) {
      if (item.due > now) {
        this.#wait(item.due - now);
        return;
      }
      this.#items.remove(item);
      this.#expire(item);
    }
  }
}
