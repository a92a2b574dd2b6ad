import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Session, testPlatform } from './testing/test-platform.ts';

const world = testPlatform({ demo: true });
const login = (phone: string) => world.graph.enter('login', { phone, password: 'alif2424' });

let sessions: Record<string, Session>;
beforeAll(async () => {
  const phones = {
    pupil: '90 000-04-01',
    parent: '90 000-03-01',
    teacher: '90 000-02-01',
    organization: '90 000-01-01',
  };
  const entered = await Promise.all(Object.entries(phones).map(async ([name, phone]) => [name, await login(phone)]));
  sessions = Object.fromEntries(entered);
});

async function statements(query: string, variables: object, session?: Session) {
  world.statements.length = 0;
  const data = await world.graph.data(query, variables, session);
  return { count: world.statements.length, size: JSON.stringify(data).length };
}

describe('a list costs the same number of SQL statements however long it is', () => {
  it.each<[string, string, string]>([
    ['lessons', 'pupil', 'lessons(first: $n) { edges { node { id title author { displayName } } } totalCount }'],
    ['stories', 'pupil', 'stories(first: $n) { edges { node { id title } } }'],
    ['tests', 'pupil', 'tests(first: $n) { edges { node { id title author { displayName } } } }'],
    ['leads', 'organization', 'leads(first: $n) { edges { node { id fullName stage } } totalCount }'],
    [
      'classrooms',
      'organization',
      'classrooms(first: $n) { edges { node { name studentCount teacher { fullName } students(first: $n) { edges { node { fullName classrooms { name } } } } } } }',
    ],
    ['live quizzes', 'teacher', 'myLiveQuizzes(first: $n) { edges { node { id title playerCount } } }'],
    ['coins', 'pupil', 'me { coins { movements(first: $n) { source amount } } }'],
    ['quiz results', 'pupil', 'me { liveQuizResults(first: $n) { rank quiz { title } } }'],
    [
      'test attempts',
      'teacher',
      'myTests(first: $n) { edges { node { title attempts(first: $n) { edges { node { score } } } } } }',
    ],
    ['lesson progress', 'pupil', 'me { lessonProgress(first: $n) { percent lesson { title } } }'],
  ])('%s', async (_name, who, selection) => {
    const query = `query ($n: Int!) { ${selection} }`;
    const short = await statements(query, { n: 1 }, sessions[who]);
    const long = await statements(query, { n: 10 }, sessions[who]);
    expect(long.size).toBeGreaterThan(short.size);
    expect(long.count).toBe(short.count);
  });
});

describe('every operation of the sites', () => {
  it('is valid, and within what the gateway lets through', async () => {
    const folder = resolve(import.meta.dirname, '../schema/operations');
    const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql'));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const query = await readFile(resolve(folder, file), 'utf8');
      const [definition] = parse(query).definitions;
      if (definition?.kind !== 'OperationDefinition' || definition.operation !== 'query') continue;
      const codes = await world.graph.codes(query, {}, sessions.pupil);
      // Variables are missing where there are some, and a pupil may not see everything: that is not the operation's fault.
      const faults = codes.filter(
        (code) => !['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'QUIZ_NOT_FOUND'].includes(String(code)),
      );
      expect(faults, file).toEqual([]);
    }
  });
});
