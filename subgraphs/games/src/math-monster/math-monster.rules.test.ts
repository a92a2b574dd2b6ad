import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deal, judge, type Operation, orderMoves, textOf } from './math-monster.rules.ts';

const rounds = fc.tuple(fc.string(), fc.constantFrom(1, 2, 3));
const work: Record<Operation, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '−': (left, right) => left - right,
  '×': (left, right) => left * right,
  '÷': (left, right) => left / right,
};

describe('dealing', () => {
  it('gives ten different sums whose answers are whole, right and not below 0', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const problems = deal(...round);
        expect(new Set(problems.map(textOf)).size).toBe(10);
        for (const { left, operation, right, answer } of problems) {
          expect(work[operation](left, right)).toBe(answer);
          expect(Number.isInteger(answer) && answer >= 0).toBe(true);
        }
        expect(deal(...round)).toEqual(problems);
      }),
    );
  });

  it('keeps to the numbers and signs of the level', () => {
    const limits = { 1: [20, 2], 2: [100, 4], 3: [1000, 4] } as Record<number, [number, number]>;
    fc.assert(
      fc.property(rounds, ([seed, level]) => {
        const [most, signs] = limits[level] as [number, number];
        const problems = deal(seed, level);
        for (const { left, right, answer } of problems) expect(Math.max(left, right, answer)).toBeLessThanOrEqual(most);
        expect(new Set(problems.map(({ operation }) => operation)).size).toBe(signs);
      }),
    );
  });

  it('writes a sum as in a schoolbook', () => {
    expect(textOf({ left: 7, operation: '×', right: 8, answer: 56 })).toBe('7 × 8');
  });
});

const moves = (answers: number[]) => answers.map((answer, index) => ({ index, answer }));

describe('a log of moves', () => {
  it('fits in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 10, maxLength: 10 }),
        fc.infiniteStream(fc.nat()),
        (answers, random) => {
          const shuffled = moves(answers).sort(() => ((random.next().value ?? 0) % 3) - 1);
          expect(orderMoves(shuffled)).toEqual(answers);
        },
      ),
    );
  });

  it('does not fit with a move missing, doubled or of an unknown sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ index: fc.integer({ min: -2, max: 12 }), answer: fc.nat(9) }), { maxLength: 14 }),
        (log) => {
          const isWhole =
            log
              .map(({ index }) => index)
              .sort((a, b) => a - b)
              .join() === '0,1,2,3,4,5,6,7,8,9';
          fc.pre(!isWhole);
          expect(() => orderMoves(log)).toThrow(expect.objectContaining({ code: 'INVALID_MOVES' }));
        },
      ),
    );
  });
});

describe('judging', () => {
  it('counts the right answers alone', () => {
    fc.assert(
      fc.property(rounds, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), ([seed, level], hits) => {
        const problems = deal(seed, level);
        const answers = problems.map(({ answer }, index) => (hits[index] ? answer : answer + 1));
        const right = hits.filter(Boolean).length;
        const { score, stars, coins } = judge(problems, answers, level);
        expect(score).toBe(10 * level * right);
        expect(stars).toBe(right >= 9 ? 3 : right >= 7 ? 2 : 1);
        expect(coins).toBe(right >= 5 ? stars * level : 0);
      }),
    );
  });
});
