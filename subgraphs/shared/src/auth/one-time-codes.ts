import { randomInt, timingSafeEqual } from 'node:crypto';
import { AppError } from '../utils/index.ts';
import { keyedHash, type SecretContext } from './keyed-hash.ts';

export const CODE_SECONDS = 5 * 60;
const TRIES = 5;

/** What a code is good for; one that was sent for one thing opens no other. */
export type CodePurpose = 'SIGN_IN' | 'PASSWORD_RESET' | 'EMAIL' | 'PHONE';

/**
 * A new code of six digits for `subject` (a phone number, say), good for five minutes, five tries and one use; the one before is good no longer.
 * Only a keyed hash of it is stored.
 */
export async function makeCode(ctx: SecretContext, purpose: CodePurpose, subject: string): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const key = keyedHash(ctx, `code:${purpose}`, subject);
  await ctx.db.query(
    `INSERT INTO shared.one_time_codes AS c (subject, code_hash, expires_at)
     VALUES ($1, $2, now() + make_interval(secs => $3))
     ON CONFLICT (subject) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = 0`,
    [key, keyedHash(ctx, 'code', key.toString('hex'), code), CODE_SECONDS],
  );
  return code;
}

/**
 * Takes a code that was sent to `subject` for `purpose`. WRONG_CODE when it is another one, spent, older than five minutes, or when five wrong ones
 * came before. `accept` is asked about the rest of what came with a right code: when it throws, the code is not spent. To be called outside a
 * transaction, whose end would forget the try.
 */
export async function spendCode(
  ctx: SecretContext,
  purpose: CodePurpose,
  subject: string,
  typed: string,
  accept: () => void = () => {},
): Promise<void> {
  const key = keyedHash(ctx, `code:${purpose}`, subject);
  const guess = keyedHash(ctx, 'code', key.toString('hex'), typed.replace(/\D/g, '').slice(0, 12));
  const [[row]] = await ctx.db.query(
    `UPDATE shared.one_time_codes SET tries = tries + 1
      WHERE subject = $1 AND tries < $2 AND expires_at > now() RETURNING code_hash`,
    [key, TRIES],
  );
  if (!row || !timingSafeEqual(row.code_hash, guess)) throw wrongCode();
  accept();
  const [, spent] = await ctx.db.query('DELETE FROM shared.one_time_codes WHERE subject = $1 AND code_hash = $2', [
    key,
    guess,
  ]);
  // Two came with it at once, and the other was first.
  if (spent === 0) throw wrongCode();
}

const wrongCode = () => new AppError('WRONG_CODE', 'The code is wrong or too old.');
