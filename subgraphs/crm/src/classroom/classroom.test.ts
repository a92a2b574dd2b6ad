import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
let numbers = 0;
const newPhone = () => {
  numbers += 1;
  return `+99891${String(numbers).padStart(7, '0')}`;
};

const CLASSROOM = `id name grade studentCount teacher { id } organization { id }
  students(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } }`;
const CREATE = `mutation ($input: CreateClassroomInput!) { createClassroom(input: $input) { ${CLASSROOM} } }`;
const ADD = `mutation ($input: AddStudentsToClassroomInput!) { addStudentsToClassroom(input: $input) { ${CLASSROOM} } }`;
const ADD_BY_PHONE = `mutation ($input: AddStudentByPhoneInput!) { addStudentByPhone(input: $input) { ${CLASSROOM} } }`;
const ADD_TEACHER = 'mutation ($input: AddTeacherInput!) { addTeacher(input: $input) { id } }';
const READ = `query ($id: ID!) { classroom(id: $id) { ${CLASSROOM} } }`;
const LIST = `query ($first: Int! = 20, $after: String) { classrooms(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { ${CLASSROOM} } } } }`;
const OF_USERS = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User { classrooms { id name } } } }`;
const users = (...ids: string[]) => ({ users: ids.map((id) => ({ __typename: 'User', id })) });

let school: GraphClient;
let teacher: GraphClient;
beforeEach(async () => {
  school = await graph.newUser('ORGANIZATION');
  teacher = await hire(school);
});

async function hire(by: GraphClient) {
  const phone = newPhone();
  const someone = await graph.newUser('TEACHER', { phone });
  await by.data(ADD_TEACHER, { input: { phone } });
  return someone;
}
const newClass = async (name = '3-B', by = school, teacherId = teacher.userId) =>
  (await by.data(CREATE, { input: { name, grade: 3, teacherId } })).createClassroom;
async function newPupil(classroomId: string, by = school, properties: object = {}) {
  const phone = newPhone();
  const pupil = await graph.newUser('STUDENT', { phone, firstName: 'Sevinch', ...properties });
  await by.data(ADD_BY_PHONE, { input: { classroomId, phone, firstName: 'Sevinch', ...properties } });
  return pupil;
}
const supervisorsOf = async (pupil: GraphClient) =>
  new Map(
    (
      (await graph
        .context()
        .db.query('SELECT supervisor_id, kind FROM shared.supervisions WHERE student_id = $1', [
          pupil.userId,
        ])) as Array<{ supervisor_id: string; kind: string }>
    ).map(({ supervisor_id, kind }) => [supervisor_id, kind]),
  );

describe('the staff', () => {
  it('is joined by the exact phone number of a confirmed teacher', async () => {
    const phone = newPhone();
    const unconfirmed = await graph.newUser('TEACHER', { phone });
    const add = (number: string) => school.codes(ADD_TEACHER, { input: { phone: number } });
    await graph
      .context()
      .db.query('UPDATE shared.teacher_profiles SET approved_at = NULL WHERE user_id = $1', [unconfirmed.userId]);
    expect(await add(phone)).toEqual(['FORBIDDEN']);
    const pupilsPhone = newPhone();
    await graph.newUser('STUDENT', { phone: pupilsPhone });
    expect(await add(pupilsPhone)).toEqual(['NOT_FOUND']);
    expect(await add(newPhone())).toEqual(['NOT_FOUND']);
    expect(await add('12')).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a classroom', () => {
  it('is made with a teacher of the staff', async () => {
    expect(await newClass()).toMatchObject({
      ...{ name: '3-B', grade: 3, studentCount: 0 },
      ...{ teacher: { id: teacher.userId }, organization: { id: school.userId } },
    });
    const stranger = await graph.newUser('TEACHER');
    const input = { name: '4-A', grade: 4, teacherId: stranger.userId };
    expect(await school.codes(CREATE, { input })).toEqual(['NOT_FOUND']);
    expect((await school.data(LIST)).classrooms.totalCount).toBe(1);
  });

  it.each([
    ['no name', { name: ' ' }, 'BAD_USER_INPUT'],
    ['a name of a megabyte', { name: 'x'.repeat(1_000_000) }, 'BAD_USER_INPUT'],
    ['a name of 61 characters', { name: 'x'.repeat(61) }, 'BAD_USER_INPUT'],
    ['grade 12', { grade: 12 }, 'BAD_USER_INPUT'],
    ['grade -1', { grade: -1 }, 'BAD_USER_INPUT'],
    ['a name it has in other letters', { name: '3-b' }, 'ALREADY_EXISTS'],
    ['a teacher who is none', { teacherId: 'nonsense' }, 'NOT_FOUND'],
  ])('with %s is refused and not stored', async (_name, wrong, code) => {
    await newClass();
    const input = { name: '4-A', grade: 4, teacherId: teacher.userId, ...wrong };
    expect(await school.codes(CREATE, { input })).toEqual([code]);
    expect((await school.data(LIST)).classrooms.totalCount).toBe(1);
  });

  it('lets organisation and teacher see the pupils who join, and nobody else', async () => {
    const { id } = await newClass();
    const pupil = await newPupil(id);
    expect(await supervisorsOf(pupil)).toEqual(
      new Map([
        [school.userId, 'ORGANIZATION'],
        [teacher.userId, 'TEACHER'],
      ]),
    );
    for (const who of [school, teacher]) {
      expect((await who.data(READ, { id })).classroom.students.edges).toEqual([{ node: { id: pupil.userId } }]);
    }
    expect(await (await hire(school)).codes(READ, { id })).toEqual(['NOT_FOUND']);
  });

  it('is in the order of its register, page after page', async () => {
    const { id } = await newClass();
    const pupils = [];
    for (const lastName of ['Yusupova', 'Aliyeva', 'Karimova', 'Boboyeva', 'Aliyeva']) {
      const phone = newPhone();
      pupils.push({ lastName, ...(await graph.newUser('STUDENT', { phone, firstName: 'Sevinch', lastName })) });
      await school.data(ADD_BY_PHONE, { input: { classroomId: id, phone, firstName: 'Sevinch' } });
    }
    const { classroom } = await school.data(READ, { id });
    const more = await school.data(
      'query ($id: ID!, $after: String) { classroom(id: $id) { students(first: 3, after: $after) { edges { node { id } } pageInfo { hasNextPage } } } }',
      { id, after: classroom.students.pageInfo.endCursor },
    );
    const nodes = [...classroom.students.edges, ...more.classroom.students.edges] as Array<{ node: { id: string } }>;
    const nameOf = new Map(pupils.map(({ caller, lastName }) => [caller?.userId, lastName]));
    expect(nodes.map(({ node }) => nameOf.get(node.id))).toEqual([
      'Aliyeva',
      'Aliyeva',
      'Boboyeva',
      'Karimova',
      'Yusupova',
    ]);
    expect(more.classroom.students.pageInfo.hasNextPage).toBe(false);
  });
});

describe('a pupil', () => {
  it('is found by their own number or a guardian’s with the given name, in either script', async () => {
    const { id } = await newClass();
    const phone = newPhone();
    const parent = await graph.newUser('PARENT', { phone });
    const [child, sister] = [
      await graph.newUser('STUDENT', { firstName: 'Gʻayrat' }),
      await graph.newUser('STUDENT', { firstName: 'Laylo' }),
    ];
    for (const one of [child, sister]) await addSupervision(graph.context(), one.userId, parent.userId, 'GUARDIAN');
    const add = (input: object) => school.codes(ADD_BY_PHONE, { input: { classroomId: id, phone, ...input } });
    expect(await add({ firstName: 'Ғайрат' })).toEqual([]);
    expect((await supervisorsOf(child)).size).toBe(3);
    expect((await supervisorsOf(sister)).size).toBe(1);
    for (const wrong of [{ firstName: 'Aziz' }, { firstName: '' }, { firstName: 'Laylo', phone: newPhone() }]) {
      expect(await add(wrong)).toEqual(['NOT_FOUND']);
    }
    expect((await supervisorsOf(sister)).size).toBe(1);
  });

  it('is told to the guardians by a school that finds them, which cannot guess names for a number', async () => {
    const { id } = await newClass();
    const phone = newPhone();
    const [child, parent] = [
      await graph.newUser('STUDENT', { firstName: 'Nilufar' }),
      await graph.newUser('PARENT', { phone }),
    ];
    await addSupervision(graph.context(), child.userId, parent.userId, 'GUARDIAN');
    const add = (firstName: string) => school.codes(ADD_BY_PHONE, { input: { classroomId: id, phone, firstName } });
    for (const name of ['Aziza', 'Barno', 'Charos', 'Dilbar']) expect(await add(name)).toEqual(['NOT_FOUND']);
    expect(await add('Nilufar')).toEqual([]);
    const told = await graph.asOwner('SELECT user_id FROM shared.notifications WHERE template = $1 AND about_id = $2', [
      'school.pupilEnrolled',
      child.userId,
    ]);
    expect(told).toEqual([{ user_id: parent.userId }]);
    expect(await add('Erkin')).toEqual(['NOT_FOUND']);
    expect(await add('Nilufar')).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  it('who shares name and guardian with another is not guessed', async () => {
    const { id } = await newClass();
    const phone = newPhone();
    const parent = await graph.newUser('PARENT', { phone });
    for (const one of [await graph.newUser('STUDENT'), await graph.newUser('STUDENT')]) {
      await addSupervision(graph.context(), one.userId, parent.userId, 'GUARDIAN');
    }
    expect(await school.codes(ADD_BY_PHONE, { input: { classroomId: id, phone, firstName: 'Sevinch' } })).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('cannot be added by an id that a leaderboard shows, only moved between classes of one organisation', async () => {
    const [first, second] = [await newClass('3-A'), await newClass('3-B')];
    const pupil = await newPupil(first.id);
    const stranger = await graph.newUser('STUDENT');
    const add = (...studentIds: string[]) => school.codes(ADD, { input: { classroomId: second.id, studentIds } });
    expect(await add(pupil.userId, stranger.userId)).toEqual(['NOT_FOUND']);
    expect((await supervisorsOf(stranger)).size).toBe(0);
    expect((await school.data(READ, { id: second.id })).classroom.studentCount).toBe(0);
    expect(await add(pupil.userId, pupil.userId)).toEqual([]);
    expect(await add(pupil.userId)).toEqual([]);
    expect((await school.data(READ, { id: second.id })).classroom.studentCount).toBe(1);
    expect(await add()).toEqual(['BAD_USER_INPUT']);
    expect(await add(...Array(101).fill(pupil.userId))).toEqual(['BAD_USER_INPUT']);
    expect(await add('nonsense')).toEqual(['NOT_FOUND']);
  });

  it('is added by the organisation, not by the teacher', async () => {
    const { id } = await newClass();
    const pupil = await newPupil(id);
    const input = { classroomId: id, studentIds: [pupil.userId] };
    expect(await teacher.codes(ADD, { input })).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(ADD, { input })).toEqual(['UNAUTHENTICATED']);
  });
});

describe('User.classrooms', () => {
  it('are those of the pupil, the teacher and the organisation', async () => {
    const { id } = await newClass();
    const pupil = await newPupil(id);
    const expected = { _entities: [{ classrooms: [{ id, name: '3-B' }] }] };
    for (const who of [pupil, teacher, school]) expect(await who.data(OF_USERS, users(who.userId))).toEqual(expected);
    for (const who of [teacher, school]) expect(await who.data(OF_USERS, users(pupil.userId))).toEqual(expected);
    expect(await (await graph.newUser('PARENT')).codes(OF_USERS, users(pupil.userId))).toEqual(['FORBIDDEN']);
  });

  it('hide the other pupils from a pupil', async () => {
    const { id } = await newClass();
    const pupil = await newPupil(id);
    const query = OF_USERS.replace('name', 'studentCount students { totalCount }');
    const { data, errors } = await pupil.ask(query, users(pupil.userId));
    expect(data).toEqual({ _entities: [{ classrooms: [{ id, studentCount: 1, students: null }] }] });
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
  });

  it('show an organisation none of another one’s, though both have the pupil', async () => {
    const other = await graph.newUser('ORGANIZATION');
    const theirs = await newClass('Kechki guruh', other, (await hire(other)).userId);
    const mine = await newClass();
    const pupil = await newPupil(mine.id);
    await graph.context().db.query('UPDATE shared.users SET phone = $2 WHERE id = $1', [pupil.userId, '+998939999999']);
    const input = { classroomId: theirs.id, phone: '+998939999999', firstName: 'Sevinch' };
    await other.data(ADD_BY_PHONE, { input });
    const seen = async (who: GraphClient) =>
      (await who.data(OF_USERS, users(pupil.userId)))._entities[0].classrooms.map((c: { id: string }) => c.id);
    expect(await seen(pupil)).toEqual([mine.id, theirs.id]);
    expect(await seen(school)).toEqual([mine.id]);
    expect(await seen(teacher)).toEqual([mine.id]);
    expect(await seen(other)).toEqual([theirs.id]);
  });

  it('and lists of classrooms cost as many statements for many as for one', async () => {
    const { id } = await newClass();
    const pupils = [await newPupil(id)];
    const one = [
      await graph.statements(() => school.data(LIST)),
      await graph.statements(() => school.data(OF_USERS, users(pupils[0]?.userId as string))),
    ];
    for (let n = 0; n < 4; n += 1) pupils.push(await newPupil((await newClass(`4-${n}`)).id));
    const many = [
      await graph.statements(() => school.data(LIST)),
      await graph.statements(() => school.data(OF_USERS, users(...pupils.map(({ userId }) => userId)))),
    ];
    expect(many.map((sql) => sql.length)).toEqual(one.map((sql) => sql.length));
  });
});
