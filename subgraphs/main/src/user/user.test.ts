import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { pseudonymOf } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const USER = 'query ($id: ID!) { user(id: $id) { displayName } }';
const ENTITIES =
  'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { displayName fullName phone } } }';

describe('a person', () => {
  it('is nobody while nobody is signed in', async () => {
    expect(await graph.anonymous.data('{ me { id } }')).toEqual({ me: null });
  });

  it('sees all of themselves', async () => {
    const pupil = await graph.newUser('STUDENT', { firstName: 'Oysha', lastName: 'Toʻrayeva', grade: 4 });
    const { me } = await pupil.data(
      '{ me { id role firstName lastName fullName phone locale createdAt studentProfile { grade birthDate } coins { balance } } }',
    );
    expect(me).toMatchObject({
      id: pupil.userId,
      role: 'STUDENT',
      fullName: 'Oysha Toʻrayeva',
      locale: 'UZ_LATN',
      studentProfile: { grade: 4, birthDate: null },
      coins: { balance: 0 },
    });
  });

  it("does not exist for a stranger who asks for a pupil's id", async () => {
    const [pupil, stranger] = await Promise.all([graph.newUser('STUDENT'), graph.newUser('PARENT')]);
    const unknown = '0199d0aa-0000-7000-8000-000000000000';
    for (const id of [pupil.userId, unknown]) expect(await stranger.data(USER, { id })).toEqual({ user: null });
    expect(await stranger.codes(USER, { id: 'no-uuid' })).toEqual(['NOT_FOUND']);
  });

  it("keeps a pupil's surname and phone for those who look after them", async () => {
    const properties = { firstName: 'Amir', lastName: 'Karimov', phone: '+998901112233' };
    const pupil = await graph.newUser('STUDENT', { ...properties, consents: ['NAME_ON_BOARDS'] });
    const [stranger, parent] = await Promise.all([graph.newUser('TEACHER'), graph.newUser('PARENT')]);
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
    const of = [{ __typename: 'User', id: pupil.userId }];

    for (const who of [stranger, graph.anonymous]) {
      expect((await who.ask(ENTITIES, { of })).data).toEqual({
        _entities: [{ displayName: 'Amir', fullName: null, phone: null }],
      });
    }
    expect(await parent.data(ENTITIES, { of })).toEqual({
      _entities: [{ displayName: 'Amir', fullName: 'Amir Karimov', phone: '+998901112233' }],
    });
  });

  it('is loaded with all others in one statement', async () => {
    const pupils = await Promise.all(Array.from({ length: 12 }, () => graph.newUser('TEACHER')));
    const of = pupils.map(({ userId }) => ({ __typename: 'User', id: userId }));
    const names = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { displayName } } }';
    expect(await graph.statements(() => graph.anonymous.data(names, { of }))).toHaveLength(1);
  });
});

describe('the name of a pupil without consent to show it', () => {
  const NAMES = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { displayName firstName } } }';
  const seenBy = async (who: GraphClient, ...pupils: GraphClient[]) =>
    ((await who.ask(NAMES, { of: pupils.map(({ userId: id }) => ({ __typename: 'User', id })) })).data as Names)
      ._entities;
  type Names = { _entities: Array<{ displayName: string; firstName: string | null }> };

  it('is a made-up one for strangers and the world, the same every time, and no field gives the given name away', async () => {
    const pupil = await graph.newUser('STUDENT', { firstName: 'Ozoda' });
    const made = { displayName: pseudonymOf(pupil.userId), firstName: null };
    for (const who of [graph.anonymous, await graph.newUser('STUDENT'), await graph.newUser('TEACHER')]) {
      expect(await seenBy(who, pupil)).toEqual([made]);
      expect(JSON.stringify(await who.ask(ENTITIES, { of: [{ __typename: 'User', id: pupil.userId }] }))).not.toContain(
        'Ozoda',
      );
    }
  });

  it('is their own for themselves, those who look after them, pupils of the same teacher and moderators', async () => {
    const [pupil, classmate] = [await graph.newUser('STUDENT', { firstName: 'Ozoda' }), await graph.newUser('STUDENT')];
    const [teacher, parent] = [await graph.newUser('TEACHER'), await graph.newUser('PARENT')];
    for (const one of [pupil, classmate]) await addSupervision(graph.context(), one.userId, teacher.userId, 'TEACHER');
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
    for (const who of [pupil, classmate, teacher, parent, await graph.newUser('MODERATOR')]) {
      expect(await seenBy(who, pupil)).toEqual([{ displayName: 'Ozoda', firstName: 'Ozoda' }]);
    }
  });

  it('is a made-up one for a child of the same parent in another class, and for a pupil of the same school', async () => {
    const [pupil, other] = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
    const school = await graph.newUser('ORGANIZATION');
    for (const one of [pupil, other]) await addSupervision(graph.context(), one.userId, school.userId, 'ORGANIZATION');
    expect((await seenBy(other, pupil))[0]?.firstName).toBeNull();
  });

  it('costs one statement for a whole board', async () => {
    const pupils = await Promise.all(
      Array.from({ length: 12 }, (_, n) => graph.newUser('STUDENT', n % 2 ? { consents: ['NAME_ON_BOARDS'] } : {})),
    );
    const board = (count: number) => graph.statements(() => seenBy(graph.anonymous, ...pupils.slice(0, count)));
    expect([(await board(1)).length, (await board(12)).length]).toEqual([2, 2]);
  });
});

describe("a parent's surname", () => {
  const NAME = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { displayName lastName } } }';
  const FIND = 'query ($id: ID!) { user(id: $id) { id } }';

  it('is for those who know the family: strangers know the given name, and cannot look the parent up', async () => {
    const parent = await graph.newUser('PARENT', { firstName: 'Dilnoza', lastName: 'Yoqubova' });
    const [child, teacher, stranger] = await Promise.all(
      (['STUDENT', 'TEACHER', 'TEACHER'] as const).map((role) => graph.newUser(role)),
    );
    const link = (by: { userId: string } | undefined, kind: 'GUARDIAN' | 'TEACHER') =>
      addSupervision(graph.context(), child?.userId as string, by?.userId as string, kind);
    await link(parent, 'GUARDIAN');
    await link(teacher, 'TEACHER');
    const of = [{ __typename: 'User', id: parent.userId }];
    const whole = [{ displayName: 'Dilnoza Yoqubova', lastName: 'Yoqubova' }];
    for (const who of [parent, child, teacher]) {
      expect((await who?.ask(NAME, { of }))?.data).toEqual({ _entities: whole });
      expect(await who?.data(FIND, { id: parent.userId })).toEqual({ user: { id: parent.userId } });
    }
    for (const who of [stranger, graph.anonymous]) {
      expect((await who?.ask(NAME, { of }))?.data).toEqual({ _entities: [{ displayName: 'Dilnoza', lastName: null }] });
    }
    expect(await stranger?.data(FIND, { id: parent.userId })).toEqual({ user: null });
  });
});
