import { AppError } from '../utils/index.ts';

interface QueueOptions {
  atOnce: number;
  /** How many may wait, and for how many milliseconds: whoever would wait longer, by what the last pieces took, is refused at once. */
  waiting: number;
  longest?: number;
  now?: () => number;
}

/** What a piece of work is taken to last before the first was measured, in milliseconds. */
const FIRST_GUESS = 50;
/** How much of the measure each new piece is. */
const WEIGHT = 0.1;
const LEAST_SECONDS = 5;
const MOST_SECONDS = 60;

/**
 * Runs some pieces of work at once and lets others wait, for as long as whoever asked still listens; TOO_MANY_ATTEMPTS for everybody else, each with
 * the seconds after which there is room for them in turn.
 */
export function createQueue({ atOnce, waiting, longest = Infinity, now = () => performance.now() }: QueueOptions) {
  const queue: Array<() => void> = [];
  let running = 0;
  let lasts = FIRST_GUESS;
  let promised = 0;

  function next() {
    const start = running < atOnce ? queue.shift() : undefined;
    if (!start) return;
    running += 1;
    start();
  }

  function refusal(wait: number): AppError {
    promised = Math.min(Math.max(promised, now() + wait) + lasts / atOnce, now() + MOST_SECONDS * 1_000);
    return new AppError('TOO_MANY_ATTEMPTS', 'Too many people sign in at this moment; try again soon.', {
      retryAfterSeconds: Math.max(LEAST_SECONDS, Math.ceil((promised - now()) / 1_000)),
    });
  }

  return async <T>(work: () => Promise<T>): Promise<T> => {
    const wait = ((queue.length + running) * lasts) / atOnce;
    // Whoever comes into an idle queue is served, however slow the last piece was.
    if (queue.length >= waiting || (wait > longest && running >= atOnce)) throw refusal(wait);
    await new Promise<void>((start) => {
      queue.push(start);
      next();
    });
    const began = now();
    try {
      return await work();
    } finally {
      lasts += WEIGHT * (now() - began - lasts);
      running -= 1;
      next();
    }
  };
}
