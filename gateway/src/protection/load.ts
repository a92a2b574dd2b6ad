/** How many requests are under way at once, and how many may be: beyond that, saying no at once is better than answering everybody late. */
export class Load {
  readonly #most: number;
  #underWay = 0;
  #isClosed = false;
  #onIdle: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  get underWay(): number {
    return this.#underWay;
  }

  /** True when one more request may run; then `leave` must follow when it has ended. */
  enter(): boolean {
    if (this.#isClosed || this.#underWay >= this.#most) return false;
    this.#underWay += 1;
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
