import { addSupervision, findChildDoor } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const ISSUE = `mutation ($input: IssueClassCardInput!) { issueClassCard(input: $input) {
  link card { id expiresAt } classroom { id card { id } } pupils { givenName number } } }`;
const REVOKE = 'mutation ($input: RevokeClassCardInput!) { revokeClassCard(input: $input) { id card { id } } }';
const OPEN = `mutation ($input: OpenClassCardInput!) { openClassCard(input: $input) { ticket className pupils { id givenName number asks } } }`;
const REMOVE = `mutation ($input: RemoveStudentFromClassroomInput!) { removeStudentFromClassroom(input: $input) { studentCount } }`;

let school: GraphClient;
let teacher: GraphClient;
let classroomId: string;
const secretOf = (link: string) => link.split('#')[1] as string;

async function newClass(name: string): Promise<string> {
  const [{ id }] = await graph
    .context()
    .db.query(
      'INSERT INTO crm.classrooms (organization_id, teacher_id, name, grade) VALUES ($1, $2, $3, 1) RETURNING id',
      [school.userId, teacher.userId, name],
    );
  return id;
}
async function newPupil(firstName: string, ...classes: string[]): Promise<GraphClient> {
  const pupil = await graph.newUser('STUDENT', { firstName, lastName: 'Yashirinova' });
  for (const id of classes)
    await graph.context().db.query('INSERT INTO crm.classroom_students VALUES ($1, $2)', [id, pupil.userId]);
  await addSupervision(graph.context(), pupil.userId, school.userId, 'ORGANIZATION');
  await addSupervision(graph.context(), pupil.userId, teacher.userId, 'TEACHER');
  return pupil;
}
const issue = async (who: GraphClient, id = classroomId) =>
  (await who.data(ISSUE, { input: { classroomId: id } })).issueClassCard;

beforeEach(async () => {
  school = await graph.newUser('ORGANIZATION');
  teacher = await graph.newUser('TEACHER');
  await graph
    .context()
    .db.query('INSERT INTO crm.organization_teachers VALUES ($1, $2)', [school.userId, teacher.userId]);
  classroomId = await newClass('1-A');
});

describe('the card of a class', () => {
  it('opens the given names of that class to whoever holds it, no surname, and a ticket for these pupils', async () => {
    const [laylo, other] = [await newPupil('Laylo', classroomId), await newPupil('Anvar', await newClass('1-B'))];
    await newPupil('Botir', classroomId);
    await graph
      .context()
      .db.query(
        `INSERT INTO shared.picture_passwords (student_id, kind, hash, set_by) VALUES ($1, 'PICTURES', 'x', $1)`,
        [laylo.userId],
      );
    const { link } = await issue(teacher);
    const opened = await graph.anonymous.data(OPEN, { input: { secret: secretOf(link) } });
    expect(JSON.stringify(opened)).not.toContain('Yashirinova');
    const { ticket, className, pupils } = opened.openClassCard;
    expect([
      className,
      pupils.map((pupil: { givenName: string; asks: string }) => [pupil.givenName, pupil.asks]),
    ]).toEqual([
      '1-A',
      [
        ['Botir', null],
        ['Laylo', 'PICTURES'],
      ],
    ]);
    expect(await findChildDoor(graph.context(), ticket, laylo.userId)).toMatchObject({ needsPassword: true });
    expect(await findChildDoor(graph.context(), ticket, other.userId)).toBeNull();
    expect(await findChildDoor(graph.context(), 'another', laylo.userId)).toBeNull();
  });

  it('tells two of the same name apart by a number, the same on paper and on the screen', async () => {
    for (const name of ['Laylo', 'laylo', 'Anvar']) await newPupil(name, classroomId);
    const { link, pupils } = await issue(school);
    const opened = await graph.anonymous.data(OPEN, { input: { secret: secretOf(link) } });
    const names = (list: Array<{ givenName: string; number: number | null }>) =>
      list.map((p) => [p.givenName, p.number]);
    expect(names(pupils)).toEqual([
      ['Anvar', null],
      ['Laylo', 1],
      ['laylo', 2],
    ]);
    expect(names(opened.openClassCard.pupils)).toEqual(names(pupils));
  });

  it('is worth nothing once it was taken back, replaced or is over, nor is what it had opened', async () => {
    const pupil = await newPupil('Laylo', classroomId);
    const input = (link: string) => ({ input: { secret: secretOf(link) } });
    const open = (link: string) => graph.anonymous.codes(OPEN, input(link));
    const first = await issue(teacher);
    const { ticket } = (await graph.anonymous.data(OPEN, input(first.link))).openClassCard;
    const second = await issue(teacher);
    expect(await open(first.link)).toEqual(['NOT_FOUND']);
    expect(await findChildDoor(graph.context(), ticket, pupil.userId)).toBeNull();
    expect((await teacher.data(REVOKE, { input: { classroomId } })).revokeClassCard).toEqual({
      id: classroomId,
      card: null,
    });
    expect(await open(second.link)).toEqual(['NOT_FOUND']);
    expect(await teacher.codes(REVOKE, { input: { classroomId } })).toEqual(['NOT_FOUND']);
    const third = await issue(teacher);
    await graph.context().db.query('UPDATE crm.class_cards SET expires_at = now() WHERE id = $1', [third.card.id]);
    expect(await open(third.link)).toEqual(['NOT_FOUND']);
    expect(JSON.stringify(await graph.context().db.query('SELECT * FROM crm.class_cards'))).not.toContain(
      secretOf(third.link),
    );
  });

  it('is made and taken back by the teacher of the class and its organisation alone', async () => {
    const strangers = [await graph.newUser('TEACHER'), await graph.newUser('ORGANIZATION')];
    for (const query of [ISSUE, REVOKE]) {
      for (const who of strangers) expect(await who.codes(query, { input: { classroomId } })).toEqual(['NOT_FOUND']);
      for (const role of ['STUDENT', 'PARENT', 'MODERATOR'] as const) {
        expect(await (await graph.newUser(role)).codes(query, { input: { classroomId } })).toEqual(['FORBIDDEN']);
      }
    }
    for (const who of [school, teacher]) expect((await issue(who)).link).toContain('/class#');
    for (const days of [0, 367])
      expect(await teacher.codes(ISSUE, { input: { classroomId, days } })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a pupil who leaves a class', () => {
  const supervisors = async (pupil: GraphClient) =>
    (
      await graph
        .context()
        .db.query('SELECT kind FROM shared.supervisions WHERE student_id = $1 ORDER BY kind', [pupil.userId])
    ).map(({ kind }: { kind: string }) => kind);
  const remove = (who: GraphClient, studentId: string, id = classroomId) =>
    who.codes(REMOVE, { input: { classroomId: id, studentId } });

  it('is out of sight of teacher and organisation, unless another class of theirs still has them', async () => {
    const second = await newClass('1-B');
    const pupil = await newPupil('Laylo', classroomId, second);
    expect(await remove(school, pupil.userId)).toEqual([]);
    expect(await supervisors(pupil)).toEqual(['ORGANIZATION', 'TEACHER']);
    expect(await remove(school, pupil.userId, second)).toEqual([]);
    expect(await supervisors(pupil)).toEqual([]);
    expect(await remove(school, pupil.userId)).toEqual(['NOT_FOUND']);
  });

  it('stays in sight of the organisation that has them in the class of another teacher', async () => {
    const colleague = await graph.newUser('TEACHER');
    await graph
      .context()
      .db.query('INSERT INTO crm.organization_teachers VALUES ($1, $2)', [school.userId, colleague.userId]);
    const pupil = await newPupil('Laylo', classroomId);
    const [{ id }] = await graph
      .context()
      .db.query(
        `INSERT INTO crm.classrooms (organization_id, teacher_id, name, grade) VALUES ($1, $2, '1-V', 1) RETURNING id`,
        [school.userId, colleague.userId],
      );
    await graph.context().db.query('INSERT INTO crm.classroom_students VALUES ($1, $2)', [id, pupil.userId]);
    await addSupervision(graph.context(), pupil.userId, colleague.userId, 'TEACHER');
    expect(await remove(school, pupil.userId)).toEqual([]);
    expect(await supervisors(pupil)).toEqual(['ORGANIZATION', 'TEACHER']);
    expect(await remove(school, 'nonsense')).toEqual(['NOT_FOUND']);
  });

  it('is taken out by the organisation alone', async () => {
    const pupil = await newPupil('Laylo', classroomId);
    expect(await remove(teacher, pupil.userId)).toEqual(['FORBIDDEN']);
    expect(await remove(pupil, pupil.userId)).toEqual(['FORBIDDEN']);
    expect(await remove(await graph.newUser('ORGANIZATION'), pupil.userId)).toEqual(['NOT_FOUND']);
    expect(await remove(graph.anonymous, pupil.userId)).toEqual(['UNAUTHENTICATED']);
  });
});
