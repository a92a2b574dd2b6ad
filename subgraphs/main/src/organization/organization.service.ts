import { checkPassword, hashPassword, Role, recordAudit } from '@alif24/subgraph-shared/auth';
import { inTransaction, isDuplicate } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, parsePhone } from '@alif24/subgraph-shared/utils';
import { OrganizationProfile } from '../profile/profile.entity.ts';
import { User } from '../user/user.entity.ts';
import type { AdmitOrganizationInput, ApproveTeacherInput } from './organization.input.ts';

/** Creates the organisation's account. PHONE_TAKEN when the number has one already. */
export async function admitOrganization(ctx: Context, input: AdmitOrganizationInput): Promise<User> {
  checkPassword(input.password);
  const phone = parsePhone(input.phone);
  const name = input.name.trim();
  if (!name) throw new AppError('BAD_USER_INPUT', 'An organisation has a name.', { details: { field: 'name' } });
  const passwordHash = await hashPassword(input.password);
  try {
    return await inTransaction(ctx, async (tx) => {
      const role = Role.ORGANIZATION;
      const user = await tx.db.save(tx.db.create(User, { role, phone, passwordHash, firstName: name.slice(0, 100) }));
      await tx.db.insert(OrganizationProfile, { userId: user.id, name, region: input.region });
      await notify(tx, {
        userId: user.id,
        template: 'main.organizationAdmitted',
        parameters: { name },
        reference: user.id,
      });
      await recordAudit(tx, { action: 'organization.admit', object: `user:${user.id}`, after: { role } });
      return user;
    });
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('PHONE_TAKEN', 'This phone number already has an account.');
    throw error;
  }
}

/** Confirms a teacher; NOT_FOUND when there is no such teacher. Repeating it changes nothing. */
export async function approveTeacher(ctx: Context, { teacherId }: ApproveTeacherInput): Promise<User> {
  const user = await ctx.db.findOneBy(User, { id: teacherId, role: Role.TEACHER });
  if (!user) throw new AppError('NOT_FOUND', 'There is no teacher with this id.');
  await inTransaction(ctx, async (tx) => {
    const [, confirmed] = await tx.db.query(
      'UPDATE shared.teacher_profiles SET approved_at = now() WHERE user_id = $1 AND approved_at IS NULL',
      [teacherId],
    );
    if (confirmed === 0) return;
    await notify(tx, { userId: teacherId, template: 'main.teacherApproved', reference: teacherId });
    const states = { before: { isApproved: false }, after: { isApproved: true } };
    await recordAudit(tx, { action: 'teacher.approve', object: `user:${teacherId}`, ...states });
  });
  return user;
}
