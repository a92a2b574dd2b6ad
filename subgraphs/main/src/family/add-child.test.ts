import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { CONSENT_TEXT_VERSION } from '../consent/consent.service.ts';
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

  it('says to each purpose yes or no in the same form, and nothing is allowed that was left out', async () => {
    const parent = await graph.newUser('PARENT');
    const consents = [
      { purpose: 'NAME_ON_BOARDS', isGiven: true },
      { purpose: 'AI', isGiven: false },
    ];
    const add = (version: object) => ({ input: { ...child, consents, ...version } });
    expect(await parent.codes(ADD, add({}))).toEqual(['CONFLICT']);
    expect(await parent.codes(ADD, add({ consentTextVersion: '2019-01' }))).toEqual(['CONFLICT']);
    await parent.data(ADD, add({ consentTextVersion: CONSENT_TEXT_VERSION }));
    const { me } = await parent.data('{ me { children { consents { purpose isGiven decidedAt } } } }');
    expect(me.children).toHaveLength(1);
    expect(me.children[0].consents).toEqual([
      { purpose: 'VOICE', isGiven: false, decidedAt: null },
      { purpose: 'NAME_ON_BOARDS', isGiven: true, decidedAt: expect.any(String) },
      { purpose: 'MESSAGES', isGiven: false, decidedAt: null },
      { purpose: 'RESEARCH', isGiven: false, decidedAt: null },
      { purpose: 'AI', isGiven: false, decidedAt: expect.any(String) },
      { purpose: 'PHOTO', isGiven: false, decidedAt: null },
    ]);
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
    ['a birthday of tomorrow', { birthDate: '2099-01-01' }],
    ['a birthday of somebody who is past school', { birthDate: '1990-01-01' }],
    ['no name', { firstName: ' ' }],
    ['one picture only', { password: { pictures: ['SUN'] } }],
    ['the same picture three times', { password: { pictures: ['SUN', 'SUN', 'SUN'] } }],
    ['a PIN that counts', { password: { pin: '123456' } }],
    ['pictures and a PIN at once', { password: { pictures: ['SUN', 'CAT', 'KEY'], pin: '493817' } }],
  ])('cannot bring a child with %s', async (_name, wrong) => {
    const parent = await graph.newUser('PARENT');
    expect(await parent.codes(ADD, { input: { ...child, ...wrong } })).toEqual(['BAD_USER_INPUT']);
    expect(await parent.data('{ me { children { id } } }')).toEqual({ me: { children: [] } });
  });
});
