// Loaded into a process before its own code (`--import`, with `--expose-gc`): on SIGUSR2 it says what it holds that is no garbage.
export interface Held {
  /** Bytes on the heap and in buffers, after collection. */
  held: number;
}

process.on('SIGUSR2', async () => {
  // What one collection finalises the next one frees.
  for (let time = 0; time < 3; time += 1) {
    global.gc?.();
    await new Promise(setImmediate);
  }
  const { heapUsed, external } = process.memoryUsage();
  const held: Held = { held: heapUsed + external };
  process.stdout.write(`${JSON.stringify(held)}\n`);
});
