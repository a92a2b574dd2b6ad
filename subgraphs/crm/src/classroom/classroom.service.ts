import {
  addSupervisions,
  employerOf,
  endSupervision,
  giveTryBack,
  type Rule,
  recordAudit,
  refuseWaiting,
  requireCaller,
  takeTry,
} from '@alif24/subgraph-shared/auth';
import { inTransaction, isDuplicate } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, cleanLine, encodeCursor, nameSearchKey, pageArgs } from '@alif24/subgraph-shared/utils';
import { changeStaff } from '../staff/change-staff.service.ts';
import { employerFor, organizationOf } from '../staff/rights.service.ts';
import type { Classroom } from './classroom.entity.ts';
import type {
  AddStudentByPhoneInput,
  AddStudentsToClassroomInput,
  AssignClassroomTeacherInput,
  CreateClassroomInput,
  RemoveStudentFromClassroomInput,
} from './classroom.input.ts';
import { handOver, holdTeacher, holdTeaching } from './hand-over.service.ts';

const CLASSROOM = `c.id, c.organization_id AS "organizationId", c.teacher_id AS "teacherId", c.name, c.grade, c.created_at AS "createdAt"`;

/** Its organisation and those at its desk with this right, its teacher as long as they are one, and moderators: who may know the others in a class. */
export const runsClassroom = (right: 'PUPILS' | 'CLASSES'): Rule => {
  const runsClassroom: Rule = async (ctx, root) => {
    const { organizationId, teacherId } = root as Classroom;
    const { caller } = ctx;
    if (caller?.role === 'MODERATOR') return true;
    if (caller?.role === 'TEACHER' && caller.userId === teacherId) return true;
    return (await employerFor(ctx as Context, right)) === organizationId;
  };
  return runsClassroom;
};

/** A classroom that the caller teaches, or of the organisation for which they have this right; NOT_FOUND for any other. */
export async function findClassroom(
  ctx: Context,
  id: string,
  right: 'PUPILS' | 'CLASSES' = 'PUPILS',
): Promise<Classroom> {
  const { userId, role } = requireCaller(ctx);
  const [classroom] = await ctx.db.query(
    `SELECT ${CLASSROOM} FROM crm.classrooms c WHERE c.id = $1 AND (c.organization_id = $2 OR c.teacher_id = $3)`,
    [id, await employerFor(ctx, right), role === 'TEACHER' ? userId : null],
  );
  if (!classroom) throw noClassroom();
  return classroom;
}

const noClassroom = () => new AppError('NOT_FOUND', 'You have no such classroom.');

/** The classrooms of the organisation for which the caller acts, in the order of grades. FORBIDDEN. */
export async function classroomsOfOrganization(
  ctx: Context,
  args: { first: number; after: string | null },
): Promise<Page<Classroom>> {
  const organizationId = await organizationOf(ctx, 'PUPILS');
  const { first, take, after } = pageArgs(args.first, args.after, 3);
  const [grade = null, name = null, id = null] = after ?? [];
  const rows: Classroom[] = await ctx.db.query(
    `SELECT ${CLASSROOM} FROM crm.classrooms c
      WHERE c.organization_id = $1 AND ($4::uuid IS NULL OR (c.grade, c.name, c.id) > ($2::smallint, $3::text, $4::uuid))
      ORDER BY c.grade, c.name, c.id LIMIT $5`,
    [organizationId, grade, name, id, take],
  );
  const [{ total }] = await ctx.db.query(
    'SELECT count(*)::int AS total FROM crm.classrooms WHERE organization_id = $1',
    [organizationId],
  );
  const cursorOf = (row: Classroom) => encodeCursor([row.grade, row.name, row.id]);
  return toPage(rows, { first, after: args.after, totalCount: total, cursorOf });
}

/**
 * For each person: the classrooms they are in, teach or have. An organisation, those at its desk or a teacher who look
 * at a pupil see their own classrooms alone, whatever other organisation the pupil goes to; a guardian sees all of their child's.
 */
export async function classroomsOfUsers(ctx: Context, userIds: readonly string[]): Promise<Classroom[][]> {
  const { userId, role } = requireCaller(ctx);
  const isOwner = role === 'ORGANIZATION' || role === 'TEACHER';
  const rows: Array<Classroom & { memberId: string }> = await ctx.db.query(
    `WITH desk AS (SELECT ${employerOf('$2', ['DIRECTOR', 'ADMINISTRATOR'])} AS id)
     SELECT ${CLASSROOM}, member.id AS "memberId"
       FROM desk, (
         SELECT student_id AS id, classroom_id FROM crm.classroom_students WHERE student_id = ANY($1::uuid[])
         UNION SELECT teacher_id, id FROM crm.classrooms WHERE teacher_id = ANY($1::uuid[])
         UNION SELECT organization_id, id FROM crm.classrooms WHERE organization_id = ANY($1::uuid[])
       ) AS member
       JOIN crm.classrooms c ON c.id = member.classroom_id
      WHERE NOT $3 AND desk.id IS NULL OR $2 IN (c.organization_id, c.teacher_id) OR c.organization_id = desk.id
         OR EXISTS (SELECT FROM shared.supervisions s WHERE s.student_id = member.id AND s.supervisor_id = $2 AND s.kind = 'GUARDIAN')
      ORDER BY c.grade, c.name, c.id`,
    [userIds, userId, isOwner],
  );
  return userIds.map((id) => rows.filter((row) => row.memberId === id));
}

/** A class of the organisation for which the caller acts. NOT_FOUND for a teacher who is not on its staff, FORBIDDEN for one who is not confirmed, ALREADY_EXISTS for a name it has. */
export async function createClassroom(ctx: Context, input: CreateClassroomInput): Promise<Classroom> {
  const organizationId = await organizationOf(ctx, 'CLASSES');
  const name = cleanLine(input.name, { max: 60, field: 'name' });
  try {
    return await inTransaction(ctx, async (tx) => {
      await holdTeacher(tx, organizationId, input.teacherId);
      const [classroom] = await tx.db.query(
        `INSERT INTO crm.classrooms AS c (organization_id, teacher_id, name, grade) VALUES ($1, $2, $3, $4) RETURNING ${CLASSROOM}`,
        [organizationId, input.teacherId, name, input.grade],
      );
      return classroom;
    });
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('ALREADY_EXISTS', 'You have a classroom of this name.');
    throw error;
  }
}

/** Gives a class of the organisation for which the caller acts to another teacher of it. NOT_FOUND, FORBIDDEN for one who is not confirmed. Repeating it changes nothing. */
export async function assignClassroomTeacher(
  ctx: Context,
  { classroomId, teacherId }: AssignClassroomTeacherInput,
): Promise<Classroom> {
  return changeStaff(ctx, 'CLASSES', async (tx, organizationId) => {
    const classroom = await ownClassroom(tx, classroomId);
    if (classroom.teacherId === teacherId) return classroom;
    await holdTeacher(tx, organizationId, teacherId);
    await handOver(tx, { classroomIds: [classroomId], organizationId, from: classroom.teacherId, to: teacherId });
    return { ...classroom, teacherId };
  });
}

/**
 * Puts pupils of the organisation into one more of its classes. A pupil whom it does not have yet is NOT_FOUND, whatever the
 * id: an id alone, which every leaderboard shows, must not open a child's learning to a stranger.
 */
export async function addStudentsToClassroom(ctx: Context, input: AddStudentsToClassroomInput): Promise<Classroom> {
  const classroom = await ownClassroom(ctx, input.classroomId);
  const ids = [...new Set(input.studentIds)];
  const [{ known }] = await ctx.db.query(
    `SELECT count(DISTINCT s.student_id)::int AS known FROM crm.classroom_students s
       JOIN crm.classrooms c ON c.id = s.classroom_id
      WHERE c.organization_id = $1 AND s.student_id = ANY($2::uuid[])`,
    [classroom.organizationId, ids],
  );
  if (known < ids.length) throw new AppError('NOT_FOUND', 'Not all of them are pupils of yours; add them by phone.');
  return enrol(ctx, classroom, ids);
}

/**
 * Puts a pupil into a class by the exact phone number, theirs or a guardian's, and their given name; whoever decides for the pupil is told, and can ask
 * the organisation to take them out again. NOT_FOUND otherwise, TOO_MANY_ATTEMPTS for whoever guesses names for a number.
 */
export async function addStudentByPhone(ctx: Context, input: AddStudentByPhoneInput): Promise<Classroom> {
  const classroom = await ownClassroom(ctx, input.classroomId);
  const guesses = [
    { subject: `pupil-by-phone:${input.phone}`, most: 5, seconds: 3_600 },
    { subject: `pupils-by-phone:${classroom.organizationId}`, most: 30, seconds: 3_600 },
  ];
  for (const guess of guesses) refuseWaiting(await takeTry(ctx, guess));
  const people: Array<{ id: string; firstName: string }> = await ctx.db.query(
    `SELECT s.id, s.first_name AS "firstName" FROM shared.users s WHERE s.role = 'STUDENT' AND (s.phone = $1 OR EXISTS (
       SELECT 1 FROM shared.supervisions v JOIN shared.users g ON g.id = v.supervisor_id
        WHERE v.student_id = s.id AND v.kind = 'GUARDIAN' AND g.phone = $1))`,
    [input.phone],
  );
  const key = nameSearchKey(input.firstName);
  const [student, ...others] = people.filter(({ firstName }) => nameSearchKey(firstName) === key);
  if (!student || others.length > 0) throw new AppError('NOT_FOUND', 'No pupil has this phone number and name.');
  for (const guess of guesses) await giveTryBack(ctx, guess);
  return inTransaction(ctx, async (tx) => {
    await enrol(tx, classroom, [student.id]);
    await tellFamily(tx, classroom, student);
    return classroom;
  });
}

/** From now on a school sees what a pupil learns: whoever decides for the pupil hears of it, the pupil alone where nobody does. */
async function tellFamily(
  tx: Context,
  classroom: Classroom,
  student: { id: string; firstName: string },
): Promise<void> {
  const guardians: Array<{ id: string }> = await tx.db.query(
    `SELECT supervisor_id AS id FROM shared.supervisions WHERE student_id = $1 AND kind = 'GUARDIAN'`,
    [student.id],
  );
  const [school] = await tx.db.query('SELECT name FROM shared.organization_profiles WHERE user_id = $1', [
    classroom.organizationId,
  ]);
  for (const { id } of guardians.length > 0 ? guardians : [student]) {
    await notify(tx, {
      userId: id,
      template: 'school.pupilEnrolled',
      parameters: { child: student.firstName, school: school?.name ?? '', classroom: classroom.name },
      reference: `${classroom.id}:${student.id}`,
      about: student.id,
    });
  }
  await recordAudit(tx, {
    action: 'classroom.enrol',
    object: `user:${student.id}`,
    after: { classroom: classroom.id, organization: classroom.organizationId },
  });
}

/**
 * Takes a pupil out of a class. Teacher and organisation lose sight of the pupil, what they watch live included, unless another class of theirs
 * still has them. NOT_FOUND for a pupil who is not in the class.
 */
export async function removeStudentFromClassroom(
  ctx: Context,
  input: RemoveStudentFromClassroomInput,
): Promise<Classroom> {
  const { classroomId, studentId } = input;
  const classroom = await ownClassroom(ctx, classroomId);
  await inTransaction(ctx, async (tx) => {
    const teacherId = await holdClass(tx, classroom);
    const [, count] = await tx.db.query(
      'DELETE FROM crm.classroom_students WHERE classroom_id = $1 AND student_id = $2',
      [classroomId, studentId],
    );
    if (count === 0) throw new AppError('NOT_FOUND', 'This pupil is not in the class.');
    const { organizationId } = classroom;
    const [left] = await tx.db.query(
      `SELECT bool_or(c.organization_id = $2) AS organization, bool_or(c.teacher_id = $3) AS teacher
         FROM crm.classroom_students s JOIN crm.classrooms c ON c.id = s.classroom_id WHERE s.student_id = $1`,
      [studentId, organizationId, teacherId],
    );
    if (!left.organization) await endSupervision(tx, studentId, organizationId, 'ORGANIZATION');
    if (!left.teacher) await endSupervision(tx, studentId, teacherId, 'TEACHER');
    // What was opened with the class card is good for those who are still in the class.
    await tx.db.query(
      `UPDATE shared.child_doors SET student_ids = array_remove(student_ids, $2)
        WHERE card_id IN (SELECT id FROM crm.class_cards WHERE classroom_id = $1)`,
      [classroomId, studentId],
    );
  });
  return classroom;
}

/** A class of the organisation for which the caller may change classes; NOT_FOUND for any other. */
async function ownClassroom(ctx: Context, id: string): Promise<Classroom> {
  const organizationId = await organizationOf(ctx, 'CLASSES');
  const [classroom] = await ctx.db.query(
    `SELECT ${CLASSROOM} FROM crm.classrooms c WHERE c.id = $1 AND c.organization_id = $2`,
    [id, organizationId],
  );
  if (!classroom) throw noClassroom();
  return classroom;
}

/** Who teaches a class until the transaction ends; nobody else changes whom they teach meanwhile. */
async function holdClass(tx: Context, { id }: Classroom): Promise<string> {
  const [classroom] = await tx.db.query('SELECT teacher_id AS id FROM crm.classrooms WHERE id = $1 FOR SHARE', [id]);
  if (!classroom) throw noClassroom();
  await holdTeaching(tx, classroom.id);
  return classroom.id;
}

/** From now on organisation and teacher see what these pupils learn; who has taught the class and is no confirmed teacher any more does not. */
async function enrol(ctx: Context, classroom: Classroom, studentIds: string[]): Promise<Classroom> {
  await inTransaction(ctx, async (tx) => {
    const teacherId = await holdClass(tx, classroom);
    await tx.db.query(
      `INSERT INTO crm.classroom_students (classroom_id, student_id)
       SELECT $1, student FROM unnest($2::uuid[]) AS student ON CONFLICT DO NOTHING`,
      [classroom.id, studentIds],
    );
    const [teaches] = await tx.db.query(
      `SELECT 1 FROM shared.users u JOIN shared.teacher_profiles p ON p.user_id = u.id
        WHERE u.id = $1 AND u.role = 'TEACHER' AND p.approved_at IS NOT NULL FOR SHARE OF u`,
      [teacherId],
    );
    await addSupervisions(tx, studentIds, classroom.organizationId, 'ORGANIZATION');
    if (teaches) await addSupervisions(tx, studentIds, teacherId, 'TEACHER');
  });
  return classroom;
}
