import { createServer } from 'node:net';

/** Rejects with EADDRINUSE when one of the ports is taken: told before the long work starts, not after it. */
export async function requireFree(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    await new Promise<void>((free, taken) => {
      const probe = createServer();
      probe.once('error', taken);
      probe.listen(port, () => probe.close(() => free()));
    });
  }
}
