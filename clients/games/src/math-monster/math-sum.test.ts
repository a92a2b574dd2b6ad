import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hintOf, localSigns, readSum, type Sum } from './math-sum.ts';

const sums = fc
  .record({
    a: fc.integer({ min: 1, max: 999 }),
    b: fc.integer({ min: 1, max: 999 }),
    sign: fc.constantFrom('+', '−', '×', '÷'),
  })
  .map(({ a, b, sign }) => {
    const [small, table] = [(a % 9) + 2, (b % 9) + 2];
    if (sign === '+') return `${a} + ${b}`;
    if (sign === '−') return `${a + b} − ${b}`;
    return sign === '×' ? `${small} × ${table}` : `${small * table} ÷ ${small}`;
  });

/** What a formula of + − × comes to. */
const workOut = (formula: string) =>
  formula
    .replaceAll(' − ', ' + −')
    .split(' + ')
    .map((term) => term.split(' × ').reduce((product, factor) => product * Number(factor.replace('−', '-')), 1))
    .reduce((sum, term) => sum + term, 0);

test.each([
  ['7 × 8', 56],
  ['81 ÷ 9', 9],
  ['17 − 9', 8],
  ['8 + 5', 13],
])('%s is %d', (text, answer) => expect(readSum(text)?.answer).toBe(answer));

test('what is no sum is not read', () => {
  for (const text of ['', '7 x 8', '7 ×', 'a + b', '7 × 8 × 9']) expect(readSum(text)).toBeNull();
});

test.each([
  ['8 + 5', '8 + 2 + 3'],
  ['17 − 9', '17 − 7 − 2'],
  ['34 + 25', '34 + 20 + 5'],
  ['7 × 8', '7 × 5 + 7 × 3'],
  ['4 × 3', '4 + 4 + 4'],
  ['56 ÷ 7', '? × 7 = 56'],
  ['2 + 3', null],
  ['40 + 20', null],
])('the hint for %s is %s', (text, hint) => expect(hintOf(readSum(text) as Sum)).toBe(hint));

test('a hint comes to the same answer', () => {
  fc.assert(
    fc.property(sums, (text) => {
      const sum = readSum(text) as Sum;
      const hint = hintOf(sum);
      if (!hint) return;
      if (sum.sign === '÷')
        expect(workOut(hint.replace('?', String(sum.answer)).split(' = ')[0] as string)).toBe(sum.left);
      else expect(workOut(hint)).toBe(sum.answer);
    }),
  );
});

test('division is written as the reader learns it', () => {
  expect(localSigns('56 ÷ 7', 'uz-Latn')).toBe('56 : 7');
  expect(localSigns('56 ÷ 7', 'en')).toBe('56 ÷ 7');
});
