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

  it('TOP within a district: the best of each, though another has better ones; districts of one name in two regions are two', () => {
    const rule = { kind: 'TOP', value: 1, within: 'DISTRICT' } as const;
    const scores = [score('a', 9), score('b', 8), score('c', 2, { district: 'e' }), score('d', 1, { region: 'q' })];
    expect(passed(rule, ...scores)).toBe('acd');
    expect(passed({ ...rule, within: 'REGION' }, ...scores)).toBe('ad');
    expect(passed({ ...rule, within: 'SCHOOL' }, ...scores)).toBe('a');
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
    const scores = fc.array(
      fc.record({ points: fc.integer({ min: -3, max: 20 }), school: fc.constantFrom('a', 'b') }),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(rules, scores, (rule, given) => {
        const all = given.map(({ points, school }, n) =>
          score(String(n), points, { school, district: school, region: school }),
        );
        const on = advancing(rule, all);
        for (const school of ['a', 'b']) {
          const group =
            'within' in rule && rule.within !== 'REPUBLIC' ? all.filter((each) => each.school === school) : all;
          const lowest = Math.min(...group.filter(({ entryId }) => on.has(entryId)).map(({ points }) => points));
          const left = group.filter(({ entryId }) => !on.has(entryId));
          expect(left.every(({ points }) => points < lowest)).toBe(true);
          const worthy = group.filter(({ points }) => points > 0).length;
          if (rule.kind === 'TOP')
            expect(group.length - left.length).toBeGreaterThanOrEqual(Math.min(rule.value, worthy));
        }
      }),
    );
  });
});
