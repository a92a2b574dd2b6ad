import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdvanceRule, advancing, type StageScore } from './advance.rules.ts';

const score = (entryId: string, points: number, more: Partial<StageScore> = {}): StageScore => ({
  ...{ entryId, points, grade: 3, school: 's', district: 'd', region: 'r', ...more },
});
const passed = (rule: AdvanceRule, ...scores: StageScore[]) => [...advancing(rule, scores)].sort().join('');

describe('who goes on', () => {
  it('TOP: so many of each grade, and whoever is level with the last of them', () => {
    const rule = { kind: 'TOP', value: 2, within: 'REPUBLIC' } as const;
    expect(passed(rule, score('a', 9), score('b', 7), score('c', 7), score('d', 6))).toBe('abc');
    expect(passed(rule, score('a', 9), score('b', 7, { grade: 4 }), score('c', 6), score('d', 5))).toBe('abc');
  });

  it('TOP within a district: the best of each, though another has better ones', () => {
    const rule = { kind: 'TOP', value: 1, within: 'DISTRICT' } as const;
    const elsewhere = { district: 'f', region: 'q' };
    const scores = [score('a', 9), score('b', 8), score('c', 2, { district: 'e' }), score('d', 1, elsewhere)];
    expect(passed(rule, ...scores)).toBe('acd');
    expect(passed({ ...rule, within: 'REGION' }, ...scores)).toBe('ad');
    expect(passed({ ...rule, within: 'SCHOOL' }, ...scores)).toBe('a');
  });

  it('whose district is not known is measured by the region, whose region is not by the country, and takes no place from anybody', () => {
    const rule = { kind: 'TOP', value: 2, within: 'DISTRICT' } as const;
    const known = [score('a', 9), score('b', 7), score('c', 6), score('d', 3, { district: 'e' })];
    const unknown = (id: string, points: number, region: string | null = 'r') =>
      score(id, points, { district: null, region });
    expect(passed(rule, ...known)).toBe('abd');
    // All three together are no group in which two pass.
    expect(passed(rule, ...known, unknown('x', 5), unknown('y', 4), unknown('z', 2))).toBe('abd');
    expect(passed(rule, ...known, unknown('x', 8), unknown('y', 7))).toBe('abdx');
    expect(passed(rule, ...known, unknown('x', 9, null), unknown('y', 8, null))).toBe('abdx');
    expect(passed(rule, unknown('x', 1), unknown('y', 1), unknown('z', 1))).toBe('xyz');
    expect(passed({ ...rule, within: 'SCHOOL' }, ...known.map((each) => ({ ...each, school: null })))).toBe('abd');
    const share = { kind: 'SHARE', value: 50, within: 'DISTRICT' } as const;
    expect(passed(share, ...known, unknown('x', 7), unknown('y', 1))).toBe('abdx');
  });

  it('SHARE: who names no district is measured as they would be in the hardest of their region', () => {
    const rule = { kind: 'SHARE', value: 50, within: 'DISTRICT' } as const;
    const strong = [score('a', 9), score('b', 8), score('c', 7)];
    const weak = [3, 2, 2, 1, 1, 1].map((points, n) => score(`w${n}`, points, { district: 'e' }));
    const mine = (more: Partial<StageScore>) => advancing(rule, [...strong, ...weak, score('x', 4, more)]).has('x');
    expect([mine({}), mine({ district: 'e' }), mine({ district: null })]).toEqual([false, true, false]);
    expect(mine({ district: null, region: null })).toBe(false);
    // Nor do others who name none make it easier.
    const others = [0, 0, 0, 0].map((points, n) => score(`y${n}`, points, { district: null }));
    const unnamed = score('x', 6, { district: null });
    expect(advancing(rule, [...strong, ...others, unnamed]).has('x')).toBe(false);
    expect(advancing(rule, [...strong, ...others, { ...unnamed, points: 8 }]).has('x')).toBe(true);
  });

  it('SHARE: that part of those who took part, rounded up, ties at the cut with them', () => {
    const rule = { kind: 'SHARE', value: 50, within: 'REPUBLIC' } as const;
    expect(passed(rule, score('a', 5), score('b', 4), score('c', 3))).toBe('ab');
    expect(passed(rule, score('a', 5), score('b', 4), score('c', 4), score('d', 4))).toBe('abcd');
  });

  it('MIN_POINTS: whoever reached them', () => {
    expect(passed({ kind: 'MIN_POINTS', value: 4 }, score('a', 5), score('b', 4), score('c', 3))).toBe('ab');
  });

  it('nobody goes on without a point, however few there are', () => {
    expect(passed({ kind: 'TOP', value: 5, within: 'REPUBLIC' }, score('a', 1), score('b', 0), score('c', -2))).toBe(
      'a',
    );
    expect(passed({ kind: 'MIN_POINTS', value: 0 }, score('a', 0))).toBe('');
  });

  it('never parts those who are level, never passes one below one who is left, and fills the places', () => {
    const rules = fc.oneof(
      fc.record({
        kind: fc.constantFrom('TOP' as const, 'SHARE' as const),
        value: fc.integer({ min: 1, max: 100 }),
        within: fc.constantFrom('SCHOOL' as const, 'DISTRICT' as const, 'REGION' as const, 'REPUBLIC' as const),
      }),
      fc.record({ kind: fc.constant('MIN_POINTS' as const), value: fc.integer({ min: 0, max: 20 }) }),
    );
    const place = (...names: string[]) => fc.constantFrom(...names, null);
    const places = fc.record({ school: place('s1', 's2'), district: place('d1', 'd2'), region: place('r1', 'r2') });
    const scores = fc.array(fc.record({ points: fc.integer({ min: -3, max: 20 }), at: places }), { maxLength: 60 });
    const levels = ['SCHOOL', 'DISTRICT', 'REGION', 'REPUBLIC'] as const;
    const placeOf = (each: StageScore, level: (typeof levels)[number]) =>
      level === 'REPUBLIC'
        ? 'all'
        : each[({ SCHOOL: 'school', DISTRICT: 'district', REGION: 'region' } as const)[level]];
    fc.assert(
      fc.property(rules, scores, (rule, given) => {
        const all = given.map(({ points, at }, n) => score(String(n), points, at));
        const on = advancing(rule, all);
        expect(all.every(({ entryId, points }) => points > 0 || !on.has(entryId))).toBe(true);
        const asked = levels.slice(levels.indexOf('within' in rule ? rule.within : 'REPUBLIC'));
        for (const [n, level] of asked.entries()) {
          for (const [name, group] of Map.groupBy(all, (each) => placeOf(each, level))) {
            if (name === null) continue;
            // Those who are measured in this group: nothing narrower is known of them.
            const own = group.filter((each) => asked.slice(0, n).every((narrower) => placeOf(each, narrower) === null));
            const passing = own.filter(({ entryId }) => on.has(entryId));
            const lowest = Math.min(...passing.map(({ points }) => points));
            const left = own.filter(({ entryId }) => !on.has(entryId));
            expect(left.every(({ points }) => points < lowest || points <= 0)).toBe(true);
            if (rule.kind !== 'TOP') continue;
            // Of a group of its own the places are filled; in a wider one as many stand before whoever passes as may.
            const worthy = group.filter(({ points }) => points > 0).length;
            if (n === 0) expect(passing.length).toBeGreaterThanOrEqual(Math.min(rule.value, worthy));
            for (const { points } of passing) {
              expect(group.filter((each) => each.points > points).length).toBeLessThan(rule.value);
            }
          }
        }
      }),
    );
  });

  it('never lets anybody pass for naming no place who would not pass in whichever they named instead', () => {
    const place = fc.constantFrom(...[null, 'd1', 'd2', 'd3', 'd4', 'd5']);
    const one = fc.record({ points: fc.integer({ min: 0, max: 9 }), district: place, knowsRegion: fc.boolean() });
    const rule = fc.record({
      kind: fc.constantFrom('TOP' as const, 'SHARE' as const),
      value: fc.integer({ min: 1, max: 100 }),
      within: fc.constantFrom('SCHOOL' as const, 'DISTRICT' as const, 'REGION' as const),
    });
    const regionOf = (district: string) => (district < 'd3' ? 'r1' : district < 'd5' ? 'r2' : 'r3');
    const placed = (district: string | null, knowsRegion: boolean) => ({
      ...{ district, region: district ? regionOf(district) : knowsRegion ? 'r1' : null },
    });
    fc.assert(
      fc.property(rule, fc.array(one, { maxLength: 30 }), one, (asked, others, { points, knowsRegion }) => {
        const all = others.map((each, n) =>
          score(String(n), each.points, { ...placed(each.district, each.knowsRegion), school: n % 3 ? null : `s${n}` }),
        );
        const passes = (at: Partial<StageScore>) =>
          advancing(asked, [...all, score('x', points, { school: null, ...at })]).has('x');
        if (!passes(placed(null, knowsRegion))) return;
        const open = ['d1', 'd2', 'd3', 'd4', 'd5'].filter((each) => !knowsRegion || regionOf(each) === 'r1');
        for (const district of open) expect(passes({ district, region: regionOf(district) })).toBe(true);
        for (const district of open) expect(passes({ district: null, region: regionOf(district) })).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never lets those of whom nothing is known keep out or let in anybody of whom it is', () => {
    const one = fc.record({ points: fc.integer({ min: 0, max: 9 }), district: fc.constantFrom('d1', 'd2') });
    const rule = fc.record({
      kind: fc.constantFrom('TOP' as const, 'SHARE' as const),
      ...{ value: fc.integer({ min: 1, max: 20 }), within: fc.constant('DISTRICT' as const) },
    });
    const points = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 });
    fc.assert(
      fc.property(rule, fc.array(one, { maxLength: 40 }), points, (asked, some, others) => {
        const known = some.map(({ points, district }, n) => score(String(n), points, { district }));
        const unknown = others.map((each, n) => score(`x${n}`, each, { district: null }));
        const on = advancing(asked, [...known, ...unknown]);
        expect([...on].filter((id) => !id.startsWith('x')).sort()).toEqual([...advancing(asked, known)].sort());
      }),
    );
  });
});
