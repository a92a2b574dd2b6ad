import { recordAudit, requireCaller, requireGuardian } from '@alif24/subgraph-shared/auth';
import { inTransaction, isDuplicate } from '@alif24/subgraph-shared/database';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, badInput, cleanLine, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import { shutOut } from '../child-sign-in/handed-device.service.ts';
import { holdFamily, removeGuardian } from '../family/guardian.service.ts';
import type { User } from '../user/user.entity.ts';
import { usersById } from '../user/user.service.ts';
import type { DecideCustodyLockInput, LiftCustodyLockInput, RequestCustodyLockInput } from './custody-lock.input.ts';
import { type CustodyLock, type CustodyLockState, LockedAccess } from './custody-lock.type.ts';

const LOCK = `l.id, l.student_id AS "childId", l.requested_by AS "requestedById", l.other_guardian_id AS "otherId",
  l.other_access AS "otherAccess", l.reason, l.state, l.requested_at AS "requestedAt", l.decided_at AS "decidedAt"`;
type Row = Omit<CustodyLock, 'child' | 'requestedBy' | 'otherGuardian'> & { childId: string; otherId: string | null };

async function withPeople(ctx: Context, rows: readonly Row[]): Promise<CustodyLock[]> {
  const ids = rows.flatMap(({ childId, requestedById, otherId }) => [
    childId,
    requestedById,
    ...(otherId ? [otherId] : []),
  ]);
  const users = await usersById(ctx, [...new Set(ids)]);
  const byId = new Map(users.flatMap((user) => (user ? [[user.id, user]] : [])));
  return rows.map((row) => ({
    ...row,
    child: byId.get(row.childId) as User,
    requestedBy: byId.get(row.requestedById) as User,
    otherGuardian: (row.otherId && byId.get(row.otherId)) || null,
  }));
}

/** Locks in one state, the oldest first: what moderators have to decide. */
export async function custodyLocks(
  ctx: Context,
  args: { state: CustodyLockState; first: number; after: string | null },
): Promise<Page<CustodyLock>> {
  const { first, take, after } = pageArgs(args.first, args.after, 1);
  const rows: Row[] = await ctx.db.query(
    `SELECT ${LOCK} FROM shared.custody_locks l WHERE l.state = $1 AND ($2::uuid IS NULL OR l.id > $2) ORDER BY l.id LIMIT $3`,
    [args.state, after?.[0] ?? null, take],
  );
  const [{ total }] = await ctx.db.query('SELECT count(*)::int AS total FROM shared.custody_locks WHERE state = $1', [
    args.state,
  ]);
  const cursorOf = ({ id }: CustodyLock) => encodeCursor([id]);
  return toPage(await withPeople(ctx, rows), { first, after: args.after, totalCount: total, cursorOf });
}

/** The lock of each child that is asked for or active. */
export async function openLocksOf(ctx: Context, childIds: readonly string[]): Promise<Array<CustodyLock | null>> {
  const rows: Row[] = await ctx.db.query(
    `SELECT ${LOCK} FROM shared.custody_locks l WHERE l.student_id = ANY($1::uuid[]) AND l.state IN ('REQUESTED', 'ACTIVE')`,
    [childIds],
  );
  const locks = await withPeople(ctx, rows);
  return childIds.map((id) => locks.find((_, n) => rows[n]?.childId === id) ?? null);
}

/** Asks moderators to lock. ALREADY_EXISTS while one is asked for or active, NOT_FOUND for a guardian whom the child does not have. */
export async function requestCustodyLock(ctx: Context, input: RequestCustodyLockInput): Promise<CustodyLock> {
  const { childId, otherGuardianId = null, otherAccess } = input;
  await requireGuardian(ctx, childId);
  const { userId } = requireCaller(ctx);
  const reason = cleanLine(input.reason, { max: 500, field: 'reason' });
  if (otherGuardianId === userId) throw badInput('Another guardian than yourself', 'otherGuardianId');
  if (!otherGuardianId && otherAccess !== LockedAccess.FULL) throw badInput('Which guardian?', 'otherGuardianId');
  if (otherGuardianId && !(await accessOf(ctx, childId, otherGuardianId)))
    throw new AppError('NOT_FOUND', 'The child has no such guardian.');
  try {
    return await inTransaction(ctx, async (tx) => {
      const rows: Row[] = await tx.db.query(
        `INSERT INTO shared.custody_locks AS l (student_id, requested_by, other_guardian_id, other_access, reason)
         VALUES ($1, $2, $3, $4, $5) RETURNING ${LOCK}`,
        [childId, userId, otherGuardianId, otherAccess, reason],
      );
      const [lock] = await withPeople(tx, rows);
      await record(tx, 'custody.request', lock as CustodyLock);
      return lock as CustodyLock;
    });
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('ALREADY_EXISTS', 'A lock is asked for or active already.');
    throw error;
  }
}

async function accessOf(ctx: Context, childId: string, guardianId: string): Promise<string | null> {
  const [row] = await ctx.db.query(
    `SELECT access FROM shared.supervisions WHERE student_id = $1 AND supervisor_id = $2 AND kind = 'GUARDIAN'`,
    [childId, guardianId],
  );
  return row?.access ?? null;
}

/**
 * A moderator locks or refuses. Locking limits the other guardian at once and ends open invitations. NOT_FOUND, CONFLICT when it was decided
 * already or the guardian who asked no longer decides for the child.
 */
export async function decideCustodyLock(
  ctx: Context,
  { lockId, isApproved }: DecideCustodyLockInput,
): Promise<CustodyLock> {
  return inTransaction(ctx, async (tx) => {
    const row = await holdLock(tx, lockId);
    if (row.state !== 'REQUESTED') throw new AppError('CONFLICT', 'This was decided already.');
    if (isApproved) await apply(tx, row);
    const lock = await change(tx, lockId, isApproved ? 'ACTIVE' : 'REFUSED', 'decided_at = now(), decided_by = $3');
    await record(tx, isApproved ? 'custody.lock' : 'custody.refuse', lock);
    return lock;
  });
}

async function apply(tx: Context, { childId, requestedById, otherId, otherAccess }: Row): Promise<void> {
  await holdFamily(tx, childId);
  if ((await accessOf(tx, childId, requestedById)) !== 'FULL')
    throw new AppError('CONFLICT', 'The guardian who asked no longer decides for this child.');
  if (otherId && otherAccess === LockedAccess.NONE) await removeGuardian(tx, childId, otherId);
  if (otherId && otherAccess === LockedAccess.VIEW) {
    await setAccess(tx, childId, otherId, 'VIEW');
    await shutOut(tx, childId, otherId);
  }
  await tx.db.query(
    'UPDATE shared.guardian_invitations SET ended_at = now() WHERE student_id = $1 AND ended_at IS NULL',
    [childId],
  );
}

/** Ends a lock: a moderator, or the guardian who asked for it. Who was limited to looking on decides again. */
export async function liftCustodyLock(ctx: Context, { lockId }: LiftCustodyLockInput): Promise<CustodyLock> {
  const { userId, role } = requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const row = await holdLock(tx, lockId);
    if (role !== 'MODERATOR' && row.requestedById !== userId) throw new AppError('NOT_FOUND', 'There is no such lock.');
    if (row.state !== 'ACTIVE' && row.state !== 'REQUESTED')
      throw new AppError('CONFLICT', 'This lock is over already.');
    if (row.state === 'ACTIVE' && row.otherId) await setAccess(tx, row.childId, row.otherId, 'FULL');
    const state = row.state === 'ACTIVE' ? 'LIFTED' : 'REFUSED';
    const lock = await change(tx, lockId, state, 'lifted_at = now(), decided_by = coalesce(decided_by, $3)');
    await record(tx, 'custody.lift', lock);
    return lock;
  });
}

async function setAccess(tx: Context, childId: string, guardianId: string, access: 'FULL' | 'VIEW'): Promise<void> {
  await tx.db.query(
    `UPDATE shared.supervisions SET access = $3 WHERE student_id = $1 AND supervisor_id = $2 AND kind = 'GUARDIAN'`,
    [childId, guardianId, access],
  );
}

async function holdLock(tx: Context, lockId: string): Promise<Row> {
  const [row] = await tx.db.query(`SELECT ${LOCK} FROM shared.custody_locks l WHERE l.id = $1 FOR UPDATE`, [lockId]);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such lock.');
  return row;
}

async function change(tx: Context, lockId: string, state: string, more: string): Promise<CustodyLock> {
  const [rows] = await tx.db.query(
    `UPDATE shared.custody_locks AS l SET state = $2, ${more} WHERE l.id = $1 RETURNING ${LOCK}`,
    [lockId, state, requireCaller(tx).userId],
  );
  const [lock] = await withPeople(tx, rows);
  return lock as CustodyLock;
}

const record = (tx: Context, action: string, { child, otherAccess, otherGuardian, state, id }: CustodyLock) =>
  recordAudit(tx, {
    ...{ action, object: `user:${child.id}` },
    after: { lock: id, state, otherAccess, otherGuardian: otherGuardian?.id ?? null },
  });
