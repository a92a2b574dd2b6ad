/** Milliseconds that a round takes, and into how many turns it is cut. */
const ROUND = 250;
const TURNS = 10;

/** Calls `tick` of each connection about four times a second, of some at a time: ten thousand at once would hold up every answer for milliseconds. */
export class Rounds<T extends { tick(now: number): void }> {
  readonly #connections: Set<T>;
  readonly #clock: NodeJS.Timeout;
  #rest: Iterator<T>;

  /** Goes its rounds, through whoever is there then, until it is stopped. */
  constructor(connections: Set<T>) {
    this.#connections = connections;
    this.#rest = connections.values();
    this.#clock = setInterval(() => this.#turn(), ROUND / TURNS).unref();
  }

  stop(): void {
    clearInterval(this.#clock);
  }

  #turn(): void {
    const now = Date.now();
    for (let left = Math.ceil(this.#connections.size / TURNS); left > 0; left -= 1) {
      const next = this.#rest.next();
      if (next.done) {
        this.#rest = this.#connections.values();
        return;
      }
      next.value.tick(now);
    }
  }
}
