import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const db = () => graph.context().db;
const PEOPLE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User {
  displayName fullName phone coins { balance } } } }`;
const PASSWORD = 'mutation ($input: SetChildPasswordInput!) { setChildPassword(input: $input) { id } }';
const ROLE = 'mutation ($id: ID!, $role: Role!) { changeRole(input: { userId: $id, role: $role }) { role } }';

let school: GraphClient;
let pupil: GraphClient;
let mother: GraphClient;
let phones = 0;
beforeEach(async () => {
  phones += 1;
  const phone = `+99894${String(phones).padStart(7, '0')}`;
  school = await graph.newUser('ORGANIZATION');
  pupil = await graph.newUser('STUDENT', { firstName: 'Amir', lastName: 'Karimov', phone });
  mother = await graph.newUser('PARENT', { firstName: 'Zuhra', lastName: 'Karimova' });
  await addSupervision(graph.context(), pupil.userId, school.userId, 'ORGANIZATION');
  await addSupervision(graph.context(), pupil.userId, mother.userId, 'GUARDIAN');
});

async function at(employer: GraphClient, role: string, as: 'PARENT' | 'TEACHER' = 'PARENT'): Promise<GraphClient> {
  const person = await graph.newUser(as);
  await db().query('INSERT INTO shared.organization_members VALUES ($1, $2, $3)', [
    ...[employer.userId, person.userId, role],
  ]);
  return person;
}
const seen = async (who: GraphClient, whom: GraphClient) => {
  const { data } = await who.ask(PEOPLE, { of: [{ __typename: 'User', id: whom.userId }] });
  return (data as { _entities: object[] })._entities[0];
};

describe('at the desk of an organisation', () => {
  it.each(['DIRECTOR', 'ADMINISTRATOR'])('a %s knows its pupils and their families as it does', async (role) => {
    const who = await at(school, role, 'TEACHER');
    expect(await seen(who, pupil)).toMatchObject({
      displayName: 'Amir',
      fullName: 'Amir Karimov',
      coins: { balance: 0 },
    });
    expect(await seen(who, mother)).toMatchObject({ fullName: 'Zuhra Karimova' });
    const password = { pictures: ['sun', 'fish', 'tree', 'sun'] };
    const codes = await who.codes(PASSWORD, { input: { childId: pupil.userId, password } });
    expect(codes).not.toContain('NOT_FOUND');
  });

  it('a cashier knows pupils by name, and nothing else of them', async () => {
    const who = await at(school, 'CASHIER');
    expect(await seen(who, pupil)).toEqual({ displayName: 'Amir', fullName: 'Amir Karimov', phone: null, coins: null });
    expect(await seen(who, mother)).toMatchObject({ displayName: 'Zuhra', fullName: null });
    const input = { childId: pupil.userId, password: { pin: '482917' } };
    expect(await who.codes(PASSWORD, { input })).toEqual(['NOT_FOUND']);
  });

  it.each(['DIRECTOR', 'CASHIER'])('a %s of another organisation knows nobody', async (role) => {
    const who = await at(await graph.newUser('ORGANIZATION'), role);
    expect(await seen(who, pupil)).toMatchObject({ fullName: null, coins: null });
    expect(await seen(who, mother)).toMatchObject({ fullName: null });
  });

  it('a director sees what the organisation sees, not what a teacher or guardian of the same person sees', async () => {
    const child = await graph.newUser('STUDENT', { firstName: 'Lola', lastName: 'Umarova' });
    await addSupervision(graph.context(), child.userId, school.userId, 'GUARDIAN');
    expect(await seen(await at(school, 'DIRECTOR'), child)).toMatchObject({ fullName: null });
  });

  it('a guardian who may only look on sets no password, whatever they are at the school', async () => {
    const who = await at(school, 'DIRECTOR');
    await addSupervision(graph.context(), pupil.userId, who.userId, 'GUARDIAN');
    await db().query(`UPDATE shared.supervisions SET access = 'VIEW' WHERE supervisor_id = $1`, [who.userId]);
    const input = { childId: pupil.userId, password: { pin: '482917' } };
    expect(await who.codes(PASSWORD, { input })).toEqual(['FORBIDDEN']);
  });

  it('a director costs as many statements as the organisation itself', async () => {
    const who = await at(school, 'DIRECTOR');
    const ask = (person: GraphClient) => graph.statements(() => seen(person, pupil));
    expect((await ask(who)).length).toBe((await ask(school)).length);
  });
});

describe('a job at a desk', () => {
  const jobs = () => db().query('SELECT user_id FROM shared.organization_members');

  it('ends, streams and all, when a moderator makes the person or the organisation something else', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const [one, two] = [await at(school, 'DIRECTOR'), await at(school, 'CASHIER')];
    const [{ id }] = await db().query(
      `INSERT INTO shared.sessions (user_id, expires_at) VALUES ($1, now() + interval '1 day') RETURNING id`,
      [two.userId],
    );
    await moderator.data(ROLE, { id: one.userId, role: 'TEACHER' });
    expect(JSON.stringify(await jobs())).not.toContain(one.userId);
    await moderator.data(ROLE, { id: school.userId, role: 'PARENT' });
    expect(JSON.stringify(await jobs())).not.toContain(two.userId);
    const [{ ended }] = await db().query('SELECT revoked_at IS NOT NULL AS ended FROM shared.sessions WHERE id = $1', [
      id,
    ]);
    expect(ended).toBe(true);
  });
});
