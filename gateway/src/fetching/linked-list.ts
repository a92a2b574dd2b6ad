/** An item of a list knows its neighbours while it is in it. */
export interface Linked<T> {
  before?: T | undefined;
  after?: T | undefined;
}

/**
 * Items in the order in which they came, for what comes and goes thousands of times a second. Not a Set: one that is added to and deleted from is moved to a new
 * table time and again, and an old table, once it is old for the collector, keeps what was in it, and its successor, until the next great collection.
 */
export class LinkedList<T extends Linked<T>> {
  #first: T | undefined;
  #last: T | undefined;

  /** Who has been in it longest. */
  get first(): T | undefined {
    return this.#first;
  }

  /** Puts an item, which must not be in a list, behind all others. */
  add(item: T): void {
    item.before = this.#last;
    if (this.#last) this.#last.after = item;
    else this.#first = item;
    this.#last = item;
  }

  /** Nothing happens when the item is not in this list. */
  remove(item: T): void {
    const { before, after } = item;
    if (before === undefined && this.#first !== item) return;
    if (before) before.after = after;
    else this.#first = after;
    if (after) after.before = before;
    else this.#last = before;
    item.before = undefined;
    item.after = undefined;
  }
}
