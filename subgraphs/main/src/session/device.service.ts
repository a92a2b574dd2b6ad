import { endSessions, requireCaller, revokeSession } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { User } from '../user/user.entity.ts';
import type { Device } from './session.type.ts';

const IDLE_DAYS = 14;
const MOST = 100;

/** Where the calling person is signed in, last used first; at most a hundred. */
export async function devicesOfCaller(ctx: Context): Promise<Device[]> {
  const { userId, sessionId } = requireCaller(ctx);
  return ctx.db.query(
    `SELECT id, device AS name, created_at AS "signedInAt", last_used_at AS "lastUsedAt", id = $2 AS "isCurrent"
       FROM shared.sessions
      WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > now() AND last_used_at > now() - make_interval(days => $3)
      ORDER BY last_used_at DESC LIMIT $4`,
    [userId, sessionId, IDLE_DAYS, MOST],
  );
}

/** Signs one device of the caller out; NOT_FOUND when it is none of theirs. Repeating it changes nothing. */
export async function endDevice(ctx: Context, deviceId: string): Promise<User> {
  const { userId } = requireCaller(ctx);
  const [session] = await ctx.db.query('SELECT id FROM shared.sessions WHERE id = $1 AND user_id = $2', [
    deviceId,
    userId,
  ]);
  if (!session) throw new AppError('NOT_FOUND', 'You are not signed in on such a device.');
  await revokeSession(ctx, deviceId);
  return ctx.db.findOneByOrFail(User, { id: userId });
}

/** Signs all devices of the caller out but the one that asks. */
export async function endOtherDevices(ctx: Context): Promise<User> {
  const { userId, sessionId } = requireCaller(ctx);
  await endSessions(ctx, userId, { except: sessionId });
  return ctx.db.findOneByOrFail(User, { id: userId });
}
