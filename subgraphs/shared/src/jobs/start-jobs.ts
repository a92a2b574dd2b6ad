import { EventEmitter } from 'node:events';
import { type JobHelpers, Logger, parseCronItems, run, runOnce, type Task, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Logger as Log } from 'pino';
import type { Job, JobRun } from './job.ts';
import { keepRunning } from './keep-running.ts';
import { type Lifelines, openLifelines } from './lifelines.ts';

/** A job together with the context that it runs in. */
export interface BoundJob {
  name: string;
  cron?: string;
  slots?: number;
  run(payload: object, run: JobRun): Promise<void>;
}

export interface JobsOptions {
  databaseUrl: string;
  jobs: readonly BoundJob[];
  log: Log;
  /** How many run at one time. */
  concurrency?: number;
}

export interface RunningJobs {
  /** Lets what runs finish for five seconds, then asks it to stop; what did not finish comes again elsewhere. */
  close(): Promise<void>;
}

/** Only so does the library notice that it could not write down how a job ended; else the rejection is nobody's and ends the process. */
const TELLS_OF_FAILURES = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

const CATCH_UP_MILLISECONDS = 12 * 3_600_000;

/** Binds `job` to a maker of contexts, one for each run. */
export function bindJob<C, P extends object>(job: Job<C, P>, context: () => C): BoundJob {
  const { name, cron, slots } = job;
  return { name, cron, slots, run: (payload, info) => job.run(context(), payload as P, info) };
}

/**
 * Runs jobs as they come until closed; the database must be migrated. Jobs that no manifest here names are left for others.
 * A process that dies loses none: what it held is free for others within seconds.
 */
export async function startJobs({ databaseUrl, jobs, log, concurrency = 4 }: JobsOptions): Promise<RunningJobs> {
  if (jobs.length === 0) return { close: async () => {} };
  const events = new EventEmitter();
  const runners: Array<{ close(): Promise<void> }> = [];
  const pools: pg.Pool[] = [];
  const stopAll = async () => {
    await Promise.all(runners.map((runner) => runner.close()));
    await Promise.all(pools.map((pool) => pool.end()));
  };
  let lifelines: Lifelines | undefined;
  try {
    lifelines = await openLifelines(databaseUrl, events);
    const start = (its: readonly BoundJob[], slots: number) => {
      const pgPool = openPool(databaseUrl, slots + 1);
      pools.push(pgPool);
      const runner = (own: EventEmitter) =>
        run({
          pgPool,
          events: own as never,
          logger: loggerOf(log),
          concurrency: slots,
          noHandleSignals: true,
          pollInterval: 1_000,
          preset: TELLS_OF_FAILURES,
          taskList: tasksOf(its),
          parsedCronItems: cronOf(its),
        });
      return keepRunning(runner, events);
    };
    const common = jobs.filter(({ slots }) => slots === undefined);
    if (common.length > 0) runners.push(await start(common, concurrency));
    for (const job of jobs) if (job.slots !== undefined) runners.push(await start([job], job.slots));
    const opened = lifelines;
    return {
      async close() {
        await stopAll();
        await opened.close();
      },
    };
  } catch (error) {
    await stopAll();
    await lifelines?.close();
    throw error;
  }
}

const cronOf = (jobs: readonly BoundJob[]) =>
  parseCronItems(
    jobs.flatMap(({ name, cron }) =>
      cron ? [{ task: name, match: cron, identifier: name, options: { backfillPeriod: CATCH_UP_MILLISECONDS } }] : [],
    ),
  );

/** Runs every job that is due, one after another, until none is left: for tests and scripts. */
export async function runDueJobs({ databaseUrl, jobs, log }: JobsOptions): Promise<void> {
  const pgPool = openPool(databaseUrl, 2);
  try {
    await runOnce({ pgPool, logger: loggerOf(log), noHandleSignals: true, taskList: tasksOf(jobs) });
  } finally {
    await pgPool.end();
  }
}

/** A pool of ours: the library's own is told to end without anybody waiting, and takes the process with it when the server is faster. */
function openPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, application_name: 'alif24-jobs' });
  // What is lost is connected again.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

function tasksOf(jobs: readonly BoundJob[]): TaskList {
  return Object.fromEntries(
    jobs.map((job): [string, Task] => [
      job.name,
      (payload, { job: { attempts, max_attempts }, abortSignal }: JobHelpers) =>
        job.run(payload as object, {
          attempt: attempts,
          isLastAttempt: attempts >= max_attempts,
          signal: abortSignal ?? new AbortController().signal,
        }),
    ]),
  );
}

/** Failures are ours to see, their wording is not: a job's error may hold what it worked on. */
function loggerOf(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level !== 'error' && level !== 'warning') return;
    const job = (meta as { job?: { task_identifier: string; id: string } } | undefined)?.job;
    if (job) log.error({ job: job.task_identifier, id: job.id }, 'a job failed');
    else log.warn({ worker: message.slice(0, 200) }, 'job runner');
  });
}
