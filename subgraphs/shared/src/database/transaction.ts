import { QueryFailedError } from 'typeorm';
import type { Database } from './data-source.ts';

/** What a service needs of its caller's context to read and write. */
export interface DatabaseContext {
  readonly db: Database;
  /** Called once the surrounding transaction is committed; at once where there is none. */
  afterCommit(work: () => void): void;
  /** The same context inside another entity manager. */
  within(db: Database, afterCommit: (work: () => void) => void): this;
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const TRIES = 5;

/**
 * Runs `work` in one transaction: all of its writes, or none. Joins a transaction that is already open.
 * A deadlock or serialization failure is tried again, five times in all, so `work` must have no effect outside the database
 * (use `ctx.afterCommit` for those).
 */
export async function inTransaction<C extends DatabaseContext, T>(ctx: C, work: (tx: C) => Promise<T>): Promise<T> {
  if (ctx.db.queryRunner?.isTransactionActive) return work(ctx);
  for (let attempt = 1; ; attempt += 1) {
    const committed: Array<() => void> = [];
    try {
      const result = await ctx.db.transaction((db) => work(ctx.within(db, (done) => committed.push(done))));
      for (const done of committed) done();
      return result;
    } catch (error) {
      if (attempt === TRIES || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));
    }
  }
}

function isRetryable(error: unknown): boolean {
  const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}

/** True when `error` is PostgreSQL's refusal of a duplicate; with `constraint`, of that one alone. */
export function isDuplicate(error: unknown, constraint?: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause = error.driverError as { code?: string; constraint?: string };
  return cause.code === '23505' && (constraint === undefined || cause.constraint === constraint);
}
