import { type Activity, recordActivities } from '@alif24/subgraph-shared/activity';
import { type Counted, pointsOf, StatisticsBy, wholePeriods } from '@alif24/subgraph-shared/statistics';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { addDays, localDate, weekday } from '@alif24/subgraph-shared/utils';
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
  it('are never told of a group of fewer than ten, and are near the truth in multiples of five of others', async () => {
    const day = fc.record({ people: fc.nat(60), times: fc.integer({ min: 1, max: 4 }) });
    const off: number[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 28 }), async (days) => {
        const points = await pointsOf(graph.context(), { ...window, by: StatisticsBy.DAY }, rowsOf(days));
        const told = new Map(points.map((point) => [point.group, point]));
        for (const [n, { people, times }] of days.entries()) {
          const point = told.get(addDays(window.from, n));
          if (people < 10) expect(point).toBeUndefined();
          if (people >= 30) expect(point).toBeDefined();
          if (!point) continue;
          expect([point.people % 5, point.count % 5, point.people >= 15]).toEqual([0, 0, true]);
          if (people >= 30) off.push(point.people - people, (point.count - people * times) / times);
        }
        expect(points.map(({ group }) => group)).toEqual(points.map(({ group }) => group).sort());
      }),
      { numRuns: 40, seed: 24 },
    );
    const mean = off.reduce((sum, one) => sum + one, 0) / off.length;
    expect(off.length).toBeGreaterThan(200);
    expect(Math.abs(mean)).toBeLessThan(0.5);
    expect(off.filter((one) => Math.abs(one) > 10).length).toBeLessThan(off.length / 50);
  });

  it('are of the days of Tashkent and of the weeks from Monday', async () => {
    const at = (by: StatisticsBy, ...times: string[]) =>
      pointsOf(
        graph.context(),
        { ...window, by },
        {
          sql: `SELECT p AS person, NULL::uuid AS student, t.at::timestamptz AS at, 1 AS n FROM jsonb_array_elements_text($4::jsonb) AS t (at), generate_series(1, 60) p
                 WHERE t.at::timestamptz >= $1 AND t.at::timestamptz < $2`,
          parameters: [JSON.stringify(times)],
        },
      ).then((points) => points.map(({ group }) => group));
    // Midnight in Tashkent is 19:00 UTC of the day before.
    const midnight = ['2026-09-13T18:59:59Z', '2026-09-13T19:00:00Z'];
    expect(await at(StatisticsBy.DAY, ...midnight)).toEqual(['2026-09-13', '2026-09-14']);
    expect(await at(StatisticsBy.WEEK, ...midnight)).toEqual(['2026-09-07', '2026-09-14']);
    expect(await at(StatisticsBy.DAY, '2026-09-06T18:59:59Z', '2026-10-04T19:00:00Z')).toEqual([]);
    const ends = ['2026-09-06T19:00:00Z', '2026-10-04T18:59:59Z'];
    expect(await at(StatisticsBy.DAY, ...ends)).toEqual(['2026-09-07', '2026-10-04']);
    const months = ['2026-09-30T18:59:59Z', '2026-09-30T19:00:00Z'];
    expect(await at(StatisticsBy.MONTH, ...months)).toEqual(['2026-09', '2026-10']);
  });
});

describe('the difference of two answers', () => {
  it('is never a day: weeks, months, regions and grades are of whole periods, and none of a day that is not over', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2025-11-01', n));
    fc.assert(
      fc.property(day, day, day, fc.constantFrom(...Object.values(StatisticsBy)), (one, other, today, by) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const yesterday = addDays(today, -1);
        let whole: ReturnType<typeof wholePeriods>;
        try {
          whole = wholePeriods({ from, to, by }, today);
        } catch {
          expect(from > addDays(yesterday, -31)).toBe(true);
          return;
        }
        expect(whole.to <= yesterday).toBe(true);
        expect(wholePeriods(whole, today)).toEqual(whole);
        if (by === 'DAY') return;
        expect(by === 'WEEK' ? weekday(whole.from) : Number(whole.from.slice(8))).toBe(1);
        const next = addDays(whole.to, 1);
        if (next !== today) expect(by === 'WEEK' ? weekday(next) : Number(next.slice(8))).toBe(1);
      }),
    );
  });

  interface Child {
    /** When they learned, and how much; nobody of the thirty others, who learn on the tenth of September, does more than 4. */
    at: string;
    pieces: number;
  }
  const withChild = ({ at, pieces }: Child): Counted => ({
    sql: `SELECT * FROM (SELECT p AS person, NULL::uuid AS student, timestamptz '2026-09-10' AS at, p % 5 AS n, 'X' AS place FROM generate_series(1, 30) p
            UNION ALL SELECT 31, NULL, $4, $5, 'X' WHERE $5::int > 0) w WHERE w.at >= $1 AND w.at < $2`,
    parameters: [at, pieces],
    region: 'e.place',
  });
  /** What an answer says under the n-th key that somebody might have. */
  const told = async (n: number, child: Child, to = '2026-09-30') => {
    const ctx = { db: graph.context().db, settings: { pepper: `key ${n}` } };
    const asked = { from: '2026-09-01', to, by: StatisticsBy.REGION };
    return (await pointsOf(ctx as never, asked, withChild(child)))[0] ?? { people: 0, count: 0 };
  };
  type Difference = (n: number) => Promise<number>;
  const many = async (difference: Difference, first: number) => {
    const values: number[] = [];
    for (let n = 0; n < 300; n++) values.push(await difference(first + n));
    return values;
  };
  /** How often somebody is right who guesses by the difference in the best way there is; half of it is luck. */
  const guessed = async (one: Difference, other: Difference) => {
    const [ones, others] = [await many(one, 0), await many(other, 1_000)];
    const borders = Array.from({ length: 13 }, (_, n) => (n - 6) * 5);
    const right = borders.map(
      (border) => ones.filter((value) => value > border).length + others.filter((value) => value <= border).length,
    );
    // Nor is "nothing has changed" a sign.
    const same = (values: number[]) => values.filter((value) => value === 0).length;
    return Math.max(...right, 300 + Math.abs(same(ones) - same(others))) / 600;
  };

  it.each(['people', 'count'] as const)(
    'does not tell by %s whether one child learned, to somebody who knows all about the thirty others',
    async (of) => {
      const october = (pieces: number) => async (n: number) => {
        const child = { at: '2026-10-10', pieces };
        return (await told(n, child, '2026-10-31'))[of] - (await told(n, child))[of];
      };
      expect(await guessed(october(8), october(0))).toBeLessThan(0.7);
    },
  );

  it('does not tell how much one child did, who is erased between two answers of the same days', async () => {
    const erased = (pieces: number) => async (n: number) =>
      (await told(n, { at: '2026-09-10', pieces })).count - (await told(n, { at: '2026-09-10', pieces: 0 })).count;
    expect(await guessed(erased(8), erased(1))).toBeLessThan(0.7);
  });

  it('is nothing when the same is asked again, so that asking often does not lead to the mean', async () => {
    const ask = (from: string, to: string) =>
      pointsOf(graph.context(), { from, to, by: StatisticsBy.DAY }, rowsOf([{ people: 40, times: 3 }]));
    const [first] = await ask('2026-09-07', '2026-10-04');
    expect(await ask('2026-09-07', '2026-10-04')).toEqual([first]);
    expect(await ask('2026-08-01', '2026-09-07')).toEqual([first]);
  });
});

describe('pupils who learn', () => {
  const asMany = (count: number) => Array.from({ length: count });
  beforeAll(async () => {
    const school = await graph.newUser('ORGANIZATION');
    await graph.asOwner(`UPDATE shared.organization_profiles SET region_code = '1718' WHERE user_id = $1`, [
      school.userId,
    ]);
    const pupils = await Promise.all(asMany(69).map(() => graph.newUser('STUDENT')));
    for (const [n, { userId }] of pupils.entries()) {
      await graph.asOwner('UPDATE shared.student_profiles SET grade = $2 WHERE user_id = $1', [
        userId,
        n < 34 ? 2 : 10,
      ]);
      if (n < 60)
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
      `{ statistics(input: {from: "2026-09-07", to: "2026-09-08", by: ${by}}) { from to mathsProblems { group count people } activePupils { group } storiesRead { group } } }`,
    );
    return statistics;
  };

  it('are told apart by the region of their school, where nine without one stand behind no number', async () => {
    const { mathsProblems, activePupils, storiesRead, from, to } = await askBy('REGION');
    expect([from, to]).toEqual(['2026-09-01', '2026-09-30']);
    expect(mathsProblems).toMatchObject([{ group: '1718' }]);
    expect(Math.abs(mathsProblems[0].people - 60)).toBeLessThan(40);
    expect(activePupils).toEqual([{ group: '1718' }]);
    expect(storiesRead).toEqual([]);
  });

  it('are told apart by their grade, in its order', async () => {
    const { mathsProblems } = await askBy('GRADE');
    expect(mathsProblems).toMatchObject([{ group: '2' }, { group: '10' }]);
  });

  it('are not told of on a day that is not over', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const today = localDate(new Date());
    const ask = (from: string) => moderator.codes(`{ statistics(input: {from: "${from}", to: "${today}"}) { from } }`);
    expect(await ask(today)).toEqual(['BAD_USER_INPUT']);
    expect(await ask(addDays(today, -1))).toEqual([]);
  });
});

describe('coins and money', () => {
  /** So far off by chance alone that it happens once in a million years of asking. */
  const near = (told: number, truth: number, most: number) => Math.abs(told - truth) <= 40 * most + 5;

  it('are counted as they went, without what was only set aside and less what was undone', async () => {
    const ids = await graph.asOwner<{ id: string }>(
      `INSERT INTO shared.users (role, first_name) SELECT 'STUDENT', 'Sevinch' FROM generate_series(1, 400) RETURNING id`,
    );
    const pupils = ids.map(({ id }) => id);
    // Each earned 5 and 2, of which the 2 were taken back; set 4 aside, and spent them, of which a first 1 came back.
    await graph.asOwner(
      `INSERT INTO shared.coin_transactions (id, student_id, sequence, debit_account, credit_account, amount, source, reference, reverses_id, created_at)
       SELECT uuidv7(), p, k.n, replace(k.debit, '*', p::text), replace(k.credit, '*', p::text), k.amount, 'x.y', k.n::text,
              CASE WHEN k.undoes THEN uuidv7() END, '2026-09-10T12:00:00Z'
         FROM unnest($1::uuid[]) p, (VALUES (1, 'reward:games.round', 'wallet:*', 5, false), (2, 'grant:someone', 'wallet:*', 2, false),
              (3, 'wallet:*', 'grant:someone', 2, true), (4, 'wallet:*', 'held:*', 4, false), (5, 'held:*', 'prize:platform', 4, false),
              (6, 'prize:platform', 'wallet:*', 1, true)) k (n, debit, credit, amount, undoes)`,
      [pupils],
    );
    const moderator = await graph.newUser('MODERATOR');
    const { statistics } = await moderator.data(
      `{ statistics(input: {from: "2026-09-01", to: "2026-09-30", by: MONTH}) { coinsEarned { group count people } coinsSpent { group count people } } }`,
    );
    for (const [name, each] of [
      ['coinsEarned', 5],
      ['coinsSpent', 3],
    ] as const) {
      const [point, ...others] = statistics[name];
      expect([name, point.group, others]).toEqual([name, '2026-09', []]);
      expect([name, near(point.people, 400, 2), near(point.count, 400 * each, each)]).toEqual([name, true, true]);
    }
  });

  it('are money of families by month alone, of both sides less what went back, and of ten who paid or more', async () => {
    await graph.asOwner(
      `INSERT INTO shared.money_postings (id, from_account, to_account, amount, purpose, reference, created_at)
       SELECT uuidv7(), replace(k.debit, '*', p::text), replace(k.credit, '*', p::text), k.amount, k.purpose, k.purpose || p || k.at, k.at::timestamptz
         FROM generate_series(1, 400) p, (VALUES ('provider:payme', 'user:*', 70000000, 'TOP_UP', '2026-09-30T18:59:59Z', 400),
              ('user:*', 'provider:payme', 10000000, 'TOP_UP_RETURN', '2026-09-30T18:59:59Z', 400),
              ('user:*', 'user:school', 50000000, 'TUITION', '2026-09-30T18:59:59Z', 400),
              ('user:school', 'user:*', 20000000, 'REFUND', '2026-09-30T18:59:59Z', 400),
              ('provider:payme', 'user:*', 70000000, 'TOP_UP', '2026-09-30T19:00:00Z', 9)) k (debit, credit, amount, purpose, at, among)
        WHERE p <= k.among`,
    );
    const moderator = await graph.newUser('MODERATOR');
    for (const by of ['DAY', 'MONTH', 'REGION', 'GRADE']) {
      const { statistics } = await moderator.data(
        `{ statistics(input: {from: "2026-09-01", to: "2026-10-31", by: ${by}}) { moneyPaidIn { month amount people } moneySpent { month amount people } } }`,
      );
      for (const [name, each] of [
        ['moneyPaidIn', 60_000_000],
        ['moneySpent', 30_000_000],
      ] as const) {
        const [point, ...others] = statistics[name];
        expect([by, name, point.month, others]).toEqual([by, name, '2026-09', []]);
        expect(Number(point.amount) % 100_000).toBe(0);
        expect([by, name, near(point.people, 400, 2), near(Number(point.amount), 400 * each, each)]).toEqual([
          ...[by, name, true, true],
        ]);
      }
    }
  });
});
