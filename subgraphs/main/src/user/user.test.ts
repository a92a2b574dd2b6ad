import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
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
    const pupil = await graph.newUser('STUDENT', { firstName: 'Amir', lastName: 'Karimov', phone: '+998901112233' });
    const [stranger, parent] = await Promise.all([graph.newUser('TEACHER'), graph.newUser('PARENT')]);
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
    const of = [{ __typename: 'User', id: pupil.userId }];

    expect((await stranger.ask(ENTITIES, { of })).data).toEqual({
      _entities: [{ displayName: 'Amir', fullName: null, phone: null }],
    });
    expect((await graph.anonymous.ask(ENTITIES, { of })).data).toEqual({
      _entities: [{ displayName: 'Amir', fullName: null, phone: null }],
    });
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
