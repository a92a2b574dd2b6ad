import { giveTryBack, recordAudit, refuseWaiting, takeTry } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context, Page } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { LeadStage } from '../lead/lead.entity.ts';
import { organizationOf } from '../staff/rights.service.ts';
import type { CrmUser } from '../user/user.type.ts';
import type { AddTeacherInput } from './organization.input.ts';
import type { OrganizationDashboard } from './organization.type.ts';
import { type PeopleArgs, peoplePage } from './people.service.ts';

/** The figures of the organisation for which the caller acts, all of one moment. */
export async function organizationDashboard(ctx: Context): Promise<OrganizationDashboard> {
  const organizationId = await organizationOf(ctx, 'DASHBOARD');
  const [{ leads, ...counts }] = await ctx.db.query(
    `SELECT (SELECT coalesce(jsonb_object_agg(stage, count), '{}') FROM (
               SELECT stage, count(*)::int AS count FROM crm.leads WHERE organization_id = $1 GROUP BY stage) AS stages) AS leads,
            (SELECT count(*)::int FROM crm.classrooms WHERE organization_id = $1) AS "classroomCount",
            (SELECT count(*)::int FROM crm.organization_teachers WHERE organization_id = $1) AS "teacherCount",
            (SELECT count(DISTINCT s.student_id)::int FROM crm.classroom_students s
               JOIN crm.classrooms c ON c.id = s.classroom_id WHERE c.organization_id = $1) AS "studentCount"`,
    [organizationId],
  );
  return { ...counts, leadCounts: Object.values(LeadStage).map((stage) => ({ stage, count: leads[stage] ?? 0 })) };
}

/** The pupils in the classrooms of the organisation for which the caller acts, each once, by name. */
export async function organizationStudents(ctx: Context, args: PeopleArgs): Promise<Page<CrmUser>> {
  const members = `SELECT DISTINCT s.student_id AS user_id FROM crm.classroom_students s
    JOIN crm.classrooms c ON c.id = s.classroom_id WHERE c.organization_id = $1`;
  return peoplePage(ctx, members, await organizationOf(ctx, 'PUPILS'), args);
}

/** The staff of the organisation for which the caller acts, by name. */
export async function organizationTeachers(ctx: Context, args: PeopleArgs): Promise<Page<CrmUser>> {
  const members = 'SELECT teacher_id AS user_id FROM crm.organization_teachers WHERE organization_id = $1';
  return peoplePage(ctx, members, await organizationOf(ctx, 'CLASSES'), args);
}

/**
 * Puts a confirmed teacher on the staff; repeating it changes nothing. NOT_FOUND when the number is no teacher's, FORBIDDEN
 * before a moderator confirmed them: whoever teaches a classroom reads what its pupils learn. TOO_MANY_ATTEMPTS for an organisation that tries
 * numbers.
 */
export async function addTeacher(ctx: Context, { phone }: AddTeacherInput): Promise<CrmUser> {
  const organizationId = await organizationOf(ctx, 'STAFF');
  const guess = { subject: `teachers-by-phone:${organizationId}`, most: 30, seconds: 3_600 };
  refuseWaiting(await takeTry(ctx, guess));
  const [teacher] = await ctx.db.query(
    `SELECT u.id, p.approved_at IS NOT NULL AS approved
       FROM shared.users u LEFT JOIN shared.teacher_profiles p ON p.user_id = u.id
      WHERE u.phone = $1 AND u.role = 'TEACHER'`,
    [phone],
  );
  if (!teacher) throw new AppError('NOT_FOUND', 'No teacher has this phone number.');
  if (!teacher.approved) throw new AppError('FORBIDDEN', 'A moderator has not confirmed this teacher yet.');
  await giveTryBack(ctx, guess);
  await inTransaction(ctx, async (tx) => {
    const [added] = await tx.db.query(
      'INSERT INTO crm.organization_teachers (organization_id, teacher_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING teacher_id',
      [organizationId, teacher.id],
    );
    const after = { organization: organizationId };
    if (added) await recordAudit(tx, { action: 'teacher.add', object: `user:${teacher.id}`, after });
  });
  return { id: teacher.id };
}
