import {
  forgetTries,
  giveTryBack,
  hashPassword,
  keyedHash,
  passwordMatches,
  refuseWaiting,
  requireCaller,
  requireGuardian,
  revokeSession,
  shutChildDoors,
  takeTry,
} from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { enter } from '../session/session.service.ts';
import type { Session } from '../session/session.type.ts';
import type { User } from '../user/user.entity.ts';
import { findStudent, usersById } from '../user/user.service.ts';
import type {
  EndChildSessionInput,
  HandDeviceInput,
  SetGuardianPinInput,
  TakeDeviceBackInput,
} from './child-sign-in.input.ts';
import type { ChildSession } from './child-sign-in.type.ts';

/**
 * The child signs in on the calling guardian's device, in their place: the guardian's session ends here, so that nothing of theirs is left for
 * the child to use. NOT_FOUND for somebody else's child.
 */
export async function handDevice(ctx: Context, { childId }: HandDeviceInput): Promise<Session> {
  const { userId, sessionId } = requireCaller(ctx);
  await requireGuardian(ctx, childId);
  return inTransaction(ctx, async (tx) => {
    const session = await enter(tx, childId, 'PARENT_DEVICE');
    await tx.db.query('INSERT INTO shared.handed_devices (session_id, guardian_id) VALUES ($1, $2)', [
      requireCaller(tx).sessionId,
      userId,
    ]);
    await revokeSession(tx, sessionId);
    return session;
  });
}

/**
 * The guardian who handed the device over takes it back with their PIN or password: the child's session ends, theirs begins. WRONG_CREDENTIALS;
 * NOT_FOUND when the device was not handed over, TOO_MANY_ATTEMPTS after several.
 */
export async function takeDeviceBack(ctx: Context, { pin, password }: TakeDeviceBackInput): Promise<Session> {
  const { sessionId } = requireCaller(ctx);
  const [handed] = await ctx.db.query(
    `SELECT d.guardian_id AS "guardianId", u.password_hash AS "passwordHash", p.hash AS "pinHash"
       FROM shared.handed_devices d JOIN shared.users u ON u.id = d.guardian_id
       LEFT JOIN shared.guardian_pins p ON p.user_id = d.guardian_id WHERE d.session_id = $1`,
    [sessionId],
  );
  if (!handed) throw new AppError('NOT_FOUND', 'Nobody handed this device over.');
  const { guardianId, passwordHash, pinHash } = handed;
  const tries = { subject: `guardian-pin:${guardianId}`, most: 5, seconds: 900, grows: true };
  refuseWaiting(await takeTry(ctx, tries));
  const look = password
    ? passwordMatches(passwordHash, password)
    : passwordMatches(pinHash, bound(ctx, guardianId, pin ?? ''));
  const isRight = await look.catch(async (refusal) => {
    await giveTryBack(ctx, tries);
    throw refusal;
  });
  if (!isRight) throw new AppError('WRONG_CREDENTIALS', 'The PIN or the password is wrong.');
  await forgetTries(ctx, tries);
  return inTransaction(ctx, async (tx) => {
    await revokeSession(tx, sessionId);
    return enter(tx, guardianId, 'PARENT_DEVICE');
  });
}

/** For each session: whether a guardian handed the device over. */
export async function areHanded(ctx: Context, sessionIds: readonly string[]): Promise<boolean[]> {
  const rows: Array<{ id: string }> = await ctx.db.query(
    'SELECT session_id AS id FROM shared.handed_devices WHERE session_id = ANY($1::uuid[])',
    [sessionIds],
  );
  const handed = new Set(rows.map(({ id }) => id));
  return sessionIds.map((id) => handed.has(id));
}

/** For each guardian: whether they have a PIN. */
export async function haveGuardianPins(ctx: Context, userIds: readonly string[]): Promise<boolean[]> {
  const rows: Array<{ id: string }> = await ctx.db.query(
    'SELECT user_id AS id FROM shared.guardian_pins WHERE user_id = ANY($1::uuid[])',
    [userIds],
  );
  const known = new Set(rows.map(({ id }) => id));
  return userIds.map((id) => known.has(id));
}

/** Sets the calling guardian's PIN: four to eight digits. */
export async function setGuardianPin(ctx: Context, { pin }: SetGuardianPinInput): Promise<User> {
  const { userId } = requireCaller(ctx);
  if (!/^\d{4,8}$/.test(pin)) throw badInput('Four to eight digits', 'pin');
  const hash = await hashPassword(bound(ctx, userId, pin));
  await ctx.db.query(
    `INSERT INTO shared.guardian_pins (user_id, hash) VALUES ($1, $2)
     ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, set_at = now()`,
    [userId, hash],
  );
  const [user] = await usersById(ctx, [userId]);
  return user as User;
}

/** Where each child is signed in, the latest used first. */
export async function childSessionsOf(ctx: Context, childIds: readonly string[]): Promise<ChildSession[][]> {
  const rows: Array<ChildSession & { childId: string }> = await ctx.db.query(
    `SELECT s.id, s.user_id AS "childId", s.device, s.created_at AS "createdAt", s.last_used_at AS "lastUsedAt",
            d.guardian_id IS NOT NULL AND d.guardian_id = $2 AS "isHanded"
       FROM shared.sessions s LEFT JOIN shared.handed_devices d ON d.session_id = s.id
      WHERE s.user_id = ANY($1::uuid[]) AND s.revoked_at IS NULL AND s.expires_at > now() ORDER BY s.last_used_at DESC`,
    [childIds, ctx.caller?.userId ?? null],
  );
  return childIds.map((id) => rows.filter(({ childId }) => childId === id).slice(0, 20));
}

/** Signs a child out somewhere. For guardians who decide; NOT_FOUND when there is no such session. */
export async function endChildSession(ctx: Context, { childId, sessionId }: EndChildSessionInput): Promise<User> {
  await requireGuardian(ctx, childId);
  const [sessions = []] = await childSessionsOf(ctx, [childId]);
  if (!sessions.some(({ id }) => id === sessionId)) throw new AppError('NOT_FOUND', 'There is no such session.');
  await revokeSession(ctx, sessionId);
  return findStudent(ctx, childId);
}

/**
 * What a guardian who left could still come in by is taken away: pictures and cards that they chose, and devices that they handed over. Within the
 * transaction in which they leave.
 */
export async function shutOut(tx: Context, childId: string, guardianId: string): Promise<void> {
  const about = [childId, guardianId];
  await tx.db.query('DELETE FROM shared.picture_passwords WHERE student_id = $1 AND set_by = $2', about);
  const [cards] = await tx.db.query(
    'UPDATE shared.child_cards SET revoked_at = now() WHERE student_id = $1 AND issued_by = $2 AND revoked_at IS NULL RETURNING id',
    about,
  );
  await shutChildDoors(
    tx,
    cards.map(({ id }: { id: string }) => id),
  );
  const sessions: Array<{ id: string }> = await tx.db.query(
    `SELECT s.id FROM shared.sessions s JOIN shared.handed_devices d ON d.session_id = s.id
      WHERE s.user_id = $1 AND d.guardian_id = $2 AND s.revoked_at IS NULL`,
    about,
  );
  for (const { id } of sessions) await revokeSession(tx, id);
}

const bound = (ctx: Context, guardianId: string, pin: string) =>
  keyedHash(ctx, `guardian-pin:${guardianId}`, pin).toString('base64');
