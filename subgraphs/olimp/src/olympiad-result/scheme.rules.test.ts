import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkScheme,
  countPoints,
  type JudgedProblem,
  mostPoints,
  type Outcome,
  SCHEMES,
  schemeOf,
} from './scheme.rules.ts';

const LETTERS: Record<string, Outcome> = { r: 'RIGHT', w: 'WRONG', '-': 'BLANK', v: 'VOID' };
/** A paper of three equal classes of points, judged: `r` right, `w` wrong, `-` left open, `v` withdrawn. */
const paper = (judged: string): JudgedProblem[] =>
  [...judged].map((letter, n) => ({
    ...{ number: n + 1, points: 3 + Math.floor((n * 3) / judged.length), outcome: LETTERS[letter] ?? 'BLANK' },
  }));
const points = (name: keyof typeof SCHEMES, judged: string) => countPoints(SCHEMES[name], paper(judged)) / 100;
const all = (letter: string, count: number) => letter.repeat(count);

describe('scoring schemes', () => {
  it.each([
    ['KANGAROO_15', 15, 60],
    ['KANGAROO_24', 24, 96],
    ['KANGAROO_30', 30, 120],
    ['KANGAROO_24_QUARTER', 24, 120],
    ['KANGAROO_30_QUARTER', 30, 150],
    ['KANGAROO_24_MINUS_ONE', 24, 96],
    ['KANGAROO_30_MINUS_ONE', 30, 120],
    ['FLAT_100', 15, 100],
    ['SUM', 24, 96],
  ] as const)('%s: %i right answers are %i points', (name, count, most) => {
    expect(points(name, all('r', count))).toBe(most);
    expect(mostPoints(SCHEMES[name], paper(all('-', count))) / 100).toBe(most);
  });

  it.each([
    ['KANGAROO_15', all('w', 15), 0],
    ['KANGAROO_24', 'rrrrrrrrwwwwwwww--------', 24],
    ['KANGAROO_24', all('-', 24), 0],
    ['KANGAROO_24_QUARTER', all('-', 24), 24],
    ['KANGAROO_24_QUARTER', all('w', 24), 0],
    ['KANGAROO_24_QUARTER', 'rw------rw------rw------', 24 + 3 - 0.75 + 4 - 1 + 5 - 1.25],
    ['KANGAROO_30_QUARTER', all('w', 30), 0],
    ['KANGAROO_30_QUARTER', all('-', 30), 30],
    ['KANGAROO_24_MINUS_ONE', all('w', 24), -24],
    ['KANGAROO_30_MINUS_ONE', `${all('r', 10)}${all('w', 10)}${all('-', 10)}`, 20],
    ['FLAT_100', `${all('r', 7)}${all('w', 8)}`, 46.67],
    ['FLAT_100', `${all('r', 1)}${all('-', 14)}`, 6.67],
    ['FLAT_100', all('w', 15), 0],
  ] as const)('%s: %s is %d', (name, judged, expected) => {
    expect(points(name, judged)).toBe(expected);
  });

  it.each([
    ['KANGAROO_15', `v${all('w', 14)}`, 3],
    ['KANGAROO_24', 'rrrrrrrrvwwwwwww--------', 24 + 4],
    ['KANGAROO_30', `${all('r', 10)}${all('w', 10)}v${all('-', 9)}`, 30 + 5],
    ['KANGAROO_24_QUARTER', `v${all('w', 23)}`, 24 + 3 - 7 * 0.75 - 8 - 8 * 1.25],
    ['KANGAROO_30_QUARTER', `${all('-', 29)}v`, 30 + 5],
    ['KANGAROO_24_MINUS_ONE', `${all('w', 23)}v`, 5 - 23],
    ['KANGAROO_30_MINUS_ONE', `${all('r', 10)}${all('w', 10)}${all('-', 9)}v`, 30 - 10 + 5],
    ['FLAT_100', `v${all('-', 14)}`, 6.67],
    ['SUM', `${all('w', 23)}v`, 5],
  ] as const)('%s with a problem that was withdrawn: %s is %d', (name, judged, expected) => {
    expect(points(name, judged)).toBe(expected);
    expect(mostPoints(SCHEMES[name], paper(judged))).toBe(mostPoints(SCHEMES[name], paper(all('r', judged.length))));
  });

  it('lower nobody’s points when a problem is withdrawn, and give everybody the same for it', () => {
    const judged = fc
      .constantFrom(15, 24, 30)
      .chain((length) =>
        fc.tuple(
          fc.array(fc.constantFrom<string>('r', 'w', '-', 'v'), { minLength: length, maxLength: length }),
          fc.nat(length - 1),
        ),
      );
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(SCHEMES)), judged, (scheme, [letters, at]) => {
        const count = (letter: string) => countPoints(scheme, paper(letters.with(at, letter).join('')));
        for (const letter of ['r', 'w', '-']) expect(count('v')).toBeGreaterThanOrEqual(count(letter));
        expect(count('v')).toBe(count('r'));
        expect(count('v')).toBeLessThanOrEqual(mostPoints(scheme, paper(letters.join(''))));
      }),
    );
  });

  it('are whole hundredths, never more than the most, and a right answer is never worth less than an empty or a wrong one', () => {
    const judged = fc
      .constantFrom(15, 24, 30)
      .chain((length) =>
        fc.tuple(
          fc.array(fc.constantFrom<string>('r', 'w', '-'), { minLength: length, maxLength: length }),
          fc.nat(length - 1),
        ),
      );
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(SCHEMES)), judged, (scheme, [letters, at]) => {
        const count = (letter: string) => countPoints(scheme, paper(letters.with(at, letter).join('')));
        expect(Number.isInteger(count('w'))).toBe(true);
        expect(count('r')).toBeGreaterThan(count('-'));
        expect(count('-')).toBeGreaterThanOrEqual(count('w'));
        expect(count('r')).toBeLessThanOrEqual(mostPoints(scheme, paper(letters.join(''))));
      }),
    );
  });

  it('of a name that there is not, or for other problems than they count, are refused', () => {
    for (const name of ['KANGAROO_12', 'constructor', '']) expect(() => schemeOf(name)).toThrow(/A scheme is one of/);
    expect(() => checkScheme('KANGAROO_15', [3, 4, 5])).toThrow('5 of 3 points, 5 of 4 points, 5 of 5 points');
    expect(() =>
      checkScheme(
        'KANGAROO_15',
        [...all('x', 15)].map(() => 4),
      ),
    ).toThrow();
    checkScheme(
      'KANGAROO_15',
      paper(all('-', 15)).map((problem) => problem.points),
    );
    checkScheme('FLAT_100', [1, 2]);
  });
});
