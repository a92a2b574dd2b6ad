import { keyedHash, recordAudit, refuseWaiting, requireCaller, takeTry } from '@alif24/subgraph-shared/auth';
import { inTransaction, isDuplicate } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { changeStaff } from './change-staff.service.ts';
import { organizationOf } from './rights.service.ts';
import type { InviteStaffInput, StaffInvitationInput } from './staff.input.ts';
import { employmentOf, organizationName } from './staff.service.ts';
import type { Employment, StaffInvitation } from './staff.type.ts';

const PURPOSE = 'staff-invitation';
const OPEN_AT_ONCE = 20;
const DAYS = 7;
const INVITATION = `i.id, i.organization_id AS "organizationId", i.role, i.phone_ending AS "phoneEnding", i.expires_at AS "expiresAt"`;

/** Open, of an organisation that is one, and made by somebody who still may invite: the owner or a director. */
const STANDS = `i.ended_at IS NULL AND i.expires_at > now()
  AND EXISTS (SELECT FROM shared.users o WHERE o.id = i.organization_id AND o.role = 'ORGANIZATION' AND o.banned_at IS NULL)
  AND (i.invited_by = i.organization_id OR EXISTS (SELECT FROM shared.organization_members m
    WHERE m.organization_id = i.organization_id AND m.user_id = i.invited_by AND m.role = 'DIRECTOR'))`;

/** The open invitations of the organisation for which the caller acts, newest first. */
export async function staffInvitations(ctx: Context): Promise<StaffInvitation[]> {
  const organizationId = await organizationOf(ctx, 'STAFF');
  return ctx.db.query(
    `SELECT ${INVITATION} FROM crm.staff_invitations i WHERE i.organization_id = $1 AND ${STANDS} ORDER BY i.id DESC`,
    [organizationId],
  );
}

/** For each person: the open invitations to the number that they proved to be theirs. */
export async function invitationsOfUsers(ctx: Context, userIds: readonly string[]): Promise<StaffInvitation[][]> {
  const people: Array<{ id: string; phone: string }> = await ctx.db.query(
    `SELECT id, phone FROM shared.users WHERE id = ANY($1::uuid[]) AND phone IS NOT NULL AND phone_verified_at IS NOT NULL
        AND role IN ('PARENT', 'TEACHER')`,
    [userIds],
  );
  if (people.length === 0) return userIds.map(() => []);
  const hashes = people.map(({ phone }) => keyedHash(ctx, PURPOSE, phone));
  const rows: Array<StaffInvitation & { hash: Buffer }> = await ctx.db.query(
    `SELECT ${INVITATION}, i.phone_hash AS hash FROM crm.staff_invitations i WHERE i.phone_hash = ANY($1::bytea[]) AND ${STANDS} ORDER BY i.id DESC`,
    [hashes],
  );
  return userIds.map((id) => {
    const hash = hashes[people.findIndex((person) => person.id === id)];
    return rows.filter((row) => hash?.equals(row.hash));
  });
}

/**
 * Invites whoever has this number to the desk, for seven days; an earlier invitation of the number ends, and a person who proved it is told. Says
 * nothing about whether there is one. FORBIDDEN, LIMIT_EXCEEDED when twenty are open, TOO_MANY_ATTEMPTS.
 */
export async function inviteStaff(ctx: Context, { phone, role }: InviteStaffInput): Promise<StaffInvitation> {
  const { userId } = requireCaller(ctx);
  const subject = `staff-invitation:${await organizationOf(ctx, 'STAFF')}`;
  refuseWaiting(await takeTry(ctx, { subject, most: 30, seconds: 3_600 }));
  return changeStaff(ctx, 'STAFF', async (tx, organizationId) => {
    const hash = keyedHash(tx, PURPOSE, phone);
    await tx.db.query(
      'UPDATE crm.staff_invitations SET ended_at = now() WHERE organization_id = $1 AND phone_hash = $2 AND ended_at IS NULL',
      [organizationId, hash],
    );
    if ((await staffInvitations(tx)).length >= OPEN_AT_ONCE) {
      throw new AppError('LIMIT_EXCEEDED', 'Twenty invitations are open already.');
    }
    const [invitation] = await tx.db.query(
      `INSERT INTO crm.staff_invitations AS i (organization_id, role, phone_hash, phone_ending, invited_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => ${DAYS})) RETURNING ${INVITATION}`,
      [organizationId, role, hash, phone.slice(-4), userId],
    );
    const [invited] = await tx.db.query(
      `SELECT u.id, p.name FROM shared.users u, shared.organization_profiles p
        WHERE u.phone = $1 AND u.phone_verified_at IS NOT NULL AND u.role IN ('PARENT', 'TEACHER') AND p.user_id = $2`,
      [phone, organizationId],
    );
    if (invited) {
      const parameters = { school: invited.name };
      await notify(tx, {
        ...{ userId: invited.id, template: 'school.staffInvited', parameters, reference: invitation.id },
      });
    }
    const after = { invitation: invitation.id, role };
    await recordAudit(tx, { action: 'staff.invite', object: `organization:${organizationId}`, after });
    return invitation;
  });
}

/** Takes an open invitation back. FORBIDDEN; NOT_FOUND when the organisation has no such. */
export async function revokeStaffInvitation(ctx: Context, input: StaffInvitationInput): Promise<StaffInvitation> {
  return changeStaff(ctx, 'STAFF', async (tx, organizationId) => {
    const [[invitation]]: [StaffInvitation[]] = await tx.db.query(
      `UPDATE crm.staff_invitations i SET ended_at = now()
        WHERE i.id = $1 AND i.organization_id = $2 AND i.ended_at IS NULL RETURNING ${INVITATION}`,
      [input.staffInvitationId, organizationId],
    );
    if (!invitation) throw new AppError('NOT_FOUND', 'There is no such invitation.');
    const before = { invitation: invitation.id, role: invitation.role };
    await recordAudit(tx, { action: 'staff.uninvite', object: `organization:${organizationId}`, before });
    return invitation;
  });
}

/**
 * The caller takes the job, and who invited hears of it. NOT_FOUND unless the invitation stands and is for the number that they proved to be theirs; ALREADY_EXISTS for whoever
 * works at a desk already.
 */
export async function acceptStaffInvitation(
  ctx: Context,
  { staffInvitationId }: StaffInvitationInput,
): Promise<Employment> {
  const { userId } = requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const [mine = []] = await invitationsOfUsers(tx, [userId]);
    const invitation = mine.find(({ id }) => id === staffInvitationId);
    const [[taken]]: [Array<{ invitedBy: string }>] = invitation
      ? await tx.db.query(
          `UPDATE crm.staff_invitations i SET ended_at = now(), accepted_by = $2 WHERE i.id = $1 AND ${STANDS} RETURNING i.invited_by AS "invitedBy"`,
          [staffInvitationId, userId],
        )
      : [[]];
    if (!taken || !invitation) throw new AppError('NOT_FOUND', 'There is no such invitation for you.');
    const { organizationId, role } = invitation;
    try {
      await tx.db.query(
        'INSERT INTO shared.organization_members (organization_id, user_id, role) VALUES ($1, $2, $3)',
        [...[organizationId, userId, role]],
      );
    } catch (error) {
      if (isDuplicate(error)) throw new AppError('ALREADY_EXISTS', 'You work at a desk already; leave it first.');
      throw error;
    }
    await tellWhoInvited(tx, { organizationId, userId, invitationId: invitation.id, invitedBy: taken.invitedBy });
    await recordAudit(tx, {
      action: 'staff.join',
      object: `user:${userId}`,
      after: { organization: organizationId, role },
    });
    return employmentOf({ organizationId, role });
  });
}

/** The number may have gone to somebody else since it was written down: the owner and who invited hear by name who came. */
async function tellWhoInvited(
  tx: Context,
  who: { organizationId: string; userId: string; invitationId: string; invitedBy: string },
): Promise<void> {
  const { organizationId, userId, invitationId: reference, invitedBy } = who;
  const [{ person }] = await tx.db.query(
    `SELECT trim(first_name || ' ' || last_name) AS person FROM shared.users WHERE id = $1`,
    [userId],
  );
  const parameters = { person, school: await organizationName(tx, organizationId) };
  for (const id of new Set([organizationId, invitedBy])) {
    await notify(tx, { userId: id, template: 'school.staffJoined', parameters, reference });
  }
}
