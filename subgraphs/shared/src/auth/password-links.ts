import { createHash, randomBytes } from 'node:crypto';
import type { CallerContext } from './context.ts';

const LINK_SECONDS = 30 * 60;

const digest = (token: string) => createHash('sha256').update(token).digest();

/** A token of 256 bits by which a person may set a new password, once and within half an hour; only its hash is stored, and older ones are good no longer. */
export async function makePasswordLink(ctx: CallerContext, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await ctx.db.query('DELETE FROM shared.password_links WHERE user_id = $1 OR expires_at < now()', [userId]);
  await ctx.db.query(
    `INSERT INTO shared.password_links (token_hash, user_id, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))`,
    [digest(token), userId, LINK_SECONDS],
  );
  return token;
}

/** Whose a token is, spending it; null when it is unknown, spent or too old. */
export async function spendPasswordLink(ctx: CallerContext, token: string): Promise<string | null> {
  const [[row]] = await ctx.db.query(
    'DELETE FROM shared.password_links WHERE token_hash = $1 RETURNING user_id, expires_at > now() AS fresh',
    [digest(token)],
  );
  return row?.fresh ? row.user_id : null;
}

/** Whose a token is, without spending it; null when it is unknown, spent or too old. */
export async function ownerOfPasswordLink(ctx: CallerContext, token: string): Promise<string | null> {
  const [row] = await ctx.db.query(
    'SELECT user_id FROM shared.password_links WHERE token_hash = $1 AND expires_at > now()',
    [digest(token)],
  );
  return row?.user_id ?? null;
}
