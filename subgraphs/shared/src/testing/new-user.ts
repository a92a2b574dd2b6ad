import type { ConsentPurpose, Role } from '../auth/index.ts';
import type { Context } from '../server/index.ts';

export interface NewUser {
  firstName?: string;
  lastName?: string;
  phone?: string;
  grade?: number;
  /** What a guardian allowed of a pupil. */
  consents?: Array<`${ConsentPurpose}`>;
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
  { firstName = 'Sevinch', lastName = 'Karimova', phone, grade = 2, consents = [] }: NewUser,
): Promise<string> {
  const [{ id }] = await ctx.db.query(
    `INSERT INTO shared.users (role, first_name, last_name, phone, phone_verified_at)
     VALUES ($1, $2, $3, $4, CASE WHEN $4::text IS NOT NULL THEN now() END) RETURNING id`,
    [role, firstName, lastName, phone ?? null],
  );
  const profile = profiles[role];
  if (profile) await ctx.db.query(profile, [id, grade]);
  if (consents.length > 0)
    await ctx.db.query(
      `INSERT INTO shared.consents (student_id, purpose, is_given, text_version, decided_by, network, request_id)
       SELECT $1, purpose, true, 'test', $1, '', 'test' FROM unnest($2::text[]) AS purpose`,
      [id, consents],
    );
  return id;
}
