import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

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
