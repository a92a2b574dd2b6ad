import type { StreamEvent } from './stream-event.ts';
import type { StreamLimits } from './stream-limits.ts';

/** Bytes that the streams of a process remember together. */
export interface Memory {
  bytes: number;
}

interface Remembered {
  event: StreamEvent;
  sequence: number;
  at: number;
}

/** The last events of one stream, for readers who come back. */
export class History {
  readonly #limits: StreamLimits;
  readonly #memory: Memory;
  readonly #mostEvents: number;
  #events: Remembered[] = [];
  #bytes = 0;
  /** Whoever has seen this number misses nothing that is not remembered. */
  #known: number | undefined;

  constructor(limits: StreamLimits, memory: Memory, mostEvents = limits.historyEvents) {
    this.#limits = limits;
    this.#memory = memory;
    this.#mostEvents = mostEvents;
  }

  get isEmpty(): boolean {
    return this.#events.length === 0;
  }

  /** Takes the next event of the stream; one without a number cannot be asked for again, so nobody can be told what came before it. */
  push(event: StreamEvent): void {
    if (event.sequence === undefined) {
      this.clear();
      return;
    }
    this.#known ??= event.sequence;
    this.#events.push({ event, sequence: event.sequence, at: Date.now() });
    this.#count(event.tail.length);
    this.#trim();
  }

  /** The events after this number, in order; undefined when some of them may be forgotten, or the number is not of this stream. */
  since(sequence: number): StreamEvent[] | undefined {
    this.#trim();
    const latest = this.#events.at(-1);
    if (!latest || this.#known === undefined || sequence < this.#known || sequence > latest.sequence) return undefined;
    return this.#events.filter((remembered) => remembered.sequence > sequence).map(({ event }) => event);
  }

  /** Forgets everything: events may have been missed, or nobody will ask again. */
  clear(): void {
    this.#count(-this.#bytes);
    this.#events = [];
    this.#known = undefined;
  }

  // The latest is always kept: it is what the stream stands at.
  #trim(): void {
    const { historyBytes, historyTotal, historyAge } = this.#limits;
    const oldestAt = Date.now() - historyAge;
    let forgotten = 0;
    for (const { event, sequence, at } of this.#events) {
      const left = this.#events.length - forgotten;
      const isTooMuch =
        left > this.#mostEvents || this.#bytes > historyBytes || this.#memory.bytes > historyTotal || at < oldestAt;
      if (left === 1 || !isTooMuch) break;
      forgotten += 1;
      this.#known = sequence;
      this.#count(-event.tail.length);
    }
    if (forgotten > 0) this.#events.splice(0, forgotten);
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    this.#memory.bytes += bytes;
  }
}
