// Is somebody there, and do they behave: heartbeats, floods, messages that never end. One clock looks at all sockets.
import type { WebSocket } from 'ws';
import type { StreamLimits } from '../subscriptions/stream-limits.ts';

/** Pings and pongs, of the websocket and of GraphQL alike, that one second may bring. */
const MOST_CONTROLS = 20;

/** Milliseconds between two looks after which the process was held up. */
const STANDSTILL = 500;

export type Verdict = 'dead' | 'flood' | 'endless message';

/** The pulse of one socket. */
export class Vitals {
  readonly #socket: WebSocket;
  readonly #limits: StreamLimits;
  /** Milliseconds of silence after which this socket is asked for a sign of life; after twice as many it is gone. */
  readonly #patience: number;
  #heardAt: number;
  #checkedAt: number;
  #isAsked = false;
  #controls = 0;
  #second = 0;
  #messages = 0;
  #unfinished: { since: number; behind: number } | undefined;

  constructor(socket: WebSocket, limits: StreamLimits, now: number) {
    this.#socket = socket;
    this.#limits = limits;
    this.#heardAt = now;
    this.#checkedAt = now;
    // Each its own, so that a hall that has answered in one second is not pinged in one.
    this.#patience = limits.heartbeat * (0.75 + Math.random() / 4);
  }

  message(): void {
    this.#hear();
    this.#messages += 1;
  }

  /** A ping or pong came; true when there are too many of them. */
  control(): boolean {
    this.#hear();
    this.#controls += 1;
    return this.#controls > MOST_CONTROLS;
  }

  // As of the last look, which is not long ago: a clock need not be read for each message.
  #hear(): void {
    this.#heardAt = this.#checkedAt;
    this.#isAsked = false;
  }

  /** Pings who has been silent; says why the socket is not to live on. To be called a few times a second. */
  check(now: number): Verdict | undefined {
    // While this process stood still nobody could be heard.
    if (now - this.#checkedAt > STANDSTILL) this.#heardAt += now - this.#checkedAt;
    this.#checkedAt = now;
    if (now - this.#second >= 1_000) {
      this.#second = now;
      this.#controls = 0;
    }
    if (this.#isEndless(now)) return 'endless message';
    const silence = now - this.#heardAt;
    if (silence >= 2 * this.#patience) return 'dead';
    if (silence >= this.#patience && !this.#isAsked) {
      this.#isAsked = true;
      this.#socket.ping();
    }
    return undefined;
  }

  // Pongs between the pieces of a message keep a socket alive, so the pieces have a time of their own.
  #isEndless(now: number): boolean {
    if (!isBetweenPieces(this.#socket)) {
      this.#unfinished = undefined;
      return false;
    }
    if (this.#unfinished?.behind !== this.#messages) this.#unfinished = { since: now, behind: this.#messages };
    return now - this.#unfinished.since > this.#limits.messageTime;
  }
}

/** True while a message has begun and not ended. ws tells nobody, so this looks inside; a test holds it to that. */
function isBetweenPieces(socket: WebSocket): boolean {
  const { _receiver } = socket as unknown as { _receiver?: { _fragmented?: number } };
  return Boolean(_receiver?._fragmented);
}
