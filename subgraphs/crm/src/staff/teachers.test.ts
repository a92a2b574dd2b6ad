import { addSupervision, mayReadStudents } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { classOf, type StaffWorld, staffWorld } from './staff-world.fixture.ts';

const graph = testGraph(subgraph);
const db = () => graph.context().db;
const ASSIGN =
  'mutation ($input: AssignClassroomTeacherInput!) { assignClassroomTeacher(input: $input) { teacher { id } } }';
const HIRE = 'mutation ($input: AddTeacherInput!) { addTeacher(input: $input) { id } }';
const REMOVE = 'mutation ($input: RemoveTeacherInput!) { removeTeacher(input: $input) { id } }';
const LEAVE = 'mutation ($input: LeaveOrganizationInput!) { leaveOrganization(input: $input) { id } }';
const ADD = 'mutation ($input: AddStudentsToClassroomInput!) { addStudentsToClassroom(input: $input) { id } }';
const OUT = 'mutation ($input: RemoveStudentFromClassroomInput!) { removeStudentFromClassroom(input: $input) { id } }';

let world: StaffWorld<GraphClient>;
beforeEach(async () => {
  world = await staffWorld(graph);
});
const assign = (by: GraphClient, to: GraphClient, classroomId = world.classroomId) =>
  by.codes(ASSIGN, { input: { classroomId, teacherId: to.userId } });
const sees = (who: GraphClient, pupils = world.pupils) =>
  mayReadStudents(
    graph.context(who.caller),
    pupils.map(({ userId }) => userId),
  );

describe('a class that gets another teacher', () => {
  it('is seen by the new one, and no more by the one before, whose streams close', async () => {
    const [{ id }] = await db().query(
      `INSERT INTO shared.sessions (user_id, expires_at) VALUES ($1, now() + interval '1 day') RETURNING id`,
      [world.teacher.userId],
    );
    expect([await sees(world.teacher), await sees(world.colleague)]).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(await assign(world.administrator, world.colleague)).toEqual([]);
    expect([await sees(world.teacher), await sees(world.colleague)]).toEqual([
      [false, false],
      [true, true],
    ]);
    const [{ ended }] = await db().query('SELECT revoked_at IS NOT NULL AS ended FROM shared.sessions WHERE id = $1', [
      id,
    ]);
    expect(ended).toBe(true);
    const [entry] = await db().query('SELECT action, before FROM shared.audit_entries WHERE object = $1', [
      `classroom:${world.classroomId}`,
    ]);
    expect(entry).toEqual({ action: 'classroom.hand-over', before: { teacher: world.teacher.userId } });
  });

  it('leaves to the one before whom they teach elsewhere, at whatever school, and whose parent they are', async () => {
    const other = await staffWorld(graph);
    await db().query('INSERT INTO crm.organization_teachers VALUES ($1, $2)', [
      other.school.userId,
      world.teacher.userId,
    ]);
    await classOf(graph, { school: other.school, teacher: world.teacher, pupils: world.pupils.slice(1) });
    const child = await graph.newUser('STUDENT');
    await addSupervision(graph.context(), child.userId, world.teacher.userId, 'GUARDIAN');
    await db().query('INSERT INTO crm.classroom_students VALUES ($1, $2)', [world.classroomId, child.userId]);
    await assign(world.school, world.colleague);
    expect(await sees(world.teacher, [...world.pupils, child])).toEqual([false, true, true]);
  });

  it('leaves nobody to the one before when their classes at two schools are handed over at once', async () => {
    for (let round = 0; round < 12; round += 1) {
      const [one, two] = [await staffWorld(graph), await staffWorld(graph)];
      await db().query('INSERT INTO crm.organization_teachers VALUES ($1, $2)', [
        two.school.userId,
        one.teacher.userId,
      ]);
      const there = await classOf(graph, { school: two.school, teacher: one.teacher, pupils: one.pupils });
      await Promise.all([assign(one.school, one.colleague, one.classroomId), assign(two.school, two.colleague, there)]);
      expect(await sees(one.teacher, one.pupils)).toEqual([false, false]);
    }
  });

  it('gets nobody who is not on the staff, and stays as it is', async () => {
    const stranger = await graph.newUser('TEACHER');
    expect(await assign(world.director, stranger)).toEqual(['NOT_FOUND']);
    expect(await sees(world.teacher)).toEqual([true, true]);
  });
});

describe('a teacher who comes', () => {
  it('is written into the log once, and not found by trying numbers', async () => {
    const phone = '+998901237700';
    const teacher = await graph.newUser('TEACHER', { phone });
    for (let n = 0; n < 2; n += 1) await world.director.data(HIRE, { input: { phone } });
    const entries = await db().query('SELECT action, after FROM shared.audit_entries WHERE object = $1', [
      `user:${teacher.userId}`,
    ]);
    expect(entries).toEqual([{ action: 'teacher.add', after: { organization: world.school.userId } }]);
    const guess = (n: number, by = world.director) =>
      by.codes(HIRE, { input: { phone: `+99890123${String(7_800 + n)}` } });
    for (let n = 0; n < 30; n += 1) expect(await guess(n)).toEqual(['NOT_FOUND']);
    expect(await guess(30)).toEqual(['TOO_MANY_ATTEMPTS']);
    // The owner has the same guesses, not as many again.
    expect(await guess(31, world.school)).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});

describe('a teacher whom nobody confirms any more', () => {
  it('gets no class, and sees no pupil who comes to the one that they have', async () => {
    for (const { userId } of [world.teacher, world.colleague]) {
      // As after having been something else for a while.
      await db().query('UPDATE shared.teacher_profiles SET approved_at = NULL WHERE user_id = $1', [userId]);
    }
    expect(await assign(world.director, world.colleague)).toEqual(['FORBIDDEN']);
    expect(await sees(world.colleague)).toEqual([false, false]);
    const pupil = await graph.newUser('STUDENT');
    await classOf(graph, { school: world.school, teacher: world.colleague, pupils: [pupil] });
    const input = { classroomId: world.classroomId, studentIds: [pupil.userId] };
    expect(await world.director.codes(ADD, { input })).toEqual([]);
    expect(await sees(world.teacher, [pupil])).toEqual([false]);
    expect(await sees(world.school, [pupil])).toEqual([true]);
  });
});

describe('a teacher who leaves', () => {
  const remove = (by: GraphClient, teacherId: string, handOverTo: string | null = null) =>
    by.ask(REMOVE, { input: { teacherId, handOverTo } });

  it('hands the classes over first: the refusal names them', async () => {
    const [{ name }] = await db().query('SELECT name FROM crm.classrooms WHERE id = $1', [world.classroomId]);
    const { errors } = await remove(world.director, world.teacher.userId);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', details: { classrooms: [name] } });
    const left = await world.teacher.ask(LEAVE, { input: { organizationId: world.school.userId } });
    expect(left.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', details: { classrooms: [name] } });
    await expect(
      db().query('DELETE FROM crm.organization_teachers WHERE teacher_id = $1', [world.teacher.userId]),
    ).rejects.toThrow('violates foreign key');
  });

  it('goes with the classes handed to another, and sees nobody of them', async () => {
    expect((await remove(world.director, world.teacher.userId, world.colleague.userId)).errors).toBeUndefined();
    expect([await sees(world.teacher), await sees(world.colleague)]).toEqual([
      [false, false],
      [true, true],
    ]);
    expect((await remove(world.director, world.teacher.userId)).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
    });
    const actions = await db().query('SELECT action FROM shared.audit_entries WHERE object = $1', [
      `user:${world.teacher.userId}`,
    ]);
    expect(actions).toEqual([{ action: 'teacher.remove' }]);
  });

  it('goes by themselves when no class is theirs', async () => {
    const input = { organizationId: world.school.userId };
    expect(await world.colleague.codes(LEAVE, { input })).toEqual([]);
    expect(await assign(world.director, world.colleague)).toEqual(['NOT_FOUND']);
  });

  it('is handed no class meanwhile: of both at once one is refused, and the class has a teacher of the staff', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { school, colleague, classroomId } = await staffWorld(graph);
      await Promise.all([
        assign(school, colleague, classroomId),
        colleague.codes(LEAVE, { input: { organizationId: school.userId } }),
      ]);
      const [{ staff }] = await db().query(
        `SELECT count(*)::int AS staff FROM crm.classrooms c JOIN crm.organization_teachers t
           ON t.organization_id = c.organization_id AND t.teacher_id = c.teacher_id WHERE c.id = $1`,
        [classroomId],
      );
      expect(staff).toBe(1);
    }
  });
});

type Act = { kind: 'add' | 'out' | 'assign'; school: number; room: number; pupil: number; teacher: number };

describe('whatever happens at once at two schools that share teachers and pupils', () => {
  it('a teacher looks after exactly those who are in a class of theirs', { timeout: 120_000 }, async () => {
    const act: fc.Arbitrary<Act> = fc.record({
      kind: fc.constantFrom('add', 'out', 'assign'),
      ...{ school: fc.nat(1), room: fc.nat(1), pupil: fc.nat(1), teacher: fc.nat(1) },
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(act, { minLength: 2, maxLength: 4 }), { maxLength: 4 }), async (turns) => {
        const schools = [await staffWorld(graph), await staffWorld(graph)];
        const [{ teacher, colleague, pupils }, second] = schools as [StaffWorld<GraphClient>, StaffWorld<GraphClient>];
        const teachers = [teacher, colleague];
        for (const { userId } of teachers) {
          await db().query('INSERT INTO crm.organization_teachers VALUES ($1, $2)', [second.school.userId, userId]);
        }
        const rooms: string[][] = [];
        for (const { school } of schools) {
          // A class that nothing is done to holds the pupils, so that the school may add them to its others.
          const keeper = school === second.school ? second.teacher : await graph.newUser('TEACHER');
          await db().query('INSERT INTO crm.organization_teachers VALUES ($1, $2) ON CONFLICT DO NOTHING', [
            ...[school.userId, keeper.userId],
          ]);
          await classOf(graph, { school, teacher: keeper, pupils });
          rooms.push([
            await classOf(graph, { school, teacher, pupils }),
            await classOf(graph, { school, teacher: colleague, pupils: [] }),
          ]);
        }
        for (const turn of turns) {
          await Promise.all(
            turn.map(({ kind, school, room, pupil, teacher: to }) => {
              const who = schools[school]?.school as GraphClient;
              const classroomId = rooms[school]?.[room] as string;
              const studentId = pupils[pupil]?.userId as string;
              if (kind === 'add') return who.codes(ADD, { input: { classroomId, studentIds: [studentId] } });
              if (kind === 'out') return who.codes(OUT, { input: { classroomId, studentId } });
              return assign(who, teachers[to] as GraphClient, classroomId);
            }),
          ).then((codes) => expect(codes.flat().filter((code) => code !== 'NOT_FOUND')).toEqual([]));
          const ids = pupils.map(({ userId }) => userId);
          const is = await db().query(
            `SELECT supervisor_id AS teacher, student_id AS pupil FROM shared.supervisions
              WHERE kind = 'TEACHER' AND student_id = ANY($1::uuid[]) ORDER BY 1, 2`,
            [ids],
          );
          const should = await db().query(
            `SELECT DISTINCT c.teacher_id AS teacher, s.student_id AS pupil FROM crm.classroom_students s
               JOIN crm.classrooms c ON c.id = s.classroom_id WHERE s.student_id = ANY($1::uuid[]) ORDER BY 1, 2`,
            [ids],
          );
          expect(is).toEqual(should);
        }
      }),
      { numRuns: 12 },
    );
  });
});
