import { createHash, randomBytes } from 'node:crypto';
import { inTransaction } from '../database/index.ts';
import { AppError } from '../utils/index.ts';
import type { CallerContext, ClientContext, TellingContext } from './context.ts';
import { deviceName } from './devices.ts';
import { SESSIONS_TOPIC } from './revoked-sessions.ts';

const IDLE_DAYS = 14;
const ABSOLUTE_DAYS = 90;
const CHILD_ABSOLUTE_DAYS = 30;
/** Seven sites may refresh with one cookie at once; a token seen again within this time is a race, later it is theft. */
const RACE_SECONDS = 10;

/** By what a session was opened. */
export type SignInMethod = 'REGISTRATION' | 'CODE' | 'PASSWORD' | 'EMAIL' | 'TELEGRAM' | 'CLASS_CARD' | 'PARENT_DEVICE';

export interface OpenedSession {
  sessionId: string;
  userId: string;
  /** The new opaque token, 256 bits; only its hash is stored. */
  refreshToken: string;
  /** Seconds until the token ends when unused. */
  maxAge: number;
}

const digest = (token: string) => createHash('sha256').update(token).digest();

/**
 * Opens a session for a person whose right to it was proven by `method`; a pupil's ends after 30 days, anybody else's after 90, and each when
 * it was not used for 14. ACCOUNT_BANNED for somebody who is banned, NOT_FOUND when there is no such person.
 */
export async function openSession(ctx: ClientContext, userId: string, method: SignInMethod): Promise<OpenedSession> {
  // Held until the session is there, within a transaction, so that a ban at this moment finds it to end.
  const [user] = await ctx.db.query('SELECT role, banned_at FROM shared.users WHERE id = $1 FOR SHARE', [userId]);
  if (!user) throw new AppError('NOT_FOUND', 'There is no such person.');
  if (user.banned_at) throw new AppError('ACCOUNT_BANNED', 'This account has been closed by the moderators.');
  const days = user.role === 'STUDENT' ? CHILD_ABSOLUTE_DAYS : ABSOLUTE_DAYS;
  const [{ id }] = await ctx.db.query(
    `INSERT INTO shared.sessions (user_id, expires_at, method, device)
     VALUES ($1, now() + make_interval(days => $2), $3, $4) RETURNING id`,
    [userId, days, method, deviceName(ctx.hop.userAgent)],
  );
  return addToken(ctx, id, userId);
}

/** What came of a refresh token: the next session token, or of whom one was seen that had been spent before. */
export type Rotation = { session: OpenedSession } | { replayed: { sessionId: string; userId: string } } | null;

/**
 * Trades a refresh token for the next one. Null when it is unknown, expired or revoked. One that was used before ends its whole session, and
 * whose it was is told, so that the caller of this can warn them: all in the transaction of `ctx`.
 */
export async function rotateSession(ctx: TellingContext, refreshToken: string | undefined): Promise<Rotation> {
  if (!refreshToken) return null;
  return inTransaction(ctx, (tx) => rotate(tx, refreshToken));
}

async function rotate(ctx: TellingContext, refreshToken: string): Promise<Rotation> {
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
    return { replayed: { sessionId: row.id, userId: row.user_id } };
  }
  await ctx.db.query('UPDATE shared.refresh_tokens SET used_at = coalesce(used_at, now()) WHERE token_hash = $1', [
    digest(refreshToken),
  ]);
  await ctx.db.query('UPDATE shared.sessions SET last_used_at = now() WHERE id = $1', [row.id]);
  return { session: await addToken(ctx, row.id, row.user_id) };
}

async function addToken(ctx: CallerContext, sessionId: string, userId: string): Promise<OpenedSession> {
  const refreshToken = randomBytes(32).toString('base64url');
  const [{ seconds }] = await ctx.db.query(
    `INSERT INTO shared.refresh_tokens (token_hash, session_id, expires_at)
     SELECT $1, id, least(expires_at, now() + make_interval(days => $3)) FROM shared.sessions WHERE id = $2
     RETURNING ceil(extract(epoch FROM expires_at - now()))::int AS seconds`,
    [digest(refreshToken), sessionId, IDLE_DAYS],
  );
  return { sessionId, userId, refreshToken, maxAge: seconds };
}

/** Ends a session for good; its refresh tokens are dead at once, and what was opened with it is closed within seconds. Idempotent. */
export async function revokeSession(ctx: TellingContext, sessionId: string): Promise<void> {
  await ctx.db.query('UPDATE shared.sessions SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1', [sessionId]);
  await ctx.events.publish(ctx, SESSIONS_TOPIC);
}

/**
 * Ends all sessions of a person, but for the one to keep: refresh tokens are dead at once, sockets within seconds. Devices that they handed to a
 * child stay the child's. Returns how many it ended. Within a transaction when something else changes with it.
 */
export async function endSessions(
  ctx: TellingContext,
  userId: string,
  { except }: { except?: string } = {},
): Promise<number> {
  const [, count] = await ctx.db.query(
    `UPDATE shared.sessions SET revoked_at = now()
      WHERE user_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $2::uuid`,
    [userId, except ?? null],
  );
  // A device that is taken back opens a session of theirs: whoever was to be shut out may be the one who handed it over.
  await ctx.db.query('DELETE FROM shared.handed_devices WHERE guardian_id = $1', [userId]);
  if (count > 0) await ctx.events.publish(ctx, SESSIONS_TOPIC);
  return count;
}

/** The session that a refresh token belongs to, whatever its state. */
export async function sessionOfToken(
  ctx: CallerContext,
  refreshToken: string,
): Promise<{ sessionId: string; userId: string } | null> {
  const [row] = await ctx.db.query(
    `SELECT s.id AS "sessionId", s.user_id AS "userId"
       FROM shared.refresh_tokens t JOIN shared.sessions s ON s.id = t.session_id WHERE t.token_hash = $1`,
    [digest(refreshToken)],
  );
  return row ?? null;
}
