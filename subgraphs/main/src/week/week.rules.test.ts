import type { ActivityKind } from '@alif24/subgraph-shared/activity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateOf } from './week.rules.ts';

/** Tries, the newest first: `o` right, `x` wrong. */
const tries = (marks: string) => [...marks].map((mark) => ({ correct: mark === 'o' ? 1 : 0, total: 1 }));

describe('what a week says of a topic', () => {
  it.each([
    ['LETTER_PRACTISED', tries('ooo'), 'PRACTISED'],
    ['LETTER_PRACTISED', tries('oooo'), 'LEARNED'],
    ['MATHS_PRACTISED', tries('xxxo'), 'STUCK'],
    ['MATHS_PRACTISED', tries('ooox'), 'PRACTISED'],
    // Who had it wrong at first and has it now has learned it.
    ['MATHS_PRACTISED', tries('oooooooooxxxxxxxxxx'), 'LEARNED'],
    ['TEST_FINISHED', [{ correct: 4, total: 10 }], 'STUCK'],
    [
      'TEST_FINISHED',
      [
        { correct: 9, total: 10 },
        { correct: 1, total: 10 },
      ],
      'LEARNED',
    ],
    ['LESSON_FINISHED', [{ correct: 0, total: 0 }], 'LEARNED'],
    ['READING_ANALYSED', [{ correct: 85, total: 100 }], 'STUCK'],
    ['READING_ANALYSED', [{ correct: 92, total: 100 }], 'PRACTISED'],
    ['GAME_PLAYED', [{ correct: 0, total: 10 }], 'PRACTISED'],
  ] as Array<[ActivityKind, Array<{ correct: number; total: number }>, string]>)(
    '%s with %j is %s',
    (kind, records, state) => {
      expect(stateOf(kind, records)).toBe(state);
    },
  );

  it('never gets worse because one more answer was right', () => {
    const rank = { STUCK: 0, PRACTISED: 1, LEARNED: 2 };
    const marks = fc.array(fc.constantFrom('o', 'x'), { minLength: 4, maxLength: 15 });
    fc.assert(
      fc.property(marks, fc.nat(14), (before, at) => {
        const after = before.with(at % before.length, 'o');
        const of = (some: string[]) => rank[stateOf('MATHS_PRACTISED', tries(some.join('')))];
        expect(of(after)).toBeGreaterThanOrEqual(of(before));
      }),
    );
  });
});
