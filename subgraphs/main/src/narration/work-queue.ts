/** Does a few things at once, lets some wait, and turns the others away. */
export interface WorkQueue {
  /** What `work` gives; null, at once, when too many wait already. */
  run<T>(work: () => Promise<T>): Promise<T | null>;
}

export function workQueue({ atOnce, waiting }: { atOnce: number; waiting: number }): WorkQueue {
  let running = 0;
  const line: Array<() => void> = [];
  return {
    async run(work) {
      if (running >= atOnce) {
        if (line.length >= waiting) return null;
        // Whoever leaves hands the place on, so nobody slips in between.
        await new Promise<void>((resolve) => line.push(resolve));
      } else {
        running++;
      }
      try {
        return await work();
      } finally {
        const next = line.shift();
        if (next) next();
        else running--;
      }
    },
  };
}
