// A bad line to a subgraph: bytes go through it late, stall now and then, or not at all.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Weather {
  /** Milliseconds that bytes are on their way, in each direction. */
  delay: number;
  /** The share of pieces that are lost at first: as with TCP they arrive, once they were sent again. */
  loss: number;
  /** Milliseconds until a lost piece is sent again. */
  resend: number;
}

export interface FaultProxy extends AsyncDisposable {
  /** The target's address through this line. */
  url: string;
  weather: Weather;
  /** Connections that stand now. */
  connections(): number;
  /** Breaks every connection that stands. */
  cut(): void;
}

/** A line to the server at this address; fair weather until it is changed. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port, pathname } = new URL(target);
  const weather: Weather = { delay: 0, loss: 0, resend: 200 };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => {});
      from.once('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      passOn(from, to, weather);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    weather,
    connections: () => sockets.size / 2,
    cut,
    async [Symbol.asyncDispose]() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Every piece leaves no earlier than the one before it, for bytes keep their order. */
function passOn(from: Socket, to: Socket, weather: Weather): void {
  let last = 0;
  from.on('data', (piece) => {
    const isLost = Math.random() < weather.loss;
    const due = Math.max(last, performance.now() + weather.delay + (isLost ? weather.resend : 0));
    last = due;
    const wait = due - performance.now();
    if (wait <= 0) to.write(piece);
    else setTimeout(() => to.write(piece), wait);
  });
}
