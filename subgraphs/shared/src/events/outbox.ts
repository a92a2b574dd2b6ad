import { messageOf, type News, topicOf } from './event-bus.ts';

/** What takes messages to all processes. */
export interface Carrier {
  /** Whether it can be sent to now. */
  isReady(): boolean;
  /** What one message may have, in bytes: what is longer goes as its topic alone. */
  readonly mostBytes: number;
  /** Rejects when it was not sent, or nobody knows. */
  send(messages: string[]): Promise<unknown>;
}

/** One batch follows another so much later, at the soonest: alone a topic leaves at once, and many share what a batch costs. */
const GATHERING_MILLISECONDS = 10;

/** What a process has to tell: sent in its order, many together. What cannot be sent is kept as its topic alone, each once, however long that takes. */
export class Outbox {
  readonly #carrier: Carrier;
  /** By the message of each. */
  #untold = new Map<string, string | News>();
  #sending: Promise<void> | undefined;

  constructor(carrier: Carrier) {
    this.#carrier = carrier;
  }

  add(changes: ReadonlyArray<string | News>): void {
    for (const change of changes) this.#keep(change);
    this.send();
  }

  /** Sends what was kept; to be called when the carrier is back. */
  send(): void {
    this.#sending ??= this.#drain().finally(() => {
      this.#sending = undefined;
    });
  }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> {
    await this.#sending;
  }

  #keep(change: string | News): void {
    const { mostBytes } = this.#carrier;
    const message = messageOf(change);
    if (this.#carrier.isReady() && Buffer.byteLength(message) <= mostBytes) this.#untold.set(message, change);
    else this.#untold.set(topicOf(change), topicOf(change));
  }

  async #drain(): Promise<void> {
    while (this.#carrier.isReady() && this.#untold.size > 0) {
      const untold = this.#untold;
      this.#untold = new Map();
      const gathered = new Promise((resolve) => setTimeout(resolve, GATHERING_MILLISECONDS));
      try {
        await this.#carrier.send([...untold.keys()]);
      } catch {
        for (const change of untold.values()) this.#untold.set(topicOf(change), topicOf(change));
        return;
      }
      await gathered;
    }
  }
}
