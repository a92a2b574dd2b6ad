import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, lineOf } from '@alif24/subgraph-shared/utils';

/** A whole class may sit behind one address, so it is more than one person's; guessing a PIN still takes years. */
const WRONG_PINS = 20;
const WINDOW_SECONDS = 60;

/** Whose wrong PINs are counted together: an account by itself, guests by the line that their address is on. */
const sourceOf = (ctx: Context): string => ctx.caller?.userId ?? lineOf(ctx.hop.address);

/**
 * The id of the live quiz behind a PIN; null for one that opens nothing. TOO_MANY_ATTEMPTS, with the seconds to wait, for
 * a source that gave twenty wrong ones within a minute.
 */
export async function quizIdOfPin(ctx: Context, pin: string, source = sourceOf(ctx)): Promise<string | null> {
  const digits = pin.replace(/\s/g, '');
  return /^\d{6}$/.test(digits) ? tryPin(ctx, digits, source) : null;
}

/** Counts what was guessed behind a PIN as that PIN if it was right, otherwise as a wrong one. To be asked before anything follows from it. TOO_MANY_ATTEMPTS. */
export async function countGuess(ctx: Context, pin: string, isRight: boolean): Promise<void> {
  await tryPin(ctx, isRight ? pin.replace(/\s/g, '') : null, sourceOf(ctx));
}

/**
 * Looks and counts in one statement, so that of many at once no more than twenty hear that they were wrong, whichever comes first. What is right is never
 * counted, so that a class may come in at one moment. The window begins with the first wrong one; what is older than an hour is forgotten on the way.
 */
async function tryPin(ctx: Context, digits: string | null, source: string): Promise<string | null> {
  const [{ id, wait }] = await ctx.db.query(
    `WITH found AS (SELECT id FROM olimp.live_quizzes WHERE pin = $1),
     held AS (
       SELECT first_at FROM olimp.live_quiz_pin_failures
        WHERE source = $2 AND failures >= $4 AND first_at > now() - make_interval(secs => $3)
     ),
     forgotten AS (
       DELETE FROM olimp.live_quiz_pin_failures WHERE source IN (
         SELECT source FROM olimp.live_quiz_pin_failures
          WHERE first_at < now() - interval '1 hour' AND source <> $2 AND NOT EXISTS (SELECT FROM found) FOR UPDATE SKIP LOCKED)
     ),
     counted AS (
       INSERT INTO olimp.live_quiz_pin_failures AS f (source, failures, first_at)
       SELECT $2, 1, now() WHERE NOT EXISTS (SELECT FROM found) AND NOT EXISTS (SELECT FROM held)
       ON CONFLICT (source) DO UPDATE SET
         failures = CASE WHEN f.first_at > now() - make_interval(secs => $3) THEN least(f.failures, $4) + 1 ELSE 1 END,
         first_at = CASE WHEN f.first_at > now() - make_interval(secs => $3) THEN f.first_at ELSE now() END
       RETURNING failures, first_at
     )
     SELECT (SELECT id FROM found) AS id,
            (SELECT greatest(1, ceil(extract(epoch FROM max(first_at) - now()) + $3))::int
               FROM (SELECT first_at FROM held UNION ALL SELECT first_at FROM counted WHERE failures > $4) AS over
             HAVING count(*) > 0) AS wait`,
    [digits, source, WINDOW_SECONDS, WRONG_PINS],
  );
  if (wait !== null) {
    throw new AppError('TOO_MANY_ATTEMPTS', 'Too many wrong numbers; wait and try again.', { retryAfterSeconds: wait });
  }
  return id;
}
