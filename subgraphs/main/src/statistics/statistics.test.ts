import { type Activity, recordActivities } from '@alif24/subgraph-shared/activity';
import { type Counted, pointsOf, StatisticsBy } from '@alif24/subgraph-shared/statistics';
import { testGraph } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const DAY = 86_400_000;
/** Noon in Tashkent of a Monday. */
const MONDAY = Date.parse('2026-09-07T07:00:00Z');
const window = { from: '2026-09-07', to: '2026-10-04' };

/** Rows of so many people on each day from that Monday on, so many times each. */
const rowsOf = (days: readonly { people: number; times: number }[]): Counted => ({
  sql: `SELECT p AS person, NULL::uuid AS student, d.at, 1 AS n
          FROM jsonb_to_recordset($4::jsonb) AS d (at timestamptz, people int, times int),
               generate_series(1, d.people) AS p, generate_series(1, d.times)
         WHERE d.at >= $1 AND d.at < $2`,
  parameters: [JSON.stringify(days.map((day, n) => ({ ...day, at: new Date(MONDAY + n * DAY) })))],
});

describe('numbers of many', () => {
  it('are told of a group from ten people on, to the nearest five, and of no other group', async () => {
    const day = fc.record({ people: fc.nat(30), times: fc.integer({ min: 1, max: 4 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 28 }), async (days) => {
        const points = await pointsOf(graph.context(), { ...window, by: StatisticsBy.DAY }, rowsOf(days));
        const told = new Map(points.map((point) => [point.group, point]));
        for (const [n, { people, times }] of days.entries()) {
          const point = told.get(new Date(MONDAY + n * DAY).toISOString().slice(0, 10));
          if (people < 10) {
            expect(point).toBeUndefined();
            continue;
          }
          expect([point?.people, point?.count]).toEqual([near(people), near(people * times)]);
        }
        expect(points.map(({ group }) => group)).toEqual(points.map(({ group }) => group).sort());
      }),
      { numRuns: 40 },
    );
  });

  it('are of the days of Tashkent and of the weeks from Monday', async () => {
    const at = (by: StatisticsBy, ...times: string[]) =>
      pointsOf(
        graph.context(),
        { ...window, by },
        {
          sql: `SELECT p AS person, NULL::uuid AS student, t.at::timestamptz AS at, 1 AS n FROM jsonb_array_elements_text($4::jsonb) AS t (at), generate_series(1, 10) p
                 WHERE t.at::timestamptz >= $1 AND t.at::timestamptz < $2`,
          parameters: [JSON.stringify(times)],
        },
      ).then((points) => points.map(({ group }) => group));
    // Midnight in Tashkent is 19:00 UTC of the day before.
    expect(await at(StatisticsBy.DAY, '2026-09-13T18:59:59Z', '2026-09-13T19:00:00Z')).toEqual([
      '2026-09-13',
      '2026-09-14',
    ]);
    expect(await at(StatisticsBy.WEEK, '2026-09-13T18:59:59Z', '2026-09-13T19:00:00Z')).toEqual([
      '2026-09-07',
      '2026-09-14',
    ]);
    expect(await at(StatisticsBy.DAY, '2026-09-06T18:59:59Z', '2026-10-04T19:00:00Z')).toEqual([]);
    expect(await at(StatisticsBy.DAY, '2026-09-06T19:00:00Z', '2026-10-04T18:59:59Z')).toEqual([
      '2026-09-07',
      '2026-10-04',
    ]);
    expect(await at(StatisticsBy.MONTH, '2026-09-30T18:59:59Z', '2026-09-30T19:00:00Z')).toEqual([
      '2026-09',
      '2026-10',
    ]);
  });
});

describe('pupils who learn', () => {
  const asMany = (count: number) => Array.from({ length: count });
  beforeAll(async () => {
    const school = await graph.newUser('ORGANIZATION');
    await graph.asOwner(`UPDATE shared.organization_profiles SET region = 'Samarqand' WHERE user_id = $1`, [
      school.userId,
    ]);
    const pupils = await Promise.all(asMany(23).map(() => graph.newUser('STUDENT')));
    for (const [n, { userId }] of pupils.entries()) {
      await graph.asOwner('UPDATE shared.student_profiles SET grade = $2 WHERE user_id = $1', [
        userId,
        n < 12 ? 2 : 10,
      ]);
      if (n < 14)
        await graph.asOwner(
          `INSERT INTO shared.supervisions (student_id, supervisor_id, kind) VALUES ($1, $2, 'ORGANIZATION')`,
          [userId, school.userId],
        );
    }
    const finished = pupils.map(
      ({ userId }): Activity => ({
        ...{ studentId: userId, platform: 'MAIN', kind: 'MATHS_PRACTISED', topic: 'add', correct: 1, total: 1 },
        ...{ reference: 'one', at: new Date(MONDAY) },
      }),
    );
    await recordActivities(graph.context(), finished);
  });

  const askBy = async (by: string) => {
    const moderator = await graph.newUser('MODERATOR');
    const { statistics } = await moderator.data(
      `{ statistics(input: {from: "2026-09-07", to: "2026-09-08", by: ${by}}) { mathsProblems { group count people } activePupils { group } storiesRead { group } } }`,
    );
    return statistics;
  };

  it('are told apart by the region of their school, where nine without one stand behind no number', async () => {
    const { mathsProblems, activePupils, storiesRead } = await askBy('REGION');
    expect(mathsProblems).toEqual([{ group: 'Samarqand', count: 15, people: 15 }]);
    expect(activePupils).toEqual([{ group: 'Samarqand' }]);
    expect(storiesRead).toEqual([]);
  });

  it('are told apart by grade, in the order of grades', async () => {
    const { mathsProblems } = await askBy('GRADE');
    expect(mathsProblems).toEqual([
      { group: '2', count: 10, people: 10 },
      { group: '10', count: 10, people: 10 },
    ]);
  });
});

const near = (count: number) => Math.round(count / 5) * 5;
