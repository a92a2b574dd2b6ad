import { AppError } from '../utils/index.ts';
import type { CallerContext } from './context.ts';

const FAILURES = 5;
const WINDOW_SECONDS = 15 * 60;

/** TOO_MANY_ATTEMPTS, with the seconds to wait, once an account met five wrong passwords within 15 minutes. */
export async function refuseThrottled(ctx: CallerContext, phone: string): Promise<void> {
  const [row] = await ctx.db.query(
    `SELECT ceil(extract(epoch FROM first_at - now()) + $2)::int AS wait
       FROM shared.login_failures WHERE phone = $1 AND failures >= $3 AND first_at > now() - make_interval(secs => $2)`,
    [phone, WINDOW_SECONDS, FAILURES],
  );
  if (row) {
    throw new AppError('TOO_MANY_ATTEMPTS', 'Too many wrong passwords; wait and try again.', {
      retryAfterSeconds: row.wait,
    });
  }
}

/** Counts a wrong password; the window starts with the first. */
export async function countFailure(ctx: CallerContext, phone: string): Promise<void> {
  await ctx.db.query(
    `INSERT INTO shared.login_failures AS f (phone, failures, first_at) VALUES ($1, 1, now())
     ON CONFLICT (phone) DO UPDATE SET
       failures = CASE WHEN f.first_at > now() - make_interval(secs => $2) THEN f.failures + 1 ELSE 1 END,
       first_at = CASE WHEN f.first_at > now() - make_interval(secs => $2) THEN f.first_at ELSE now() END`,
    [phone, WINDOW_SECONDS],
  );
}

/** A right password forgets the failures. */
export async function forgetFailures(ctx: CallerContext, phone: string): Promise<void> {
  await ctx.db.query('DELETE FROM shared.login_failures WHERE phone = $1', [phone]);
}
