import { checkPassword, hashPassword, Role, recordAudit, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction, isDuplicate, regionNamed, regionOfDistrict } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput, parsePhone } from '@alif24/subgraph-shared/utils';
import { OrganizationProfile } from '../profile/profile.entity.ts';
import { User } from '../user/user.entity.ts';
import type {
  AdmitOrganizationInput,
  ApproveTeacherInput,
  SetOrganizationDistrictInput,
} from './organization.input.ts';

/** Where a district is, as a profile has it. BAD_USER_INPUT for what is none. */
export function placeOf(districtCode: string): Pick<OrganizationProfile, 'region' | 'regionCode' | 'districtCode'> {
  const region = regionOfDistrict(districtCode);
  if (!region) throw badInput('There is no such district.', 'districtCode');
  return { region: region.names.uz, regionCode: region.code, districtCode };
}

/** Creates the organisation's account. PHONE_TAKEN when the number has one already; BAD_USER_INPUT. */
export async function admitOrganization(ctx: Context, input: AdmitOrganizationInput): Promise<User> {
  checkPassword(input.password);
  const phone = parsePhone(input.phone);
  const name = input.name.trim();
  if (!name) throw new AppError('BAD_USER_INPUT', 'An organisation has a name.', { details: { field: 'name' } });
  const { region, districtCode } = input;
  const place = districtCode ? placeOf(districtCode) : { region, regionCode: regionNamed(region)?.code ?? null };
  const passwordHash = await hashPassword(input.password);
  try {
    return await inTransaction(ctx, async (tx) => {
      const role = Role.ORGANIZATION;
      const user = await tx.db.save(tx.db.create(User, { role, phone, passwordHash, firstName: name.slice(0, 100) }));
      await tx.db.insert(OrganizationProfile, { userId: user.id, name, ...place });
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

/**
 * Sets where an organisation is: it says so itself once, while nobody knows; whoever has it wrong is put right by a moderator, so that no school moves to where
 * it is easier to win. NOT_FOUND, FORBIDDEN, BAD_USER_INPUT. Repeating it changes nothing.
 */
export async function setOrganizationDistrict(
  ctx: Context,
  { organizationId, districtCode }: SetOrganizationDistrictInput,
): Promise<User> {
  const { userId, role } = requireCaller(ctx);
  const id = role === 'MODERATOR' ? organizationId : userId;
  if (!id || (organizationId && organizationId !== id)) {
    throw badInput('An organisation speaks for itself, a moderator names one.', 'organizationId');
  }
  const place = placeOf(districtCode);
  return inTransaction(ctx, async (tx) => {
    const where = { userId: id };
    const before = await tx.db.findOne(OrganizationProfile, { where, lock: { mode: 'pessimistic_write' } });
    const user = before && (await tx.db.findOneBy(User, { id, role: Role.ORGANIZATION }));
    if (!user) throw new AppError('NOT_FOUND', 'There is no organisation with this id.');
    if (before.districtCode === districtCode) return user;
    if (role !== 'MODERATOR' && before.districtCode) {
      throw new AppError('FORBIDDEN', 'A moderator corrects where an organisation is.');
    }
    await tx.db.update(OrganizationProfile, where, place);
    await recordAudit(tx, {
      ...{ action: 'organization.district', object: `user:${id}` },
      ...{ before: { district: before.districtCode }, after: { district: districtCode } },
    });
    return user;
  });
}
