import { hashPassword, recordAudit } from '@alif24/subgraph-shared/auth';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { addConsents } from './demo-consents.ts';
import { loadMoney } from './demo-money.ts';
import { CYRILLIC_GIVEN, CYRILLIC_SURNAMES, DESK, GIVEN, ORGANIZATIONS, SURNAMES, TEACHERS } from './demo-names.ts';
import { addScreenTime } from './demo-screen-time.ts';
import { loadMaths } from './math-practice/demo-maths.service.ts';
import { placeOf } from './organization/organization.service.ts';
import { OrganizationProfile, ParentProfile, StudentProfile, TeacherProfile } from './profile/profile.entity.ts';
import { loadReadings } from './reading/demo-reading.service.ts';
import { loadStories } from './story-draft/demo-stories.service.ts';
import { User } from './user/user.entity.ts';

const PASSWORD = 'alif2424';

type Person = Pick<User, 'id' | 'firstName' | 'lastName'> & {
  role: `${User['role']}`;
  locale?: `${User['locale']}`;
  /** Has a number among those of the desk, whatever their role. */
  isDesk?: boolean;
};

/** Two schools, six teachers, an administrator and a cashier, ninety pupils and their parents; whoever signs in does so with one password. */
export async function loadDemo(ctx: Context, world: DemoWorld): Promise<void> {
  const students = studentsOf(world);
  const people: Person[] = [
    { id: world.moderatorId, role: 'MODERATOR', firstName: 'Kamila', lastName: 'Azizova' },
    ...ORGANIZATIONS.map(([firstName], n) => ({
      id: world.organizationIds[n] as string,
      role: 'ORGANIZATION' as const,
      firstName,
      lastName: '',
    })),
    ...TEACHERS.map(([firstName, lastName], n) => ({
      id: world.teacherIds[n] as string,
      role: 'TEACHER' as const,
      firstName,
      lastName,
    })),
    ...parentsOf(world, students),
    ...students,
    ...world.desk.map(({ id }, n) => ({
      ...{ id, role: 'PARENT' as const, isDesk: true },
      ...{ firstName: DESK[n]?.[0] as string, lastName: DESK[n]?.[1] as string },
    })),
  ];
  await insertPeople(ctx, world, people);
  await ctx.db.insert(
    OrganizationProfile,
    ORGANIZATIONS.map(([name, code], n) => ({ userId: world.organizationIds[n], name, ...placeOf(code) })),
  );
  await ctx.db.insert(
    TeacherProfile,
    TEACHERS.map(([, , subject], n) => ({ userId: world.teacherIds[n], subject, approvedAt: world.at(40, 10) })),
  );
  await ctx.db.insert(
    StudentProfile,
    world.classes.flatMap(({ grade, studentIds }) => studentIds.map((userId) => ({ userId, grade }))),
  );
  await ctx.db.insert(
    ParentProfile,
    people.filter(({ role }) => role === 'PARENT').map(({ id: userId }) => ({ userId })),
  );
  await ctx.db.query(
    `INSERT INTO shared.supervisions (student_id, supervisor_id, kind)
     SELECT student, parent, 'GUARDIAN' FROM unnest($1::uuid[], $2::uuid[]) AS link (student, parent)`,
    [world.studentIds, world.studentIds.map((_, n) => world.parentIdOf(n))],
  );
  await ctx.db.query(
    `INSERT INTO shared.organization_members (organization_id, user_id, role, created_at)
     SELECT "organizationId", id, role, $2 FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, "organizationId" uuid, role text)`,
    [JSON.stringify(world.desk), world.at(world.days, 9)],
  );
  await addConsents(ctx, world);
  await addScreenTime(ctx, world);
  await loadMoney(ctx, world);
  await loadReadings(ctx, world);
  await loadMaths(ctx, world);
  await loadStories(ctx, world);
  await recordApprovals(ctx, world);
}

/** What the moderator has let in, as the log of the platform has it. */
async function recordApprovals(ctx: Context, { moderatorId, organizationIds, teacherIds }: DemoWorld): Promise<void> {
  const actor = { userId: moderatorId, role: 'MODERATOR' } as const;
  for (const id of organizationIds)
    await recordAudit(ctx, {
      actor,
      action: 'organization.admit',
      object: `user:${id}`,
      after: { role: 'ORGANIZATION' },
    });
  const states = { before: { isApproved: false }, after: { isApproved: true } };
  for (const id of teacherIds)
    await recordAudit(ctx, { actor, action: 'teacher.approve', object: `user:${id}`, ...states });
}

function studentsOf(world: DemoWorld): Person[] {
  const random = world.random('students');
  let family: Pick<Person, 'lastName' | 'locale'> & { surname: number; cyrillic: boolean };
  return world.studentIds.map((id, n) => {
    const isSibling = n > 0 && world.parentIdOf(n) === world.parentIdOf(n - 1);
    const sex = random.int(0, 1) as 0 | 1;
    if (!isSibling) {
      const cyrillic = n % 8 === 5;
      const surnames = cyrillic ? CYRILLIC_SURNAMES : SURNAMES;
      family = {
        cyrillic,
        surname: random.int(0, surnames.length - 1),
        lastName: '',
        locale: cyrillic ? random.pick(['RU', 'UZ_CYRL'] as const) : 'UZ_LATN',
      };
    }
    const { cyrillic, surname, locale } = family;
    const [given, surnames] = cyrillic ? [CYRILLIC_GIVEN, CYRILLIC_SURNAMES] : [GIVEN, SURNAMES];
    const firstName = (given[(n * 7 + random.int(0, 2)) % given.length] as readonly string[])[sex] as string;
    return { id, role: 'STUDENT', firstName, lastName: surnames[surname]?.[sex] as string, locale };
  });
}

function parentsOf(world: DemoWorld, students: Person[]): Person[] {
  const random = world.random('parents');
  const parents = new Map<string, Person>();
  students.forEach(({ lastName, locale }, n) => {
    const id = world.parentIdOf(n);
    if (parents.has(id)) return;
    const cyrillic = locale !== 'UZ_LATN';
    const surnames = cyrillic ? CYRILLIC_SURNAMES : SURNAMES;
    const mother = surnames.find((pair) => pair.includes(lastName))?.[0] as string;
    const firstName = random.pick(cyrillic ? CYRILLIC_GIVEN : GIVEN)[0];
    parents.set(id, { id, role: 'PARENT', firstName, lastName: mother, locale });
  });
  return [...parents.values()];
}

async function insertPeople(ctx: Context, world: DemoWorld, people: Person[]): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  const counters = new Map<string, number>();
  const block = { MODERATOR: 0, ORGANIZATION: 1, TEACHER: 2, PARENT: 3, STUDENT: 4, DESK: 5 };
  const users = people.map(({ isDesk, ...person }) => {
    const kind = isDesk ? 'DESK' : person.role;
    const n = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, n);
    // +998 90 000-04-01 is the first pupil: easy to type, and no real number of that block is in use.
    const phone = `+99890000${String(block[kind]).padStart(2, '0')}${String(n).padStart(2, '0')}`.slice(0, 13);
    // Their numbers count as proven: a first code would otherwise take the password away, as from anybody's unproven account.
    const joined = world.at(world.days, 9);
    return { ...person, phone, passwordHash, createdAt: joined, phoneVerifiedAt: joined };
  });
  await ctx.db.insert(User, users as never);
}
