import {
  forgetTries,
  keyedHash,
  newCode,
  recordAudit,
  refuseWaiting,
  requireCaller,
  requireGuardian,
  takeTry,
} from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import type { User } from '../user/user.entity.ts';
import { findStudent } from '../user/user.service.ts';
import type {
  AcceptGuardianInvitationInput,
  InviteGuardianInput,
  RevokeGuardianInvitationInput,
} from './family.input.ts';
import type { GuardianInvitation, NewGuardianInvitation } from './family.type.ts';
import { holdFamily } from './guardian.service.ts';
import { tellGuardians } from './tell-guardians.service.ts';

const OPEN_AT_ONCE = 5;
const MOST_GUARDIANS = 8;
const PURPOSE = 'guardian-invitation';

/** The open invitations of each child, the newest first; never their codes. */
export async function invitationsOf(ctx: Context, childIds: readonly string[]): Promise<GuardianInvitation[][]> {
  const rows: Array<GuardianInvitation & { childId: string }> = await ctx.db.query(
    `SELECT id, student_id AS "childId", expires_at AS "expiresAt" FROM shared.guardian_invitations
      WHERE student_id = ANY($1::uuid[]) AND ended_at IS NULL AND expires_at > now() ORDER BY created_at DESC`,
    [childIds],
  );
  return childIds.map((childId) => rows.filter((row) => row.childId === childId));
}

/**
 * A code with which one other parent becomes a guardian of the child. For its guardians, and for a pupil who has none yet and registered alone.
 * CUSTODY_LOCKED while locked, LIMIT_EXCEEDED when five are open.
 */
export async function inviteGuardian(ctx: Context, input: InviteGuardianInput): Promise<NewGuardianInvitation> {
  const { childId, minutes } = input;
  const { userId } = requireCaller(ctx);
  await requireInviter(ctx, childId);
  return inTransaction(ctx, async (tx) => {
    const child = await findStudent(tx, childId);
    await holdFamily(tx, childId);
    // Asked anew: whoever was removed while we waited for the family leaves no code behind.
    await requireInviter(tx, childId);
    const [open = []] = await invitationsOf(tx, [childId]);
    if (open.length >= OPEN_AT_ONCE) throw new AppError('LIMIT_EXCEEDED', 'Five invitations are open already.');
    const code = newCode();
    const [invitation] = await tx.db.query(
      `INSERT INTO shared.guardian_invitations (student_id, invited_by, code_hash, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(mins => $4)) RETURNING id, expires_at AS "expiresAt"`,
      [childId, userId, keyedHash(tx, PURPOSE, code), minutes],
    );
    return { invitation, code, link: `${tx.settings.siteUrl}/family/join#${code}`, child };
  });
}

/** A guardian who decides for the child; and the pupil, only as long as nobody looks after them. */
async function requireInviter(ctx: Context, childId: string): Promise<void> {
  if (requireCaller(ctx).userId !== childId) return requireGuardian(ctx, childId);
  const [guardian] = await ctx.db.query(
    `SELECT 1 FROM shared.supervisions WHERE student_id = $1 AND kind = 'GUARDIAN' LIMIT 1`,
    [childId],
  );
  if (guardian) throw new AppError('FORBIDDEN', 'Your guardian invites others.');
}

/**
 * The calling parent becomes a guardian of the child whom the code is about. NOT_FOUND for a code that is wrong, used, taken back or over, all
 * alike; TOO_MANY_ATTEMPTS after several of those.
 */
export async function acceptInvitation(ctx: Context, input: AcceptGuardianInvitationInput): Promise<User> {
  const { userId } = requireCaller(ctx);
  const tries = { subject: `guardian-invitation:${userId}`, most: 5, seconds: 900, grows: true };
  refuseWaiting(await takeTry(ctx, tries));
  const hash = keyedHash(ctx, PURPOSE, input.code.toUpperCase().replace(/[^0-9A-Z]/g, ''));
  const child = await inTransaction(ctx, async (tx) => {
    const stands = 'code_hash = $1 AND ended_at IS NULL AND expires_at > now()';
    const [about] = await tx.db.query(`SELECT student_id AS id FROM shared.guardian_invitations WHERE ${stands}`, [
      hash,
    ]);
    if (!about) return null;
    // The family before its invitations, as everywhere: so two with two codes of a pupil come one after the other.
    await holdFamily(tx, about.id);
    const [[invitation]] = await tx.db.query(
      `UPDATE shared.guardian_invitations SET ended_at = now(), accepted_by = $2
        WHERE ${stands} RETURNING student_id AS "childId", invited_by AS "invitedBy"`,
      [hash, userId],
    );
    return invitation ? join(tx, invitation) : null;
  });
  if (!child) throw new AppError('NOT_FOUND', 'This code is wrong, used or over.');
  await forgetTries(ctx, tries);
  return child;
}

async function join(tx: Context, { childId, invitedBy }: { childId: string; invitedBy: string }): Promise<User> {
  const { userId } = requireCaller(tx);
  const child = await findStudent(tx, childId);
  const others: Array<{ id: string }> = await tx.db.query(
    `SELECT supervisor_id AS id FROM shared.supervisions WHERE student_id = $1 AND kind = 'GUARDIAN'`,
    [childId],
  );
  if (others.some(({ id }) => id === userId))
    throw new AppError('ALREADY_EXISTS', 'You look after this child already.');
  if (others.length >= MOST_GUARDIANS) throw new AppError('LIMIT_EXCEEDED', 'A child has eight guardians at most.');
  await tx.db.query(
    `INSERT INTO shared.supervisions (student_id, supervisor_id, kind, invited_by) VALUES ($1, $2, 'GUARDIAN', $3)`,
    [childId, userId, invitedBy === childId ? null : invitedBy],
  );
  // A pupil brings the first and nobody after: codes that they kept would let in whom no guardian knows.
  await tx.db.query(
    'UPDATE shared.guardian_invitations SET ended_at = now() WHERE student_id = $1 AND invited_by = $1 AND ended_at IS NULL',
    [childId],
  );
  await recordAudit(tx, { action: 'guardian.link', object: `user:${childId}`, after: { guardian: userId } });
  await tellGuardians(tx, child, 'family.guardianJoined');
  return child;
}

/** Takes an open invitation back; NOT_FOUND when there is none. */
export async function revokeInvitation(ctx: Context, input: RevokeGuardianInvitationInput): Promise<User> {
  await requireGuardian(ctx, input.childId);
  const [, count] = await ctx.db.query(
    'UPDATE shared.guardian_invitations SET ended_at = now() WHERE id = $1 AND student_id = $2 AND ended_at IS NULL',
    [input.invitationId, input.childId],
  );
  if (count === 0) throw new AppError('NOT_FOUND', 'There is no such invitation.');
  return findStudent(ctx, input.childId);
}
