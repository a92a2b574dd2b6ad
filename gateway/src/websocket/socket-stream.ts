import type { Joined } from '../subscriptions/hubs.ts';
import type { EndReason, Outlet } from '../subscriptions/reader.ts';
import type { StreamEvent } from '../subscriptions/stream-event.ts';
import { nextFrame } from './frames.ts';

/** The way of frames to a client. */
interface FrameWire {
  write(frame: Buffer | [Buffer, Buffer]): void;
  isFull(): boolean;
  tooSlow(): void;
}

/** One subscription on one socket. */
export class SocketStream implements Outlet {
  joined: Joined | undefined;
  readonly #wire: FrameWire;
  readonly #id: string;
  readonly #onEnd: (reason: EndReason) => void;

  constructor(wire: FrameWire, id: string, onEnd: (reason: EndReason) => void) {
    this.#wire = wire;
    this.#id = id;
    this.#onEnd = onEnd;
  }

  isFull(): boolean {
    return this.#wire.isFull();
  }

  send(event: StreamEvent): void {
    this.#wire.write(nextFrame(event, this.#id));
  }

  end(reason: EndReason): void {
    this.#onEnd(reason);
  }

  giveUp(): void {
    this.#wire.tooSlow();
  }
}
