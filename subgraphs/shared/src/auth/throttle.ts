import { AppError } from '../utils/index.ts';
import { keyedHash, type SecretContext } from './keyed-hash.ts';

/** How often something may be tried. */
export interface Bound {
  /** Whose tries are counted: an account, an address, a pair of both. Only a keyed hash of it is stored. */
  subject: string;
  most: number;
  /** From the first try on; when the last one is used up, from that one on. */
  seconds: number;
  /** Each time all tries are used up again within a day the wait doubles, up to four times as long. */
  grows?: boolean;
}

const DAY_SECONDS = 86_400;
const MOST_DOUBLINGS = 2;

/**
 * Counts one try, before it is known how it ends, so that many at once are as many tries. Returns 0, or the seconds to wait when there are none left.
 * To be called outside a transaction, whose end would forget the try.
 */
export async function takeTry(ctx: SecretContext, { subject, most, seconds, grows = false }: Bound): Promise<number> {
  const [row] = await ctx.db.query(
    `INSERT INTO shared.attempts AS a (subject, attempts, strikes, until)
     VALUES ($1, 1, 0, now() + make_interval(secs => $3))
     ON CONFLICT (subject) DO UPDATE SET
       attempts = CASE WHEN a.until > now() THEN least(a.attempts, $2) + 1 ELSE 1 END,
       strikes = CASE
         WHEN a.until > now() THEN a.strikes + CASE WHEN $4 AND a.attempts + 1 = $2 THEN 1 ELSE 0 END
         WHEN a.until > now() - make_interval(secs => $5) THEN a.strikes ELSE 0 END,
       until = CASE
         WHEN a.until > now() AND NOT (a.attempts + 1 = $2 AND $4) THEN a.until
         WHEN a.until > now() THEN now() + make_interval(secs => $3 * 2 ^ least(a.strikes, $6))
         ELSE now() + make_interval(secs => $3) END
     RETURNING attempts > $2 AS over, ceil(extract(epoch FROM until - now()))::int AS wait`,
    [keyedHash(ctx, 'try', subject), most, seconds, grows, DAY_SECONDS, MOST_DOUBLINGS],
  );
  return row.over ? Math.max(1, row.wait) : 0;
}

/** Refuses with TOO_MANY_ATTEMPTS when a try that was counted has to wait so many seconds; 0 passes. */
export function refuseWaiting(wait: number): void {
  if (wait > 0) {
    throw new AppError('TOO_MANY_ATTEMPTS', 'Too many attempts; wait and try again.', { retryAfterSeconds: wait });
  }
}

/** Undoes one try that turned out to be no abuse. */
export async function giveTryBack(ctx: SecretContext, { subject }: Bound): Promise<void> {
  await ctx.db.query('UPDATE shared.attempts SET attempts = attempts - 1 WHERE subject = $1 AND attempts > 0', [
    keyedHash(ctx, 'try', subject),
  ]);
}

/** Forgets all tries: whoever was right starts afresh. */
export async function forgetTries(ctx: SecretContext, { subject }: Bound): Promise<void> {
  await ctx.db.query('DELETE FROM shared.attempts WHERE subject = $1', [keyedHash(ctx, 'try', subject)]);
}

/** Remembers for some days that `subject` was seen. */
export async function remember(ctx: SecretContext, subject: string, days: number): Promise<void> {
  await ctx.db.query(
    `INSERT INTO shared.attempts (subject, attempts, until) VALUES ($1, 0, now() + make_interval(days => $2))
     ON CONFLICT (subject) DO UPDATE SET until = excluded.until`,
    [keyedHash(ctx, 'seen', subject), days],
  );
}

/** Whether `subject` is remembered. */
export async function isRemembered(ctx: SecretContext, subject: string): Promise<boolean> {
  const rows = await ctx.db.query('SELECT 1 FROM shared.attempts WHERE subject = $1 AND until > now()', [
    keyedHash(ctx, 'seen', subject),
  ]);
  return rows.length > 0;
}
