import {
  employmentsOf,
  type Employment as Job,
  recordAudit,
  renewSessions,
  requireCaller,
} from '@alif24/subgraph-shared/auth';
import { notify } from '@alif24/subgraph-shared/notifications';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import type { CrmUser } from '../user/user.type.ts';
import { changeStaff } from './change-staff.service.ts';
import { organizationOf, RIGHTS } from './rights.service.ts';
import type { ChangeStaffRoleInput, RemoveStaffMemberInput } from './staff.input.ts';
import type { Employment, StaffMember } from './staff.type.ts';

const MEMBER = `m.user_id AS id, m.role, m.created_at AS since, trim(u.first_name || ' ' || u.last_name) AS name, m.user_id = $2 AS "isMe"`;
const FROM = 'FROM shared.organization_members m JOIN shared.users u ON u.id = m.user_id WHERE m.organization_id = $1';

/** A job as its holder sees it. */
export const employmentOf = ({ organizationId, role }: Job): Employment => ({
  organization: { id: organizationId },
  role,
  rights: RIGHTS[role],
});

/** The desk job of each person; null for whoever has none. */
export async function employments(ctx: Context, userIds: readonly string[]): Promise<Array<Employment | null>> {
  const jobs = await employmentsOf(ctx, userIds);
  return jobs.map((job) => job && employmentOf(job));
}

/** Who works at the desk of the organisation for which the caller acts, those who came first first. FORBIDDEN. */
export async function staffMembers(
  ctx: Context,
  args: { first: number; after: string | null },
): Promise<Page<StaffMember>> {
  const mine = [await organizationOf(ctx, 'STAFF'), requireCaller(ctx).userId];
  const { first, take, after } = pageArgs(args.first, args.after, 1);
  const rows: StaffMember[] = await ctx.db.query(
    `SELECT ${MEMBER} ${FROM} AND ($3::uuid IS NULL OR (m.created_at, m.user_id) >
        (SELECT created_at, user_id FROM shared.organization_members WHERE user_id = $3))
      ORDER BY m.created_at, m.user_id LIMIT $4`,
    [...mine, after?.[0] ?? null, take],
  );
  const [{ total }] = await ctx.db.query(`SELECT count(*)::int AS total ${FROM}`, [mine[0]]);
  return toPage(rows, { first, after: args.after, totalCount: total, cursorOf: ({ id }) => encodeCursor([id]) });
}

const noMember = () => new AppError('NOT_FOUND', 'Nobody like that works at your desk.');

/**
 * Gives somebody at the desk another role; what they may do no longer is refused at once. FORBIDDEN, also for oneself: nobody raises themselves.
 * NOT_FOUND. Repeating it changes nothing.
 */
export async function changeStaffRole(ctx: Context, { userId, role }: ChangeStaffRoleInput): Promise<StaffMember> {
  const { userId: me } = requireCaller(ctx);
  return changeStaff(ctx, 'STAFF', async (tx, organizationId) => {
    if (userId === me) throw new AppError('FORBIDDEN', 'Somebody else changes your role.');
    const [before] = await tx.db.query(`SELECT ${MEMBER} ${FROM} AND m.user_id = $3`, [organizationId, me, userId]);
    if (!before) throw noMember();
    if (before.role === role) return before;
    await tx.db.query('UPDATE shared.organization_members SET role = $3 WHERE organization_id = $1 AND user_id = $2', [
      organizationId,
      userId,
      role,
    ]);
    await renewSessions(tx, userId);
    const states = { before: { role: before.role }, after: { role, organization: organizationId } };
    await recordAudit(tx, { action: 'staff.role', object: `user:${userId}`, ...states });
    return { ...before, role };
  });
}

/**
 * Somebody works at the desk no longer: they lose every right at once, what they watch live is closed within seconds, and they are told. FORBIDDEN;
 * NOT_FOUND.
 */
export async function removeStaffMember(ctx: Context, { userId }: RemoveStaffMemberInput): Promise<CrmUser> {
  return changeStaff(ctx, 'STAFF', async (tx, organizationId) => {
    if (!(await endJob(tx, { userId, organizationId, action: 'staff.remove' }))) throw noMember();
    const school = await organizationName(tx, organizationId);
    const reference = `${organizationId}:${Date.now()}`;
    await notify(tx, { userId, template: 'school.staffRemoved', parameters: { school }, reference });
    return { id: userId };
  });
}

/** Ends the desk job of a person at an organisation, and records it; false when there is none. */
export async function endJob(
  tx: Context,
  { userId, organizationId, action }: { userId: string; organizationId: string; action: string },
): Promise<boolean> {
  const [[job]]: [Array<{ role: string }>] = await tx.db.query(
    'DELETE FROM shared.organization_members WHERE organization_id = $1 AND user_id = $2 RETURNING role',
    [organizationId, userId],
  );
  if (!job) return false;
  await renewSessions(tx, userId);
  const before = { role: job.role, organization: organizationId };
  await recordAudit(tx, { action, object: `user:${userId}`, before });
  return true;
}

/** What an organisation is called. */
export async function organizationName(ctx: Context, id: string): Promise<string> {
  const [profile] = await ctx.db.query('SELECT name FROM shared.organization_profiles WHERE user_id = $1', [id]);
  return profile?.name ?? '';
}
