import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterOutcome, type Mastery, type Outcome, UNTRIED } from './mastery.ts';

interface Step {
  outcome: Outcome;
  isMixed: boolean;
  /** Days since the answer before. */
  later: number;
}

const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

/** All states, from the untried one on, each with the step and day that led to it. */
function walk(steps: readonly Step[]) {
  let [state, day] = [UNTRIED as Mastery, 0];
  return steps.map(({ later, ...step }) => {
    day += later;
    const before = state;
    state = afterOutcome(before, { ...step, day: dayOf(day) });
    return { before, after: state, day, ...step };
  });
}

/** Runs of the same, as lone answers of all kinds hardly ever lead far up or down. */
const steps = fc
  .array(
    fc.record({
      outcome: fc.constantFrom<Outcome>('RIGHT', 'RIGHT', 'HELPED', 'WRONG'),
      isMixed: fc.boolean(),
      later: fc.constantFrom(0, 0, 0, 1, 3),
      count: fc.integer({ min: 1, max: 7 }),
    }),
    { maxLength: 20 },
  )
  .map((runs) =>
    runs.flatMap(({ count, later, ...step }) =>
      Array.from({ length: count }, (_, n): Step => ({ ...step, later: n === 0 ? later : 0 })),
    ),
  );

const run = (text: string, isMixed = false, later = 0): Step[] =>
  [...text].map((letter) => ({
    ...{ isMixed, later },
    outcome: letter === 'R' ? 'RIGHT' : letter === 'H' ? 'HELPED' : 'WRONG',
  }));
const levelAfter = (...parts: Step[][]) => walk(parts.flat()).at(-1)?.after.level;

describe('a level', () => {
  it('moves by one at most, up by right answers alone, down by errors alone', () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const { before, after, outcome } of walk(all)) {
          const moved = after.level - before.level;
          expect(Math.abs(moved)).toBeLessThanOrEqual(1);
          if (moved > 0 && before.level > 0) expect(outcome).toBe('RIGHT');
          if (moved < 0) expect(outcome).toBe('WRONG');
          expect(after.level).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  it('is at the end of each answer at most one below the best of the day', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const best = new Map<number, number>();
        for (const { before, after, day } of walk(all)) {
          best.set(day, Math.max(best.get(day) ?? before.level, before.level, after.level));
          expect(after.level).toBeGreaterThanOrEqual((best.get(day) as number) - 1);
        }
      }),
    );
  });

  it('is FAMILIAR with 70 of 100, PROFICIENT with five of five', () => {
    expect(levelAfter(run('R'))).toBe(1);
    expect(levelAfter(run('RWRR'))).toBe(2);
    expect(levelAfter(run('RWRHR'))).toBe(1);
    expect(levelAfter(run('RRRRR'))).toBe(3);
    expect(levelAfter(run('RRRHRRRR'))).toBe(2);
  });

  it('is MASTERED by two in mixed practice on a later day, and not by more of the same', () => {
    expect(levelAfter(run('RRRRRRRR', true))).toBe(3);
    expect(levelAfter(run('RRRRR'), run('RRRR', false, 1))).toBe(3);
    expect(levelAfter(run('RRRRR'), run('RR', true, 1))).toBe(4);
  });

  it('stands one error, and gives way to the second of three by one a day', () => {
    expect(levelAfter(run('RRRRRW'))).toBe(3);
    expect(levelAfter(run('RRRRRWRW'))).toBe(2);
    expect(levelAfter(run('RRRRRWWWWWWWW'))).toBe(2);
    expect(levelAfter(run('RRRRRWW'), run('WW', false, 1))).toBe(1);
    expect(levelAfter(run('RRRRRHHHHHH'))).toBe(3);
  });
});
