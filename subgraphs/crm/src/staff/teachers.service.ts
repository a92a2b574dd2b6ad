import { recordAudit, renewSessions, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { handOver, holdTeacher } from '../classroom/hand-over.service.ts';
import type { CrmUser } from '../user/user.type.ts';
import { changeStaff, holdStaff } from './change-staff.service.ts';
import type { LeaveOrganizationInput } from './staff.input.ts';
import { endJob, organizationName } from './staff.service.ts';
import type { RemoveTeacherInput } from './teachers.input.ts';

/** For each person: the organisations on whose staff they teach, by name. */
export async function organizationsOfTeachers(ctx: Context, userIds: readonly string[]): Promise<CrmUser[][]> {
  const rows: Array<{ id: string; teacherId: string }> = await ctx.db.query(
    `SELECT t.organization_id AS id, t.teacher_id AS "teacherId" FROM crm.organization_teachers t
       LEFT JOIN shared.organization_profiles p ON p.user_id = t.organization_id
      WHERE t.teacher_id = ANY($1::uuid[]) ORDER BY p.name, t.organization_id`,
    [userIds],
  );
  return userIds.map((id) => rows.filter(({ teacherId }) => teacherId === id).map(({ id }) => ({ id })));
}

/**
 * Takes a teacher off the staff of the organisation for which the caller acts. Their classes go to `handOverTo`, another teacher of it; without one
 * CONFLICT, whose details name the classes. FORBIDDEN, NOT_FOUND.
 */
export async function removeTeacher(ctx: Context, { teacherId, handOverTo }: RemoveTeacherInput): Promise<CrmUser> {
  return changeStaff(ctx, 'STAFF', async (tx, organizationId) => {
    const classrooms = await classroomsToLeave(tx, organizationId, teacherId);
    if (!classrooms) throw new AppError('NOT_FOUND', 'You have no such teacher.');
    if (handOverTo === teacherId) throw badInput('Another teacher', 'handOverTo');
    if (classrooms.length > 0) {
      if (!handOverTo) throw stillTeaches(classrooms);
      await holdTeacher(tx, organizationId, handOverTo);
      const ids = classrooms.map(({ id }) => id);
      await handOver(tx, { classroomIds: ids, organizationId, from: teacherId, to: handOverTo });
    }
    await takeOff(tx, { organizationId, teacherId, action: 'teacher.remove' });
    const reference = `${organizationId}:${Date.now()}`;
    const parameters = { school: await organizationName(tx, organizationId) };
    await notify(tx, { userId: teacherId, template: 'school.staffRemoved', parameters, reference });
    return { id: teacherId };
  });
}

/**
 * The caller works for an organisation no longer, neither at its desk nor as a teacher. NOT_FOUND when they do not; CONFLICT, whose details name
 * them, while they have classes there: somebody at the desk hands those over first.
 */
export async function leaveOrganization(ctx: Context, { organizationId }: LeaveOrganizationInput): Promise<CrmUser> {
  const { userId } = requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    await holdStaff(tx, organizationId);
    const classrooms = await classroomsToLeave(tx, organizationId, userId);
    if (classrooms && classrooms.length > 0) throw stillTeaches(classrooms);
    const left = await endJob(tx, { userId, organizationId, action: 'staff.leave' });
    if (!classrooms && !left) throw new AppError('NOT_FOUND', 'You do not work there.');
    if (classrooms) await takeOff(tx, { organizationId, teacherId: userId, action: 'teacher.leave' });
    return { id: organizationId };
  });
}

interface Named {
  id: string;
  name: string;
}

const stillTeaches = (classrooms: readonly Named[]) =>
  new AppError('CONFLICT', 'These classes need another teacher first.', {
    details: { classrooms: classrooms.map(({ name }) => name) },
  });

/** The classes of a teacher whom nobody gives another one meanwhile; null for somebody who is not on the staff. */
async function classroomsToLeave(tx: Context, organizationId: string, teacherId: string): Promise<Named[] | null> {
  const key = [organizationId, teacherId];
  const [onStaff] = await tx.db.query(
    'SELECT 1 FROM crm.organization_teachers WHERE organization_id = $1 AND teacher_id = $2 FOR UPDATE',
    key,
  );
  if (!onStaff) return null;
  return tx.db.query(
    'SELECT id, name FROM crm.classrooms WHERE organization_id = $1 AND teacher_id = $2 ORDER BY grade, name',
    key,
  );
}

async function takeOff(
  tx: Context,
  { organizationId, teacherId, action }: { organizationId: string; teacherId: string; action: string },
): Promise<void> {
  await tx.db.query('DELETE FROM crm.organization_teachers WHERE organization_id = $1 AND teacher_id = $2', [
    ...[organizationId, teacherId],
  ]);
  await renewSessions(tx, teacherId);
  await recordAudit(tx, { action, object: `user:${teacherId}`, before: { organization: organizationId } });
}
