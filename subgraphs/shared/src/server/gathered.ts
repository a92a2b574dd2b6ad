import type { Duplex } from 'node:stream';

/** After so many frames they leave, though more are to come: whoever reads them need not wait until the last is made. */
const MOST_FRAMES = 32;

/**
 * Lets the frames of one turn leave in few writes: `frame` is to be called before each. A question that is closed makes one for each player, and each would
 * be a call of the system.
 */
export class GatheredWrites {
  readonly #socket: Duplex;
  #frames = 0;

  constructor(socket: Duplex) {
    this.#socket = socket;
  }

  frame(): void {
    if (this.#frames === MOST_FRAMES) this.#leave();
    if (this.#frames === 0) {
      this.#socket.cork();
      setImmediate(() => this.#leave());
    }
    this.#frames += 1;
  }

  #leave(): void {
    if (this.#frames === 0) return;
    this.#frames = 0;
    this.#socket.uncork();
  }
}
