import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, numberToWords, ordinalToWords, parseNumber } from './numbers.ts';

describe('numbers in words', () => {
  test.each([
    [0, 'nol'],
    [7, 'yetti'],
    [11, 'oʻn bir'],
    [40, 'qirq'],
    [60, 'oltmish'],
    [70, 'yetmish'],
    [99, 'toʻqson toʻqqiz'],
    [100, 'yuz'],
    [234, 'ikki yuz oʻttiz toʻrt'],
    [1000, 'ming'],
    [1100, 'ming yuz'],
    [2026, 'ikki ming yigirma olti'],
    [101_001, 'yuz bir ming bir'],
    [1_000_000, 'bir million'],
    [1_001_000, 'bir million ming'],
    [-25, 'minus yigirma besh'],
    [10 ** 15, 'bir kvadrillion'],
    [10n ** 12n + 1n, 'bir trillion bir'],
  ])('%s is %s', (value, words) => {
    expect(numberToWords(value)).toBe(words);
  });

  test('Cyrillic is the twin of Latin', () => {
    expect(numberToWords(12, 'cyrillic')).toBe('ўн икки');
    expect(numberToWords(0, 'cyrillic')).toBe('нол');
    expect(ordinalToWords(3, 'cyrillic')).toBe('учинчи');
  });

  test('a fraction and a number beyond 10^15 have no words', () => {
    expect(() => numberToWords(1.5)).toThrow(RangeError);
    expect(() => numberToWords(10n ** 15n + 1n)).toThrow(RangeError);
  });

  test.each([
    [1, 'birinchi'],
    [2, 'ikkinchi'],
    [3, 'uchinchi'],
    [4, 'toʻrtinchi'],
    [6, 'oltinchi'],
    [7, 'yettinchi'],
    [10, 'oʻninchi'],
    [20, 'yigirmanchi'],
    [22, 'yigirma ikkinchi'],
    [100, 'yuzinchi'],
    [1991, 'ming toʻqqiz yuz toʻqson birinchi'],
  ])('%s as an ordinal is %s', (value, words) => {
    expect(ordinalToWords(value)).toBe(words);
  });
});

describe('numbers read back', () => {
  test.each([
    ['12', 12],
    ['o‘n ikki', 12],
    ["o'n ikki", 12],
    ['Oʻn  ikki', 12],
    ['ўн икки', 12],
    ['yuz', 100],
    ['bir yuz', 100],
    ['ming', 1000],
    ['bir ming', 1000],
    ['ming bir yuz', 1100],
    ['bir ming yuz', 1100],
    ['минус беш', -5],
    ['1 250 000', 1_250_000],
    ['1\u00a0250\u00a0000', 1_250_000],
    ['12,5', 12.5],
    ['−3', -3],
    ['007', 7],
  ])('%s is %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each([
    '',
    'besh besh',
    'bir oʻn',
    'oʻn yuz',
    'ming million',
    'nol besh',
    'minus',
    'kitob',
    '1 2',
    '12 50',
    '1,2,3',
  ])('%j is no number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  test('every number survives its words in both scripts, with bir said or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), (value) => {
        const words = numberToWords(value);
        expect(parseNumber(words)).toBe(value);
        expect(parseNumber(numberToWords(value, 'cyrillic'))).toBe(value);
        expect(
          parseNumber(
            words.replace(/(^|(?:ming|million|milliard|trillion|minus) )yuz/g, '$1bir yuz').replaceAll('ʻ', "'"),
          ),
        ).toBe(value);
        expect(parseNumber(formatNumber(value))).toBe(value);
      }),
      { numRuns: 300 },
    );
  });

  test('numbers are shown in groups of three with a decimal comma', () => {
    expect(formatNumber(1_250_000.5)).toBe('1\u00a0250\u00a0000,5');
    expect(formatNumber(-1234n)).toBe('-1\u00a0234');
    expect(formatNumber(999)).toBe('999');
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
    expect(() => formatNumber(1e21)).toThrow(RangeError);
  });
});
