import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const ADD = `mutation ($input: AddChildInput!) {
  addChild(input: $input) { id fullName role studentProfile { grade birthDate } }
}`;
const child = { firstName: 'Laylo', lastName: 'Karimova', grade: 1, birthDate: '2019-05-02' };

describe('a parent', () => {
  it('brings a child and finds it among their children', async () => {
    const parent = await graph.newUser('PARENT');
    const { addChild } = await parent.data(ADD, { input: child });
    expect(addChild).toMatchObject({
      fullName: 'Laylo Karimova',
      role: 'STUDENT',
      studentProfile: { grade: 1, birthDate: '2019-05-02' },
    });
    const { me } = await parent.data('{ me { parentProfile { childCount } children { id fullName } } }');
    expect(me).toEqual({
      parentProfile: { childCount: 1 },
      children: [{ id: addChild.id, fullName: 'Laylo Karimova' }],
    });
  });

  it('is the only role that brings children', async () => {
    for (const role of ['STUDENT', 'TEACHER', 'ORGANIZATION'] as const) {
      expect(await (await graph.newUser(role)).codes(ADD, { input: child })).toEqual(['FORBIDDEN']);
    }
    expect(await graph.anonymous.codes(ADD, { input: child })).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['a grade beyond school', { grade: 12 }],
    ['a birthday that does not exist', { birthDate: '2019-02-30' }],
    ['no name', { firstName: ' ' }],
  ])('cannot bring a child with %s', async (_name, wrong) => {
    const parent = await graph.newUser('PARENT');
    expect(await parent.codes(ADD, { input: { ...child, ...wrong } })).toEqual(['BAD_USER_INPUT']);
    expect(await parent.data('{ me { children { id } } }')).toEqual({ me: { children: [] } });
  });
});

describe('the four profiles', () => {
  it('belong each to its role', async () => {
    const FIELDS = `{ me {
      studentProfile { grade } teacherProfile { subject } parentProfile { childCount } organizationProfile { name }
    } }`;
    const present = async (role: 'STUDENT' | 'TEACHER' | 'PARENT' | 'ORGANIZATION') => {
      const { me } = await (await graph.newUser(role)).data(FIELDS);
      return Object.keys(me).filter((profile) => me[profile] !== null);
    };
    expect(await present('STUDENT')).toEqual(['studentProfile']);
    expect(await present('TEACHER')).toEqual(['teacherProfile']);
    expect(await present('PARENT')).toEqual(['parentProfile']);
    expect(await present('ORGANIZATION')).toEqual(['organizationProfile']);
  });
});
