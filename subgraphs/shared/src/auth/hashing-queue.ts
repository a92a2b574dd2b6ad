import { AppError } from '../utils/index.ts';

/** Runs some pieces of work at once and lets so many others wait; TOO_MANY_ATTEMPTS for whoever finds the queue full. */
export function createQueue({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const queue: Array<() => void> = [];
  let running = 0;

  function next() {
    const start = running < atOnce ? queue.shift() : undefined;
    if (!start) return;
    running += 1;
    start();
  }

  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (queue.length >= waiting) {
      throw new AppError('TOO_MANY_ATTEMPTS', 'Too many people sign in at this moment; try again soon.', {
        retryAfterSeconds: 5,
      });
    }
    await new Promise<void>((start) => {
      queue.push(start);
      next();
    });
    try {
      return await work();
    } finally {
      running -= 1;
      next();
    }
  };
}
