import { createHash, randomBytes } from 'node:crypto';
import { type DatabaseContext, inTransaction } from '../database/index.ts';
import { AppError } from '../utils/index.ts';
import type { CallerContext } from './context.ts';
import { SESSIONS_TOPIC } from './revoked-sessions.ts';

const IDLE_DAYS = 14;
const ABSOLUTE_DAYS = 90;
/** Seven sites may refresh with one cookie at once; a token seen again within this time is a race, later it is theft. */
const RACE_SECONDS = 10;

export interface Session {
  sessionId: string;
  userId: string;
  /** The new opaque token, 256 bits; only its hash is stored. */
  refreshToken: string;
  /** Seconds until the token ends when unused. */
  maxAge: number;
}

/** A context that can tell others. */
interface TellingContext extends CallerContext {
  readonly events: { publish(ctx: DatabaseContext, topic: string): Promise<void> };
}

const digest = (token: string) => createHash('sha256').update(token).digest();

/** Opens a session for `userId`. */
export async function openSession(ctx: CallerContext, userId: string): Promise<Session> {
  const [{ id }] = await ctx.db.query(
    `INSERT INTO shared.sessions (user_id, expires_at) VALUES ($1, now() + make_interval(days => $2)) RETURNING id`,
    [userId, ABSOLUTE_DAYS],
  );
  return addToken(ctx, id, userId);
}

/**
 * Trades a refresh token for the next one. A token that was used before revokes its whole session.
 * SESSION_EXPIRED when it is unknown, spent, expired or revoked.
 */
export async function rotateSession(ctx: TellingContext, refreshToken: string | undefined): Promise<Session> {
  const session = refreshToken && (await inTransaction(ctx, (tx) => rotate(tx, refreshToken)));
  if (!session) throw new AppError('SESSION_EXPIRED', 'Your session has ended; sign in again.');
  return session;
}

async function rotate(ctx: TellingContext, refreshToken: string): Promise<Session | null> {
  const [row] = await ctx.db.query(
    `SELECT s.id, s.user_id, t.used_at < now() - make_interval(secs => $2) AS replayed,
            s.revoked_at IS NULL AND least(s.expires_at, t.expires_at) > now() AS alive
       FROM shared.refresh_tokens t JOIN shared.sessions s ON s.id = t.session_id
      WHERE t.token_hash = $1 FOR UPDATE OF s`,
    [digest(refreshToken), RACE_SECONDS],
  );
  if (!row?.alive) return null;
  if (row.replayed) {
    await revokeSession(ctx, row.id);
    return null;
  }
  await ctx.db.query('UPDATE shared.refresh_tokens SET used_at = coalesce(used_at, now()) WHERE token_hash = $1', [
    digest(refreshToken),
  ]);
  return addToken(ctx, row.id, row.user_id);
}

async function addToken(ctx: CallerContext, sessionId: string, userId: string): Promise<Session> {
  const refreshToken = randomBytes(32).toString('base64url');
  await ctx.db.query(
    `INSERT INTO shared.refresh_tokens (token_hash, session_id, expires_at) VALUES ($1, $2, now() + make_interval(days => $3))`,
    [digest(refreshToken), sessionId, IDLE_DAYS],
  );
  return { sessionId, userId, refreshToken, maxAge: IDLE_DAYS * 86_400 };
}

/** Ends a session for good; its refresh tokens are dead at once, and what was opened with it is closed within seconds. Idempotent. */
export async function revokeSession(ctx: TellingContext, sessionId: string): Promise<void> {
  await ctx.db.query('UPDATE shared.sessions SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1', [sessionId]);
  await ctx.events.publish(ctx, SESSIONS_TOPIC);
}

/** The session that a refresh token belongs to, whatever its state. */
export async function sessionOfToken(ctx: CallerContext, refreshToken: string): Promise<string | null> {
  const [row] = await ctx.db.query('SELECT session_id FROM shared.refresh_tokens WHERE token_hash = $1', [
    digest(refreshToken),
  ]);
  return row?.session_id ?? null;
}
