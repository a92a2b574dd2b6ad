import {
  type OpenedSession,
  openSession,
  recordAudit,
  revokeSession,
  rotateSession,
  type SignInMethod,
  sessionOfToken,
} from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { User } from '../user/user.entity.ts';
import type { Session } from './session.type.ts';

const COOKIE = '__Host-alif24-session';

/**
 * Signs a person in whose right to it was proven by `method`: opens a session, sets its cookie and makes the first access token. The session of
 * this browser until now, whosever it was, ends: a tab of theirs that stayed open is good for nothing to whoever sits here now. ACCOUNT_BANNED for
 * somebody who is banned.
 */
export async function enter(ctx: Context, userId: string, method: SignInMethod): Promise<Session> {
  const opened = await inTransaction(ctx, async (tx) => {
    const opened = await openSession(tx, userId, method);
    const before = ctx.hop.session && (await sessionOfToken(tx, ctx.hop.session));
    if (before) await revokeSession(tx, before.sessionId);
    if (method !== 'REGISTRATION') await tellOfNewDevice(tx, opened);
    return opened;
  });
  return grant(ctx, opened);
}

/** An adult hears of a browser and system that they never used here before, the very first aside: if it was somebody else, they know. */
async function tellOfNewDevice(ctx: Context, { sessionId, userId }: OpenedSession): Promise<void> {
  const [row] = await ctx.db.query(
    `SELECT s.device FROM shared.sessions s JOIN shared.users u ON u.id = s.user_id
      WHERE s.id = $1 AND s.device <> '' AND u.role <> 'STUDENT'
        AND EXISTS (SELECT FROM shared.sessions o WHERE o.user_id = s.user_id AND o.id <> s.id) AND NOT EXISTS
        (SELECT FROM shared.sessions o WHERE o.user_id = s.user_id AND o.device = s.device AND o.id <> s.id)`,
    [sessionId],
  );
  if (!row) return;
  await notify(ctx, { userId, template: 'main.newDevice', parameters: { device: row.device }, reference: sessionId });
}

/** A new access token for the session in the cookie, and the next refresh token. SESSION_EXPIRED when it is good no longer. */
export async function refreshSession(ctx: Context): Promise<Session> {
  const rotation = await inTransaction(ctx, async (tx) => {
    const rotation = await rotateSession(tx, ctx.hop.session);
    if (rotation && 'replayed' in rotation) await warn(tx, rotation.replayed);
    return rotation;
  });
  if (!rotation || 'replayed' in rotation) {
    throw new AppError('SESSION_EXPIRED', 'Your session has ended; sign in again.');
  }
  return grant(ctx, rotation.session);
}

/** Two hold the same session: one of them stole it. */
async function warn(ctx: Context, { sessionId, userId }: { sessionId: string; userId: string }) {
  await notify(ctx, { userId, template: 'main.sessionReplayed', reference: sessionId });
  await recordAudit(ctx, { action: 'session.replayed', object: `user:${userId}`, after: { sessionId } });
}

/** Ends the session of the cookie or, without one, of the access token; true when there was one. */
export async function logout(ctx: Context): Promise<boolean> {
  const { session } = ctx.hop;
  const known = session ? await sessionOfToken(ctx, session) : null;
  const sessionId = known?.sessionId ?? ctx.caller?.sessionId;
  if (sessionId) await revokeSession(ctx, sessionId);
  ctx.cookies.push(cookie('', 0));
  return Boolean(sessionId);
}

async function grant(ctx: Context, { sessionId, userId, refreshToken, maxAge }: OpenedSession): Promise<Session> {
  const { tokens } = ctx.resources;
  if (!tokens) throw new Error('SIGNING_KEY is not set, so no session can be issued.');
  const user = await ctx.db.findOneByOrFail(User, { id: userId });
  ctx.cookies.push(cookie(refreshToken, maxAge));
  // What follows in this request is already theirs: the profile of a new user, say.
  ctx.hop.caller = { userId: user.id, role: user.role, sessionId };
  return { ...(await tokens.issue(ctx.hop.caller)), user };
}

function cookie(value: string, maxAge: number): string {
  return `${COOKIE}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${maxAge}`;
}
