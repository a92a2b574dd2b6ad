import { type Linked, LinkedList } from '../fetching/linked-list.ts';

// As long as this somebody may be on a bad line; whoever takes longer makes room for whoever comes, if there is none.
const PATIENCE = 1_000;

interface Slow extends Linked<Slow> {
  since: number;
  cut: () => void;
}

/** How many requests are under way at once, and how many may be: beyond that, saying no at once is better than answering everybody late. */
export class Load {
  readonly #most: number;
  #underWay = 0;
  #isClosed = false;
  #onIdle: (() => void)[] = [];
  /** Who is in and has not said yet what for, in the order in which they came. */
  readonly #slow = new LinkedList<Slow>();

  constructor(most: number) {
    this.#most = most;
  }

  get underWay(): number {
    return this.#underWay;
  }

  /** True when one more request may run; then `leave` must follow when it has ended. */
  enter(): boolean {
    if (this.#isClosed || (this.#underWay >= this.#most && !this.#makeRoom())) return false;
    this.#underWay += 1;
    return true;
  }

  /** The request waits for its client, until the returned function is called; `cut` ends it when somebody else wants its place. */
  wait(cut: () => void): () => void {
    const slow: Slow = { since: performance.now(), cut };
    this.#slow.add(slow);
    return () => this.#slow.remove(slow);
  }

  #makeRoom(): boolean {
    const longest = this.#slow.first;
    if (!longest || performance.now() - longest.since < PATIENCE) return false;
    this.#slow.remove(longest);
    longest.cut();
    return true;
  }

  leave(): void {
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    for (const resolve of this.#onIdle) resolve();
    this.#onIdle = [];
  }

  /** Lets nobody in any more; resolves when whoever is in has left. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#underWay > 0) await new Promise<void>((resolve) => this.#onIdle.push(resolve));
  }
}
