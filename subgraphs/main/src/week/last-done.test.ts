import { randomUUID } from 'node:crypto';
import { type Activity, recordActivities } from '@alif24/subgraph-shared/activity';
import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { addDays, localDate, startOfDay } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const LAST = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { lastDone { kind at } } } }';
const midnight = startOfDay(localDate(new Date()));
const before = (ms: number) => new Date(midnight.getTime() - ms);
const of = (...people: Array<{ userId: string }>) => ({
  of: people.map(({ userId: id }) => ({ __typename: 'User', id })),
});

type Kind = Activity['kind'];
const record = (studentId: string, ...done: Array<[Kind, Date]>) =>
  recordActivities(
    graph.context(),
    done.map(([kind, at]) => ({
      ...{
        studentId,
        platform: 'HARF' as const,
        kind,
        topic: 'uz-sh',
        correct: 1,
        total: 1,
        reference: randomUUID(),
        at,
      },
    })),
  );

describe('what a pupil did last', () => {
  it('is told kind by kind as it was at midnight in Tashkent: what is done today changes nothing', async () => {
    const pupil = await graph.newUser('STUDENT');
    await record(
      pupil.userId,
      ['LETTER_PRACTISED', before(3_600_000)],
      ['LETTER_PRACTISED', before(1)],
      ['MATHS_PRACTISED', startOfDay(addDays(localDate(new Date()), -61))],
      ['STORY_READ', midnight],
    );
    const expected = [{ kind: 'LETTER_PRACTISED', at: before(1).toISOString() }];
    expect((await pupil.data(LAST, of(pupil)))._entities[0].lastDone).toEqual(expected);
    await record(pupil.userId, ['LETTER_PRACTISED', new Date()]);
    expect((await pupil.data(LAST, of(pupil)))._entities[0].lastDone).toEqual(expected);
  });

  it('is for the pupil and the guardians, in one statement for all their children', async () => {
    const [one, two] = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
    const [mother, teacher] = [await graph.newUser('PARENT'), await graph.newUser('TEACHER')];
    for (const { userId } of [one, two]) {
      await addSupervision(graph.context(), userId, mother.userId, 'GUARDIAN');
      await addSupervision(graph.context(), userId, teacher.userId, 'TEACHER');
    }
    expect(await teacher.codes(LAST, of(one))).toEqual(['FORBIDDEN']);
    const few = await graph.statements(() => mother.data(LAST, of(one)));
    const many = await graph.statements(() => mother.data(LAST, of(one, two)));
    expect(many).toHaveLength(few.length);
  });
});
