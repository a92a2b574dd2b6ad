import type { Hop } from '../fetching/transport.ts';
import type { Observer } from '../observability/observer.ts';
import { type StreamEvent, type Told, telling } from './stream-event.ts';

/** `complete`: nothing more will come. `restart`: the stream goes on for whoever subscribes again. */
export type EndReason = 'complete' | 'restart';

/** A transport's way to one reader. Nothing in it waits. */
export interface Outlet {
  /** True while too much of what was sent has not left yet; the transport then calls `flush` of the reader once it has. */
  isFull(): boolean;
  send(event: StreamEvent): void;
  end(reason: EndReason): void;
  /** The reader was too slow for too long, and is given up. */
  giveUp(): void;
}

/** What a client asks for when it subscribes, under `extensions`. */
export interface Wishes {
  /** `resume: { sequence }`: the number of the last event that it saw. */
  resume?: number;
  /** `dropped: true`: to be told how many events were skipped. */
  dropped?: boolean;
}

export function wishesOf(extensions: unknown): Wishes {
  const { resume, dropped } = Object(extensions) as { resume?: unknown; dropped?: unknown };
  const { sequence } = Object(resume) as { sequence?: unknown };
  return {
    ...(typeof sequence === 'number' && Number.isFinite(sequence) ? { resume: sequence } : {}),
    ...(dropped === true ? { dropped } : {}),
  };
}

export interface ReaderOptions {
  isLatestWins: boolean;
  /** Events that may wait. */
  waiting: number;
  wishes: Wishes;
  /** Whose rate its events count in. */
  payer: Pick<Hop, 'caller' | 'address'>;
  observer: Observer;
}

/** One subscriber of a hub: passes events on, and holds them back while the way to the client is full. */
export class Reader {
  readonly payer: ReaderOptions['payer'];
  /** What it saw last, until the hub has told it how it stands. */
  resume: number | undefined;
  readonly #outlet: Outlet;
  readonly #options: ReaderOptions;
  #most: number;
  #waiting: StreamEvent[] | undefined;
  #told: Told | undefined;
  #isOver = false;

  constructor(outlet: Outlet, options: ReaderOptions) {
    this.#outlet = outlet;
    this.#options = options;
    this.#most = options.waiting;
    this.payer = options.payer;
    this.resume = options.wishes.resume;
  }

  /** Events that the reader missed come first, or the state that stands for them. Whether they are all is told with the first. */
  catchUp(events: readonly StreamEvent[], recovered: boolean): void {
    this.resume = undefined;
    this.#told = { recovered };
    // They are remembered anyway, so it costs nothing to have them wait here.
    this.#most += events.length;
    for (const event of events) this.deliver(event);
    if (!this.#waiting) this.#caughtUp();
  }

  deliver(event: StreamEvent): void {
    if (this.#isOver) return;
    if (this.#waiting || this.#outlet.isFull()) this.#keepBack(event);
    else this.#send(event);
  }

  /** So many events will not come; told with the next one to whoever wants to know. */
  skip(count: number): void {
    if (this.#options.wishes.dropped) this.#told = { ...this.#told, dropped: (this.#told?.dropped ?? 0) + count };
  }

  /** The way is free again. */
  flush(): void {
    while (this.#waiting && !this.#outlet.isFull()) {
      const event = this.#waiting.shift();
      if (event) this.#send(event);
      else this.#caughtUp();
    }
  }

  /** Ends behind what still waits. */
  end(reason: EndReason): void {
    if (this.#isOver) return;
    for (const event of this.#waiting ?? []) this.#send(event);
    this.#isOver = true;
    this.#waiting = undefined;
    this.#outlet.end(reason);
  }

  /** Ends with an event that says why. */
  refuse(reason: StreamEvent): void {
    this.deliver(reason);
    this.end('complete');
  }

  #caughtUp(): void {
    this.#waiting = undefined;
    this.#most = this.#options.waiting;
  }

  #keepBack(event: StreamEvent): void {
    this.#waiting ??= [];
    if (this.#options.isLatestWins && this.#waiting.length > 0) {
      const skipped = this.#waiting.splice(0).length;
      this.#options.observer.live('dropped', skipped);
      this.skip(skipped);
    }
    this.#waiting.push(event);
    if (this.#waiting.length > this.#most) this.#giveUp(this.#waiting.length);
  }

  #send(event: StreamEvent): void {
    const told = this.#told;
    this.#told = undefined;
    this.#outlet.send(told ? telling(event, told) : event);
  }

  #giveUp(lost: number): void {
    const { observer } = this.#options;
    this.#isOver = true;
    this.#waiting = undefined;
    observer.live('dropped', lost);
    observer.live('slow-reader');
    this.#outlet.giveUp();
  }
}
