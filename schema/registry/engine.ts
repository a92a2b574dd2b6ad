import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Jobs } from './jobs.ts';

type Kind = keyof Jobs;
type Input<K extends Kind> = Parameters<Jobs[K]>[0];
type Output<K extends Kind> = Awaited<ReturnType<Jobs[K]>>;

/** Where everything that takes the processor for long is done, so that whoever only reads is answered meanwhile. */
export interface Engine {
  /** Rejects with EngineBusy when too much waits, and when the work fails or takes more than a minute. */
  run<K extends Kind>(kind: K, input: Input<K>): Promise<Output<K>>;
  close(): Promise<void>;
}

/** Too much waits already; the message is for the person at the terminal. */
export class EngineBusy extends Error {
  override name = 'EngineBusy';
}

/** What the worker sends back. */
export type Answer = { output: unknown } | { error: string };

interface Task {
  kind: Kind;
  input: unknown;
  done(output: unknown): void;
  fail(error: Error): void;
}

interface Options {
  /** How many tasks may wait; default 40. */
  queue?: number;
  /** How long one may take, in milliseconds; default a minute. */
  patience?: number;
}

/** One thread of its own. What never ends there is ended with the thread, and the next task gets a new one. */
export function startEngine({ queue = 40, patience = 60_000 }: Options = {}): Engine {
  const waiting: Task[] = [];
  let current: Task | undefined;
  let worker: Worker | undefined;
  let isClosed = false;

  const settle = (answer: Answer) => {
    const task = current;
    current = undefined;
    if ('output' in answer) task?.done(answer.output);
    else task?.fail(new Error(answer.error));
    next();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./engine-worker.ts', import.meta.url), {
      execArgv: ['--import', fileURLToPath(new URL('../../scripts/typescript.mjs', import.meta.url))],
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    const end = (error: Error) => {
      if (worker !== started) return;
      worker = undefined;
      settle({ error: error.message });
    };
    // One that was given up may have been done all the same; by now somebody else waits for an answer.
    started.on('message', (answer: Answer) => worker === started && settle(answer));
    started.on('error', end);
    started.on('exit', () => end(new Error('The thread ended.')));
    return started;
  };
  const next = () => {
    if (current || isClosed) return;
    current = waiting.shift();
    if (!current) return;
    const task = current;
    worker ??= start();
    const timer = setTimeout(() => {
      const stuck = worker;
      worker = undefined;
      void stuck?.terminate();
      settle({ error: `It took more than ${patience / 1000} s and was given up.` });
    }, patience);
    const { done, fail } = task;
    current.done = (output) => {
      clearTimeout(timer);
      done(output);
    };
    current.fail = (error) => {
      clearTimeout(timer);
      fail(error);
    };
    worker.postMessage({ kind: task.kind, input: task.input });
  };

  return {
    run: (kind, input) =>
      new Promise((done, fail) => {
        if (isClosed) return fail(new Error('The registry stops.'));
        if (waiting.length >= queue)
          return fail(new EngineBusy('The registry has too much to do; try again in a minute.'));
        // Somebody publishes or asks something small: checks can wait, they are polled for.
        const place = kind === 'check' ? -1 : waiting.findIndex((task) => task.kind === 'check');
        waiting.splice(place < 0 ? waiting.length : place, 0, { kind, input, done: done as Task['done'], fail });
        next();
      }),
    close: async () => {
      isClosed = true;
      const stopping = worker;
      worker = undefined;
      for (const task of [current, ...waiting.splice(0)]) task?.fail(new Error('The registry stops.'));
      current = undefined;
      await stopping?.terminate();
    },
  };
}
