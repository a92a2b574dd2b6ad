import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a way through a village's mobile network does to what is sent. */
export interface BadWay {
  /** One way, in milliseconds. */
  delay: number;
  /** Share of segments that are lost and sent again, 0 to 1. */
  loss: number;
  /** Until a lost segment is sent again, in milliseconds; twice that when it is lost again, and so on, as TCP does. */
  resend: number;
  /** From 0 up to 1; a test gives one that repeats itself. */
  random: () => number;
}

interface Segment {
  bytes: Buffer;
  arrivesAt: number;
}

const LARGEST_SEGMENT = 1_460;

/** One direction of a connection: cuts what is sent into segments and says when each arrives. A lost one holds up all behind it, for TCP hands on in order. */
export function createDirection({ delay, loss, resend, random }: BadWay): (sent: Buffer, now: number) => Segment[] {
  let last = 0;
  return (sent, now) => {
    const segments: Segment[] = [];
    for (let from = 0; from < sent.length; from += LARGEST_SEGMENT) {
      let arrivesAt = now + delay;
      for (let wait = resend; random() < loss; wait *= 2) arrivesAt += wait;
      last = Math.max(last, arrivesAt);
      segments.push({ bytes: sent.subarray(from, from + LARGEST_SEGMENT), arrivesAt: last });
    }
    return segments;
  };
}

export interface BadNetwork {
  /** Whoever connects here reaches the platform over the bad way. */
  port: number;
  /** Breaks every connection, and lets none be made until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/**
 * A way to a port of this machine that is slow and loses segments, without the rights that the kernel's own `netem` wants. Connecting takes a round trip before the
 * first byte leaves, as it does in TCP. Bandwidth is not limited.
 */
export async function openBadNetwork(to: number, way: BadWay): Promise<BadNetwork> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (near) => {
    if (isCut) return void near.destroy();
    const far = connect({ port: to, host: 'localhost', noDelay: true, allowHalfOpen: true });
    const isConnectedAt = performance.now() + 2 * way.delay;
    carry(near, far, way, isConnectedAt);
    carry(far, near, way, 0);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        // What the other end said before it left may still be on its way.
        if (socket.errored) other.destroy();
      });
    }
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      cutAll();
    },
    mend() {
      isCut = false;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        cutAll();
      }),
  };
}

/** Hands on what arrives one after the other: timers of their own would overtake each other. */
function carry(from: Socket, to: Socket, way: BadWay, notBefore: number): void {
  const direction = createDirection(way);
  const underWay: Array<{ at: number; act: () => void }> = [];
  let isWaiting = false;
  function handOn() {
    isWaiting = false;
    for (let next = underWay[0]; next && !to.destroyed; next = underWay[0]) {
      const wait = next.at - performance.now();
      if (wait > 0) {
        isWaiting = true;
        setTimeout(handOn, Math.ceil(wait));
        return;
      }
      underWay.shift();
      next.act();
    }
  }
  const send = (at: number, act: () => void) => {
    underWay.push({ at, act });
    if (!isWaiting) handOn();
  };
  from.on('data', (sent: Buffer) => {
    for (const { bytes, arrivesAt } of direction(sent, Math.max(performance.now(), notBefore)))
      send(arrivesAt, () => to.write(bytes));
  });
  from.on('end', () => send(performance.now() + way.delay, () => to.end()));
}
