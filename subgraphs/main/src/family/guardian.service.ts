import { endSupervision, recordAudit, requireCaller, requireGuardian } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, cleanName } from '@alif24/subgraph-shared/utils';
import { shutOut } from '../child-sign-in/handed-device.service.ts';
import { StudentProfile } from '../profile/profile.entity.ts';
import { User } from '../user/user.entity.ts';
import { findStudent, usersById } from '../user/user.service.ts';
import type { UnlinkGuardianInput, UpdateChildInput } from './family.input.ts';
import type { Guardian } from './family.type.ts';
import { tellGuardians } from './tell-guardians.service.ts';

interface Row {
  childId: string;
  id: string;
  access: Guardian['access'];
  since: Date;
  invitedBy: string | null;
}

/** The guardians of each child, the first first. */
export async function guardiansOf(ctx: Context, childIds: readonly string[]): Promise<Guardian[][]> {
  const me = ctx.caller?.userId;
  const rows: Row[] = await ctx.db.query(
    `SELECT student_id AS "childId", supervisor_id AS id, access, created_at AS since, invited_by AS "invitedBy"
         FROM shared.supervisions WHERE kind = 'GUARDIAN' AND student_id = ANY($1::uuid[]) ORDER BY created_at, supervisor_id`,
    [childIds],
  );
  const users = await usersById(ctx, [...new Set(rows.map(({ id }) => id))]);
  const byId = new Map(users.flatMap((user) => (user ? [[user.id, user]] : [])));
  return childIds.map((childId) => {
    const family = rows.filter((row) => row.childId === childId);
    return family.map(({ id, access, since, invitedBy }) => ({
      user: byId.get(id) as User,
      ...{ access, since, isRemovable: me !== undefined && mayRemove(family, me, id) },
      invitedBy: (family.some((one) => one.id === invitedBy) && byId.get(invitedBy ?? '')) || null,
    }));
  });
}

/**
 * Whom a guardian may remove: themselves; if they decide for the child, also whoever came by them, however many invitations later; and the first of
 * those who decide everybody who came after, for the child is theirs to answer for. Nobody removes who was there before.
 */
function mayRemove(family: readonly Row[], me: string, other: string): boolean {
  if (me === other) return true;
  const first = family.find(({ access }) => access === 'FULL');
  const mine = family.findIndex(({ id, access }) => id === me && access === 'FULL');
  const theirs = family.findIndex(({ id }) => id === other);
  if (mine < 0 || theirs < mine) return false;
  if (first?.id === me) return true;
  // Up the invitations, the earlier the higher: somebody who left and came back by whom they had invited begins anew.
  let at = theirs;
  while (at > mine) at = family.slice(0, at).findIndex(({ id }) => id === family[at]?.invitedBy);
  return at === mine;
}

/**
 * Holds the child's family still until the transaction ends, so that two who leave at once cannot leave a child with nobody.
 * CUSTODY_LOCKED while a moderator keeps it as it is.
 */
export async function holdFamily(tx: Context, childId: string): Promise<void> {
  await tx.db.query('SELECT 1 FROM shared.users WHERE id = $1 FOR UPDATE', [childId]);
  const [lock] = await tx.db.query(`SELECT 1 FROM shared.custody_locks WHERE student_id = $1 AND state = 'ACTIVE'`, [
    childId,
  ]);
  if (lock) throw new AppError('CUSTODY_LOCKED', 'The guardians of this child are locked.');
}

/**
 * The caller, or a guardian whom the caller may remove, looks after the child no longer: refused at once, live streams end within seconds. Whom they
 * had invited stays. LAST_GUARDIAN when nobody would be left, CUSTODY_LOCKED while locked, FORBIDDEN for a guardian whom the caller may not remove.
 */
export async function unlinkGuardian(ctx: Context, { childId, guardianId }: UnlinkGuardianInput): Promise<User> {
  const { userId } = requireCaller(ctx);
  if (guardianId !== userId) await requireGuardian(ctx, childId);
  return inTransaction(ctx, async (tx) => {
    const child = await findStudent(tx, childId);
    await holdFamily(tx, childId);
    const [guardians = []] = await guardiansOf(tx, [childId]);
    const isMine = guardians.some(({ user }) => user.id === userId);
    const leaving = guardians.find(({ user }) => user.id === guardianId);
    if (!isMine || !leaving) throw new AppError('NOT_FOUND', 'You have no such child or guardian.');
    if (!leaving.isRemovable) throw new AppError('FORBIDDEN', 'Ask who was there first, or who invited them.');
    const staying = guardians.filter(({ user, access }) => user.id !== guardianId && access === 'FULL');
    if (staying.length === 0) throw new AppError('LAST_GUARDIAN', 'A child keeps at least one guardian who decides.');
    await removeGuardian(tx, childId, guardianId);
    await tellGuardians(tx, child, 'family.guardianLeft');
    await recordAudit(tx, { action: 'guardian.unlink', object: `user:${childId}`, before: { guardian: guardianId } });
    return child;
  });
}

/**
 * Within a transaction: this guardian is out, with every way in that they had or gave to others. For whom they brought answers from now on who
 * brought them.
 */
export async function removeGuardian(tx: Context, childId: string, guardianId: string): Promise<void> {
  await tx.db.query(
    `UPDATE shared.supervisions s SET invited_by = gone.invited_by FROM shared.supervisions gone
      WHERE gone.student_id = $1 AND gone.supervisor_id = $2 AND gone.kind = 'GUARDIAN'
        AND s.student_id = $1 AND s.kind = 'GUARDIAN' AND s.invited_by = $2`,
    [childId, guardianId],
  );
  await endSupervision(tx, childId, guardianId, 'GUARDIAN');
  await tx.db.query(
    'UPDATE shared.guardian_invitations SET ended_at = now() WHERE student_id = $1 AND invited_by = $2 AND ended_at IS NULL',
    [childId, guardianId],
  );
  await shutOut(tx, childId, guardianId);
}

/** A guardian puts right the name, grade and language of a child; the date of birth and what was consented to stay. */
export async function updateChild(ctx: Context, input: UpdateChildInput): Promise<User> {
  const { childId, firstName, lastName, grade, locale } = input;
  await requireGuardian(ctx, childId);
  const changes = {
    ...(firstName != null && { firstName: cleanName(firstName, 'firstName') }),
    ...(lastName != null && { lastName: lastName.trim() && cleanName(lastName, 'lastName') }),
    ...(locale != null && { locale }),
  };
  return inTransaction(ctx, async (tx) => {
    if (Object.keys(changes).length > 0) await tx.db.update(User, { id: childId }, changes);
    if (grade != null) await tx.db.update(StudentProfile, { userId: childId }, { grade });
    return findStudent(tx, childId);
  });
}
