import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuestionKind } from '../question/question.ts';
import { fillIn, optionOrder, orderFor, toAuthor, toSeen, variantIndex } from './sitting-order.rules.ts';

const problem = (n: number, more: object = {}) => ({
  ...{ id: `p${n}`, number: n, points: 3, kind: QuestionKind.SINGLE, optionCount: 5, variants: [], ...more },
});
const paper = fc
  .array(fc.constantFrom(3, 4, 5), { minLength: 1, maxLength: 30 })
  .map((points) => points.map((each, n) => problem(n + 1, { points: each })));

describe('the order of one child', () => {
  it('holds every problem once, the easier first, and is the same whenever it is asked for', () => {
    fc.assert(
      fc.property(paper, fc.uuid(), (problems, seed) => {
        const order = orderFor(seed, problems);
        expect([...order].sort((a, b) => a.number - b.number)).toEqual(problems);
        expect(order.map(({ points }) => points)).toEqual(problems.map(({ points }) => points).sort((a, b) => a - b));
        expect(orderFor(seed, [...problems].reverse())).toEqual(order);
      }),
    );
  });

  it('leads back and forth between what the child sees and what the author wrote', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.integer({ min: 2, max: 6 }),
        fc.constantFrom(...Object.values(QuestionKind)),
        (seed, optionCount, kind) => {
          const order = optionOrder(seed, problem(1, { optionCount, kind }));
          const all = Array.from({ length: optionCount }, (_, n) => n);
          expect([...order].sort()).toEqual(all);
          expect(toAuthor(order, toSeen(order, all))).toEqual(all);
          if (kind === 'TRUE_FALSE') expect(order).toEqual(all);
        },
      ),
    );
  });

  it('differs from child to child, in problems, options and variants, each about as often', () => {
    const seeds = Array.from({ length: 400 }, (_, n) => `seed-${n}`);
    const problems = Array.from({ length: 4 }, (_, n) => problem(n + 1));
    const firsts = Map.groupBy(seeds, (seed) => orderFor(seed, problems)[0]?.number);
    const options = Map.groupBy(seeds, (seed) => optionOrder(seed, problem(1, { optionCount: 4 }))[0]);
    const variants = Map.groupBy(seeds, (seed) => variantIndex(seed, problem(1, { variants: [{}, {}, {}, {}] })));
    for (const groups of [firsts, options, variants]) {
      expect(groups.size).toBe(4);
      for (const group of groups.values()) expect(group.length).toBeGreaterThan(60);
    }
  });

  it('puts the values of a variant in place of their names, and leaves what it does not know', () => {
    expect(fillIn('{a} × {b} = ? {c} {A}', { a: '7', b: '8' })).toBe('7 × 8 = ? {c} {A}');
  });
});
