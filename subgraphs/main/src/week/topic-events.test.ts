import { randomUUID } from 'node:crypto';
import { recordActivities } from '@alif24/subgraph-shared/activity';
import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const EVENTS = `query ($of: [_Any!]!, $topics: [String!]!, $first: Int, $after: String) { _entities(representations: $of) { ... on User {
  activityEvents(kind: MATHS_PRACTISED, topics: $topics, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { topic at label(locale: UZ_LATN) } } } } } }`;

type Person = Awaited<ReturnType<typeof graph.newUser>>;
let pupil: Person;
let mother: Person;
const at = (n: number) => `2026-1${n % 2}-0${(n % 9) + 1}T10:00:00.000Z`;

beforeAll(async () => {
  pupil = await graph.newUser('STUDENT');
  mother = await graph.newUser('PARENT');
  await addSupervision(graph.context(), pupil.userId, mother.userId, 'GUARDIAN');
  const one = (topic: string, n: number) => ({
    ...({ studentId: pupil.userId, platform: 'MAIN', kind: 'MATHS_PRACTISED', correct: 1, total: 1 } as const),
    ...{ topic, reference: randomUUID(), at: new Date(at(n)) },
  });
  // Twice at the same moment: the pages lose neither.
  await recordActivities(graph.context(), [
    ...[0, 1, 2, 3, 3, 3].map((n) => one('adding-to-20', n)),
    ...[one('counting', 4), one('times-tables', 5)],
  ]);
});

const of = () => [{ __typename: 'User', id: pupil.userId }];
const ask = (person: Person, variables: object) => person.ask(EVENTS, { of: of(), first: 100, ...variables });
const eventsOf = async (variables: object) =>
  (await mother.data(EVENTS, { of: of(), first: 100, ...variables }))._entities[0].activityEvents;

interface Edge {
  node: { topic: string; at: string; label: string };
}

describe('what a pupil ever did on some topics', () => {
  it('is told of those topics alone, over all weeks, the latest first, by name', async () => {
    const { totalCount, edges } = await eventsOf({ topics: ['adding-to-20', 'counting'] });
    expect(totalCount).toBe(7);
    const times = edges.map(({ node }: Edge) => node.at);
    expect(times).toEqual([0, 1, 2, 3, 3, 3, 4].map(at).sort().reverse());
    expect(new Set(edges.map(({ node }: Edge) => node.label))).toEqual(new Set(['20 ichida qoʻshish', 'Sanash']));
    expect(await eventsOf({ topics: [] })).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('comes in pages that together are the whole', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo } = await eventsOf({ topics: ['adding-to-20'], first: 2, after });
      seen.push(...edges.map(({ node }: Edge) => node.at));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(seen).toEqual([0, 1, 2, 3, 3, 3].map(at).sort().reverse());
  });

  it('is for the child and the guardians, and is asked for a hundred topics at most', async () => {
    const teacher = await graph.newUser('TEACHER');
    await addSupervision(graph.context(), pupil.userId, teacher.userId, 'TEACHER');
    const refused = await ask(teacher, { topics: ['counting'] });
    expect(refused.data?._entities).toEqual([{ activityEvents: null }]);
    const own = await pupil.data(EVENTS, { of: of(), topics: ['counting'] });
    expect(own._entities[0].activityEvents.totalCount).toBe(1);
    const many = await ask(mother, { topics: Array.from({ length: 101 }, (_, n) => `topic-${n}`) });
    expect(many.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    const parents = await mother.data(EVENTS, {
      of: [{ __typename: 'User', id: mother.userId }],
      topics: ['counting'],
    });
    expect(parents._entities).toEqual([{ activityEvents: null }]);
  });
});
