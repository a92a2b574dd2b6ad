const SAMPLES = 8;

/**
 * The database's clock as a process can tell it without asking: how far it is ahead of the process's own, from the last answers it gave. An answer is read
 * at least as late as it was given, so the furthest lead is the nearest to the truth.
 */
export class LiveQuizClock {
  readonly #leads: number[] = [];

  /** The database said `instant` in an answer that is being read now. */
  note(instant: Date): void {
    this.#leads.push(instant.getTime() - performance.now());
    if (this.#leads.length > SAMPLES) this.#leads.shift();
  }

  /** The same in an answer that came after the disk had been waited for: it counts only when nothing nearer to the truth is known. */
  noteLate(instant: Date): void {
    if (!this.isKnown || instant.getTime() > this.now()) this.note(instant);
  }

  /** Milliseconds since 1970. */
  now(): number {
    return Math.max(...this.#leads) + performance.now();
  }

  get isKnown(): boolean {
    return this.#leads.length > 0;
  }
}
