import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { type EntityTarget, In } from 'typeorm';
import type { User } from '../user/user.entity.ts';
import { usersById } from '../user/user.service.ts';
import { OrganizationProfile, ParentProfile, StudentProfile, TeacherProfile } from './profile.entity.ts';

/** Stores the profile that goes with the role of a new user. */
export async function createProfile(
  ctx: Context,
  { id: userId, role }: User,
  { grade, birthDate = null }: { grade: number | null; birthDate?: string | null },
): Promise<void> {
  if (role === 'STUDENT') {
    if (grade === null || grade === undefined || grade < 0 || grade > 11) {
      throw new AppError('BAD_USER_INPUT', 'A pupil has a grade from 0 to 11.', { details: { field: 'grade' } });
    }
    await ctx.db.insert(StudentProfile, { userId, grade, birthDate });
  } else if (role === 'TEACHER') await ctx.db.insert(TeacherProfile, { userId });
  else if (role === 'PARENT') await ctx.db.insert(ParentProfile, { userId });
}

/** The children of each guardian, oldest account first. */
export async function childrenOf(ctx: Context, guardianIds: readonly string[]): Promise<User[][]> {
  const links: Array<{ student_id: string; supervisor_id: string }> = await ctx.db.query(
    `SELECT student_id, supervisor_id FROM shared.supervisions
      WHERE kind = 'GUARDIAN' AND supervisor_id = ANY($1::uuid[]) ORDER BY student_id`,
    [guardianIds],
  );
  const users = await usersById(ctx, [...new Set(links.map((link) => link.student_id))]);
  const byId = new Map(users.filter((user) => user !== null).map((user) => [user.id, user]));
  return guardianIds.map((id) =>
    links.filter((link) => link.supervisor_id === id).flatMap((link) => byId.get(link.student_id) ?? []),
  );
}

export const studentProfiles = profilesOf(StudentProfile);
export const teacherProfiles = profilesOf(TeacherProfile);
export const organizationProfiles = profilesOf(OrganizationProfile);

export async function parentProfiles(ctx: Context, userIds: readonly string[]): Promise<Array<ParentProfile | null>> {
  const profiles: ParentProfile[] = await ctx.db.query(
    `SELECT p.user_id AS "userId", count(s.student_id)::int AS "childCount"
       FROM shared.parent_profiles p LEFT JOIN shared.supervisions s ON s.supervisor_id = p.user_id AND s.kind = 'GUARDIAN'
      WHERE p.user_id = ANY($1::uuid[]) GROUP BY p.user_id`,
    [userIds],
  );
  const byUser = new Map(profiles.map((profile) => [profile.userId, profile]));
  return userIds.map((id) => byUser.get(id) ?? null);
}

function profilesOf<T extends { userId: string }>(entity: EntityTarget<T>) {
  return async (ctx: Context, userIds: readonly string[]): Promise<Array<T | null>> => {
    const profiles = await ctx.db.find(entity, { where: { userId: In([...userIds]) } as never });
    const byUser = new Map(profiles.map((profile) => [profile.userId, profile]));
    return userIds.map((id) => byUser.get(id) ?? null);
  };
}
