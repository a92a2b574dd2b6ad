import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';

/** A whole class may sit behind one address, so it is more than one person's; guessing a PIN still takes years. */
const WRONG_PINS = 20;
const WINDOW_SECONDS = 60;

/**
 * The id of the live quiz behind a PIN; null for one that opens nothing. TOO_MANY_ATTEMPTS, with the seconds to wait, for
 * whoever gave twenty wrong ones within a minute: an account by itself, guests by their address.
 */
export async function quizIdOfPin(ctx: Context, pin: string): Promise<string | null> {
  const digits = pin.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const source = sourceOf(ctx);
  const [{ id, wait }] = await ctx.db.query(
    `SELECT (SELECT id FROM olimp.live_quizzes WHERE pin = $1) AS id,
            (SELECT ceil(extract(epoch FROM first_at - now()) + $3)::int FROM olimp.live_quiz_pin_failures
              WHERE source = $2 AND failures >= $4 AND first_at > now() - make_interval(secs => $3)) AS wait`,
    [digits, source, WINDOW_SECONDS, WRONG_PINS],
  );
  if (wait !== null) {
    throw new AppError('TOO_MANY_ATTEMPTS', 'Too many wrong numbers; wait and try again.', { retryAfterSeconds: wait });
  }
  if (id === null) await countFailure(ctx, source);
  return id;
}

/** Counts a guess that was wrong in another way as a wrong PIN. */
export const countWrongPin = (ctx: Context): Promise<void> => countFailure(ctx, sourceOf(ctx));

const sourceOf = (ctx: Context): string => ctx.caller?.userId ?? ctx.hop.address;

/** The window begins with the first wrong PIN; what is older than an hour is forgotten on the way. */
async function countFailure(ctx: Context, source: string): Promise<void> {
  await ctx.db.query(
    `WITH forgotten AS (
       DELETE FROM olimp.live_quiz_pin_failures WHERE first_at < now() - interval '1 hour' AND source <> $1
     )
     INSERT INTO olimp.live_quiz_pin_failures AS f (source, failures, first_at) VALUES ($1, 1, now())
     ON CONFLICT (source) DO UPDATE SET
       failures = CASE WHEN f.first_at > now() - make_interval(secs => $2) THEN f.failures + 1 ELSE 1 END,
       first_at = CASE WHEN f.first_at > now() - make_interval(secs => $2) THEN f.first_at ELSE now() END`,
    [source, WINDOW_SECONDS],
  );
}
