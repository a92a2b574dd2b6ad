import { findChildDoor } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeEach, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const db = () => graph.context().db;

const ADD = `mutation ($input: AddStudentByPhoneInput!) { addStudentByPhone(input: $input) { id } }`;
const REMOVE = `mutation ($input: RemoveStudentFromClassroomInput!) { removeStudentFromClassroom(input: $input) { id } }`;
const ISSUE = 'mutation ($input: IssueClassCardInput!) { issueClassCard(input: $input) { link } }';
const OPEN = 'mutation ($input: OpenClassCardInput!) { openClassCard(input: $input) { ticket } }';
const PUPILS = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User {
  classrooms { name students { edges { node { id } } } } } } }`;

let school: GraphClient;
let teacher: GraphClient;
let classroomId: string;
let numbers = 0;
async function newPupil() {
  numbers += 1;
  const phone = `+99888${String(numbers).padStart(7, '0')}`;
  const pupil = await graph.newUser('STUDENT', { phone, firstName: 'Sevinch' });
  expect(await school.codes(ADD, { input: { classroomId, phone, firstName: 'Sevinch' } })).toEqual([]);
  return pupil;
}

beforeEach(async () => {
  [school, teacher] = [await graph.newUser('ORGANIZATION'), await graph.newUser('TEACHER')];
  await db().query('INSERT INTO crm.organization_teachers VALUES ($1, $2)', [school.userId, teacher.userId]);
  const [{ id }] = await db().query(
    `INSERT INTO crm.classrooms (organization_id, teacher_id, name, grade) VALUES ($1, $2, '1-A', 1) RETURNING id`,
    [school.userId, teacher.userId],
  );
  classroomId = id;
});

it('a ticket of the class card lets in a pupil who has left the class no longer', async () => {
  const [pupil, other] = [await newPupil(), await newPupil()];
  const { link } = (await teacher.data(ISSUE, { input: { classroomId } })).issueClassCard;
  const input = { secret: link.split('#')[1] };
  const { ticket } = (await graph.anonymous.data(OPEN, { input })).openClassCard;
  await school.data(REMOVE, { input: { classroomId, studentId: pupil.userId } });
  expect(await findChildDoor(graph.context(), ticket, pupil.userId)).toBeNull();
  expect(await findChildDoor(graph.context(), ticket, other.userId)).not.toBeNull();
});

it('whoever was its teacher and has become a parent sees nobody of the class, old or new', async () => {
  await newPupil();
  await db().query(`UPDATE shared.users SET role = 'PARENT' WHERE id = $1`, [teacher.userId]);
  await db().query('DELETE FROM shared.supervisions WHERE supervisor_id = $1', [teacher.userId]);
  await newPupil();
  const caller = { userId: teacher.userId, role: 'PARENT', sessionId: crypto.randomUUID() } as const;
  const { data } = await graph.subgraph.execute(
    { query: PUPILS, variables: { users: [{ __typename: 'User', id: teacher.userId }] } },
    { caller, requestId: 'test', address: '127.0.0.1' },
  );
  expect(JSON.stringify(data)).not.toContain('"node"');
  expect(await db().query('SELECT 1 FROM shared.supervisions WHERE supervisor_id = $1', [teacher.userId])).toEqual([]);
});
