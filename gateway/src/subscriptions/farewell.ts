import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two connections that are closed because the gateway stops, while the time allows it. */
const PACE = 5;

/**
 * Closes one connection after the other, within so many milliseconds, so that their clients do not all come back to the next gateway at
 * once. Resolves when the last was told.
 */
export async function closeSpread<T>(connections: Iterable<T>, within: number, close: (connection: T) => void) {
  const all = [...connections];
  const pace = Math.min(PACE, within / Math.max(1, all.length));
  const start = performance.now();
  for (const [index, connection] of all.entries()) {
    const due = start + index * pace - performance.now();
    if (due > 1) await wait(due);
    close(connection);
  }
}
