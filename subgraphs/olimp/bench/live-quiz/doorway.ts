// An address that stays while what is behind it comes and goes: a killed PostgreSQL starts again on another port.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Doorway {
  /** The same address, whatever is behind it. */
  url(inner: string): string;
  /** From now on new connections lead here. */
  leadTo(url: string): void;
  close(): void;
}

/** A plain TCP doorway on 127.0.0.1; what runs through it ends with the side that ends. */
export async function openDoorway(): Promise<Doorway> {
  let port = 0;
  const open = new Set<Socket>();
  const server = createServer((outer) => {
    const inner = connect(port, '127.0.0.1').setNoDelay(true);
    outer.setNoDelay(true);
    for (const [one, other] of [
      [outer, inner],
      [inner, outer],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const own = String((server.address() as AddressInfo).port);
  return {
    url(inner) {
      const url = new URL(inner);
      url.port = own;
      return url.href;
    },
    leadTo(url) {
      port = Number(new URL(url).port);
    },
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
