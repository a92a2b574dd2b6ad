import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from './app-error.ts';
import { LOCALES } from './locale.ts';
import { formatMoney, fromSom, parseMoney, sumMoney } from './money.ts';

describe('money', () => {
  test('it is shown in groups that do not wrap, tiyin only when there are any', () => {
    expect(formatMoney(fromSom(1_250_000))).toBe('1\u00a0250\u00a0000\u00a0soʻm');
    expect(formatMoney(125_000_050n)).toBe('1\u00a0250\u00a0000,50\u00a0soʻm');
    expect(formatMoney(-5n)).toBe('-0,05\u00a0soʻm');
    expect(formatMoney(0n, 'UZ_CYRL')).toBe('0\u00a0сўм');
    expect(formatMoney(fromSom(999), 'RU')).toBe('999\u00a0сум');
  });

  test.each([
    ["1 250 000 so'm", 125_000_000n],
    ['1250000', 125_000_000n],
    ['1 250 000,5 сўм', 125_000_050n],
    ['99.99 UZS', 9_999n],
    ['−500 сум', -50_000n],
  ])('%s is read', (text, tiyin) => {
    expect(parseMoney(text)).toBe(tiyin);
  });

  test.each(['', 'soʻm', '1,234', '1.250.000', '12 50', '1e6', '1,', '$5'])('%j is refused', (text) => {
    expect(() => parseMoney(text)).toThrow(AppError);
  });

  test('any amount survives being shown and read, far beyond 2^53', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.constantFrom(...LOCALES), (amount, locale) => {
        expect(parseMoney(formatMoney(amount, locale))).toBe(amount);
      }),
    );
  });

  test('a sum is exact and a fraction of a soʻm is no number of soʻm', () => {
    expect(sumMoney([2n ** 62n, 2n ** 62n, 1n])).toBe(2n ** 63n + 1n);
    expect(sumMoney([])).toBe(0n);
    expect(() => fromSom(0.1)).toThrow(RangeError);
  });
});
