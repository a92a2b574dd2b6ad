import { AppError } from '../utils/index.ts';

/** Statements of statistics that run at a time in a process: what an analyst asks over a year must not take the connections that pupils wait for. */
const AT_A_TIME = 2;
/** And that wait: three questions for everything there is. */
const MOST_WAITING = 60;

let running = 0;
const waiting: Array<() => void> = [];

/** Runs `work` when there is room in the lane of statistics, and answers as it does. LIMIT_EXCEEDED where too many wait already. */
export async function inLane<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING) throw new AppError('LIMIT_EXCEEDED', 'Too much is asked of statistics at once.');
  if (running < AT_A_TIME) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
