import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_GROUP, percentilesOf } from './percentile.rules.ts';
import type { JudgedProblem, Outcome } from './scheme.rules.ts';
import { bandOf, medalOf, rankAll, TIE_BREAKERS, tieBreakersOf, tieNumbers } from './tie.rules.ts';

const OUTCOMES: Record<string, Outcome> = { r: 'RIGHT', w: 'WRONG', '-': 'BLANK', v: 'VOID' };
const did = (judged: string, seconds = 0) => ({
  seconds,
  problems: [...judged].map(
    (letter, n): JudgedProblem => ({
      ...{ number: n + 1, points: 3 + Math.floor((n * 3) / judged.length), outcome: OUTCOMES[letter] as Outcome },
    }),
  ),
});
const standing = (id: string, points: number, ...ties: number[]) => ({ id, points, ties });
const shown = (...standings: Array<ReturnType<typeof standing>>) =>
  rankAll(standings)
    .map(({ id, rank }) => `${id}${rank}`)
    .join(' ');

describe('ranks', () => {
  it('are shared by those who are level in everything, and those behind them count all before: 1, 1, 3', () => {
    expect(shown(standing('c', 5), standing('b', 9), standing('a', 9))).toBe('a1 b1 c3');
  });

  it('are parted by the first tie-breaker that tells two apart, and by nothing after the last', () => {
    expect(shown(standing('a', 9, 60, -1), standing('b', 9, 50, 0), standing('c', 9, 60, -2))).toBe('b1 c2 a3');
  });

  it('do not hang on the order of the list, and put nobody before somebody better', () => {
    const some = fc.uniqueArray(
      fc.record({ id: fc.uuid(), points: fc.integer({ min: -4, max: 4 }), ties: fc.tuple(fc.nat(2), fc.nat(1)) }),
      { selector: ({ id }) => id, maxLength: 40 },
    );
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (standings, random) => {
        const ranked = rankAll(standings);
        const keyed = standings.map((each) => [random.next().value as number, each] as const);
        expect(rankAll(keyed.sort(([a], [b]) => a - b).map(([, each]) => each))).toEqual(ranked);
        for (const [n, each] of ranked.entries()) {
          expect(each.place).toBe(n + 1);
          const better = standings.filter(
            ({ points, ties: [a, b] }) =>
              points > each.points ||
              (points === each.points && (a < each.ties[0] || (a === each.ties[0] && b < each.ties[1]))),
          );
          expect(each.rank).toBe(better.length + 1);
        }
      }),
    );
  });
});

describe('tie-breakers', () => {
  it('say what they say', () => {
    expect(TIE_BREAKERS.TIME(did('r', 77))).toEqual([77]);
    expect(TIE_BREAKERS.HARDEST_RIGHT(did('r-rwrr'))).toEqual([-2, -1, -1]);
    expect(TIE_BREAKERS.LATER_RIGHT(did('r-w-rr'))).toEqual([0, 0, 1, 1, 1, 0]);
    expect(TIE_BREAKERS.RIGHT_COUNT(did('rrw'))).toEqual([-2]);
    expect(TIE_BREAKERS.WRONG_COUNT(did('rw-'))).toEqual([1]);
    expect(TIE_BREAKERS.LONGEST_RUN(did('rrwrrr'))).toEqual([-3]);
    expect(tieNumbers(['RIGHT_COUNT', 'TIME'], did('rr', 5))).toEqual([-2, 5]);
  });

  it('know nothing of a problem that was withdrawn, and have as many numbers as without it', () => {
    expect(TIE_BREAKERS.HARDEST_RIGHT(did('r-rwvr'))).toEqual([-1, -1, -1]);
    expect(TIE_BREAKERS.LATER_RIGHT(did('r-w-rv'))).toEqual([1, 0, 1, 1, 1, 0]);
    expect(TIE_BREAKERS.RIGHT_COUNT(did('rvw'))).toEqual([-1]);
    expect(TIE_BREAKERS.WRONG_COUNT(did('rwv'))).toEqual([1]);
    expect(TIE_BREAKERS.LONGEST_RUN(did('wrrvrw'))).toEqual([-3]);
    for (const letter of ['r', 'w', '-']) {
      const tell = (judged: string) => tieNumbers(['HARDEST_RIGHT', 'LATER_RIGHT', 'LONGEST_RUN'], did(judged));
      expect(tell('rwv-rw')).toHaveLength(tell(`rw${letter}-rw`).length);
    }
  });

  it('of a name that there is not, or twice the same, are refused', () => {
    expect(() => tieBreakersOf(['TIME', 'LUCK'])).toThrow(/tie-breaker/);
    expect(() => tieBreakersOf(['TIME', 'TIME'])).toThrow(/tie-breaker/);
    expect(tieBreakersOf([])).toEqual([]);
  });
});

describe('medals and bands', () => {
  it('follow the rank: equals have the same, and the cut takes all who share its rank', () => {
    const points = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(points, (given) => {
        const ranked = rankAll(given.map((each, n) => standing(String(n), each)));
        const medals = ranked.map((each) => medalOf(each, ranked.length));
        for (const [n, each] of ranked.entries()) {
          const before = ranked[n - 1];
          if (before && before.rank === each.rank) expect(medals[n]).toBe(medals[n - 1]);
          if (before && medals[n]) expect(medals[n - 1]).not.toBeNull();
          if (each.points === 0) expect(medals[n]).toBeNull();
        }
        const gold = medals.filter((medal) => medal === 'GOLD').length;
        const worthy = given.filter((each) => each > 0).length;
        expect(gold).toBeGreaterThanOrEqual(Math.min(worthy, Math.ceil(given.length / 20)));
      }),
    );
  });

  it.each([
    [1, 1000, '1–1'],
    [7, 1000, '4–10'],
    [100, 1000, '51–100'],
    [101, 1010, '10%'],
    [200, 1000, '25%'],
    [500, 1000, '50%'],
    [501, 1000, '–'],
    [2, 3, '2–2'],
    [3, 3, '–'],
  ])('rank %i of %i is in the band %s', (rank, count, expected) => {
    const { from, to, percent } = bandOf({ rank, points: 1 }, count);
    expect(from ? `${from}–${to}` : percent ? `${percent}%` : '–').toBe(expected);
  });
});

describe('percentiles', () => {
  const place = (points: number, more: object = {}) => ({ points, region: 'r', district: 'd', school: 's', ...more });

  it('are the whole percent strictly below: equals are not below each other', () => {
    const all = [...Array(10).keys()].map((n) => place(n < 5 ? 1 : 2));
    expect(percentilesOf(all).map(({ country }) => country)).toEqual([...Array(5).fill(0), ...Array(5).fill(50)]);
  });

  it('are hidden in groups of fewer than ten, and there is no group of those without a place', () => {
    const all = [...Array(12).keys()].map((n) => place(n, n < 9 ? {} : { district: 'e', school: null }));
    const [first, last] = [percentilesOf(all)[0], percentilesOf(all)[11]];
    expect(first).toEqual({ country: 0, region: 0, district: null, school: null });
    expect(last).toEqual({ country: 91, region: 91, district: null, school: null });
    expect(percentilesOf([...Array(20).keys()].map((n) => place(n, { school: null })))[19]?.school).toBeNull();
  });

  it('equal a count by hand, whatever the points and places', () => {
    const some = fc.array(
      fc.record({
        points: fc.integer({ min: -2, max: 6 }),
        region: fc.constantFrom(null, 'a', 'b'),
        district: fc.constantFrom(null, 'x', 'y'),
        school: fc.constantFrom(null, '1'),
      }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(some, (all) => {
        for (const [n, { region, district, school, country }] of percentilesOf(all).entries()) {
          const me = all[n] as (typeof all)[number];
          const byHand = (group: typeof all) =>
            group.length < LEAST_GROUP
              ? null
              : Math.floor((100 * group.filter(({ points }) => points < me.points).length) / group.length);
          expect(country).toBe(byHand(all));
          const of = (key: 'region' | 'district' | 'school') =>
            me[key] === null ? null : byHand(all.filter((each) => each[key] === me[key]));
          expect([region, district, school]).toEqual([of('region'), of('district'), of('school')]);
        }
      }),
    );
  });
});
