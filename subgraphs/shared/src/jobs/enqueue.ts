import type { DatabaseContext } from '../database/index.ts';
import { LANES, type Lane } from './job.ts';

export interface EnqueueOptions {
  /** Of two jobs with one key the later replaces the earlier while that has not begun. */
  key?: string;
  runAt?: Date;
  lane?: Lane;
  /** Jobs of one queue run one after another. Few names: a queue a person is too many. */
  queue?: string;
  /** How often it is tried before it is left for a person to look at; each time later, 25 times over three days unless given. */
  attempts?: number;
}

/** Orders a job inside the transaction of `ctx`: it runs once that is committed, and never if it is rolled back. */
export async function enqueue(
  ctx: Pick<DatabaseContext, 'db'>,
  name: string,
  payload: object,
  { key, runAt, lane = 'UPKEEP', queue, attempts = 25 }: EnqueueOptions = {},
): Promise<void> {
  await ctx.db.query('SELECT shared.enqueue_job($1, $2, $3, $4, $5, $6, $7)', [
    name,
    JSON.stringify(payload),
    key ?? null,
    runAt ?? null,
    LANES[lane],
    queue ?? null,
    attempts,
  ]);
}

/** Orders one job for each payload, in one statement; otherwise as `enqueue`. */
export async function enqueueAll(
  ctx: Pick<DatabaseContext, 'db'>,
  name: string,
  payloads: readonly object[],
  { runAt, lane = 'UPKEEP', queue, attempts = 25 }: Omit<EnqueueOptions, 'key'> = {},
): Promise<void> {
  if (payloads.length === 0) return;
  await ctx.db.query(
    `SELECT shared.enqueue_job($1, payload, NULL, $3, $4, $5, $6)
       FROM json_array_elements($2::json) WITH ORDINALITY AS one (payload, n) ORDER BY n`,
    [name, JSON.stringify(payloads), runAt ?? null, LANES[lane], queue ?? null, attempts],
  );
}
