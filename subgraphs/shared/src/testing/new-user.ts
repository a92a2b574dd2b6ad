import type { Role } from '../auth/index.ts';
import type { Context } from '../server/index.ts';

export interface NewUser {
  firstName?: string;
  lastName?: string;
  phone?: string;
  grade?: number;
}

const profiles: Partial<Record<Role, string>> = {
  STUDENT: 'INSERT INTO shared.student_profiles (user_id, grade) VALUES ($1, $2)',
  PARENT: 'INSERT INTO shared.parent_profiles (user_id) SELECT $1::uuid WHERE $2::int IS NOT NULL',
  TEACHER:
    'INSERT INTO shared.teacher_profiles (user_id, approved_at) SELECT $1::uuid, now() WHERE $2::int IS NOT NULL',
  ORGANIZATION: `INSERT INTO shared.organization_profiles (user_id, name) SELECT $1::uuid, 'School' WHERE $2::int IS NOT NULL`,
};

/** Stores a person with the profile of their role and returns the id. */
export async function insertUser(
  ctx: Context,
  role: `${Role}`,
  { firstName = 'Sevinch', lastName = 'Karimova', phone, grade = 2 }: NewUser,
): Promise<string> {
  const [{ id }] = await ctx.db.query(
    'INSERT INTO shared.users (role, first_name, last_name, phone) VALUES ($1, $2, $3, $4) RETURNING id',
    [role, firstName, lastName, phone ?? null],
  );
  const profile = profiles[role];
  if (profile) await ctx.db.query(profile, [id, grade]);
  return id;
}
