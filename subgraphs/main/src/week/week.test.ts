import { randomUUID } from 'node:crypto';
import { type Activity, noteMissedSkill, recordActivities } from '@alif24/subgraph-shared/activity';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const WEEK = `query ($of: [_Any!]!, $day: Date, $first: Int! = 20, $after: String) { _entities(representations: $of) { ... on User {
  week(of: $day) { from until days { date count }
    learned { topic isNew label(locale: RU) } stuck { topic correct total } counts { kind count }
    topic(kind: LETTER_PRACTISED, topic: "uz-sh") { count isNew events(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { at } } } } } } } }`;

const letter = (topic: string, correct: number, at: string): Omit<Activity, 'studentId'> => ({
  ...{ platform: 'HARF', kind: 'LETTER_PRACTISED', topic, correct, total: 1, reference: randomUUID() },
  at: new Date(at),
});
const weekOf = async (pupil: GraphClient, variables: object = {}) =>
  (await pupil.data(WEEK, { of: [{ __typename: 'User', id: pupil.userId }], day: '2026-10-14', ...variables }))
    ._entities[0].week;
async function pupilWith(...activities: Array<Omit<Activity, 'studentId'>>) {
  const pupil = await graph.newUser('STUDENT');
  const studentId = pupil.userId;
  await recordActivities(
    graph.context(),
    activities.map((activity) => ({ ...activity, studentId })),
  );
  return pupil;
}

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: Array<{ node: { at: string } }>;
}

describe('a week', () => {
  it('goes from midnight to midnight in Tashkent, Monday to Sunday', async () => {
    const pupil = await pupilWith(
      letter('uz-a', 1, '2026-10-11T18:59:59Z'),
      letter('uz-b', 1, '2026-10-11T19:00:00Z'),
      letter('uz-d', 1, '2026-10-18T18:59:59Z'),
      letter('uz-e', 1, '2026-10-18T19:00:00Z'),
    );
    for (const day of ['2026-10-12', '2026-10-18']) {
      const week = await weekOf(pupil, { day });
      expect(week).toMatchObject({
        ...{ from: '2026-10-12', until: '2026-10-18', counts: [{ kind: 'LETTER_PRACTISED', count: 2 }] },
      });
      expect(week.days.map(({ count }: { count: number }) => count)).toEqual([1, 0, 0, 0, 0, 0, 1]);
    }
  });

  it('tells what is new and learned, and what is stuck, of this week alone', async () => {
    const at = '2026-10-13T10:00:00Z';
    const times = (count: number, make: () => Omit<Activity, 'studentId'>) => Array.from({ length: count }, make);
    const pupil = await pupilWith(
      letter('uz-q', 1, '2026-09-01T10:00:00Z'),
      ...times(5, () => letter('uz-q', 1, at)),
      ...times(4, () => letter('uz-sh', 1, at)),
      ...times(4, () => letter('uz-ng', 0, at)),
      ...times(4, () => letter('uz-ch', 0, '2026-09-02T10:00:00Z')),
    );
    expect(await weekOf(pupil)).toMatchObject({
      learned: [
        { topic: 'uz-sh', isNew: true, label: null },
        { topic: 'uz-q', isNew: false },
      ],
      stuck: [{ topic: 'uz-ng', correct: 0, total: 4 }],
    });
  });

  it('has a past paper once, as a whole, whatever skills went wrong in it', async () => {
    const at = new Date('2026-10-13T10:00:00Z');
    const paper = { kind: 'TEST_FINISHED' as const, topic: randomUUID(), title: 'Kichik matematik' };
    const pupil = await pupilWith({
      ...{ ...paper, platform: 'OLIMP', correct: 2, total: 5, reference: randomUUID(), at },
    });
    for (const skill of ['times-tables', 'two-steps']) {
      await noteMissedSkill(graph.context(), { studentId: pupil.userId, skill, at });
    }
    const { counts, stuck, learned, days } = await weekOf(pupil);
    expect([counts, stuck]).toEqual([
      [{ kind: 'TEST_FINISHED', count: 1 }],
      [{ topic: paper.topic, correct: 2, total: 5 }],
    ]);
    expect([learned, days.map(({ count }: { count: number }) => count)]).toEqual([[], [0, 1, 0, 0, 0, 0, 0]]);
  });

  it('pages through what a claim rests on, the latest first', async () => {
    const pupil = await pupilWith(
      ...Array.from({ length: 5 }, (_, day) => letter('uz-sh', 1, `2026-10-1${day + 2}T10:00:00.000Z`)),
    );
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { events }: { events: Page } = (await weekOf(pupil, { first: 2, after })).topic;
      expect(events.totalCount).toBe(5);
      seen.push(...events.edges.map(({ node }) => node.at));
      ({ endCursor: after, hasNextPage: more } = events.pageInfo);
    }
    expect(seen).toEqual([6, 5, 4, 3, 2].map((day) => `2026-10-1${day}T10:00:00.000Z`));
  });

  it('costs as many statements for ten children as for one', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const pupils = await Promise.all(
      Array.from({ length: 10 }, () => pupilWith(letter('uz-sh', 1, '2026-10-13T10:00:00Z'))),
    );
    const cost = async (some: GraphClient[]) =>
      (
        await graph.statements(() =>
          moderator.data(WEEK, { of: some.map(({ userId: id }) => ({ __typename: 'User', id })), day: '2026-10-14' }),
        )
      ).length;
    expect([await cost(pupils.slice(0, 1)), await cost(pupils)]).toEqual([4, 4]);
  });
});
