import { LOCALES, numberToWords } from '@alif24/subgraph-shared/utils';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decimal, isWithin, parseDecimal, writeDecimal } from './decimal.ts';

const read = (text: string, language: (typeof LOCALES)[number] = 'UZ_LATN') => {
  const number = parseDecimal(text, language);
  return number && writeDecimal(number);
};
const anyDecimal = fc.record({ units: fc.bigInt(-(10n ** 20n), 10n ** 20n), scale: fc.integer({ min: 0, max: 9 }) });
const decimal = (text: string) => parseDecimal(text) as Decimal;

describe('numbers as people write them', () => {
  test.each([
    ['12', '12'],
    [' 012 ', '12'],
    ['12,5', '12.5'],
    ['12.50', '12.5'],
    [',5', '0.5'],
    ['.5', '0.5'],
    ['−3', '-3'],
    ['– 3', '-3'],
    ['+3', '3'],
    ['-0', '0'],
    ['1 250 000', '1250000'],
    ['1\u00a0250\u202f000,75', '1250000.75'],
    ['1.250.000', '1250000'],
    ['1,250,000', '1250000'],
    ['1,000', '1'],
    ['１２', '12'],
    ['0.1234567890123456789', '0.1234567890123456789'],
    ['oʻn ikki', '12'],
    ["O'N IKKI", '12'],
    ['ўн икки', '12'],
    ['двенадцать', '12'],
    ['twelve', '12'],
    ['minus besh', '-5'],
    ['bir ming ikki yuz', '1200'],
    ['oʻn ikki butun oʻndan besh', '12.5'],
    ['nol butun yuzdan besh', '0.05'],
    ['minus nol butun oʻndan besh', '-0.5'],
    ['двенадцать целых пять десятых', '12.5'],
    ['oʻn ikki yarim', '12.5'],
    ['ярим', '0.5'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a comma groups thousands in English, and there alone', () => {
    expect(read('1,000', 'EN')).toBe('1000');
    expect(read('12,345.5', 'EN')).toBe('12345.5');
    expect(read('1,5', 'EN')).toBe('1.5');
    expect(read('1,000', 'RU')).toBe('1');
  });

  test.each([
    ...[
      '',
      ' ',
      '-',
      ',',
      'besh olti',
      'olma',
      '1e5',
      '0x10',
      '1/2',
      '½',
      '3 5',
      '12 34',
      '1 2345',
      '5-',
      '--5',
      '5+3',
    ],
    ...[
      '1.2.3',
      '12:30',
      '50%',
      'NaN',
      'Infinity',
      '1_000',
      'besh butun oʻndan oʻn ikki',
      '9'.repeat(31),
      '1'.padStart(161),
    ],
  ])('%j is no number', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('what is written is read back, whichever decimal sign and in every language', () => {
    fc.assert(
      fc.property(anyDecimal, fc.constantFrom(...LOCALES), (number, language) => {
        const written = writeDecimal(number);
        const again = parseDecimal(written, language) as Decimal;
        expect(isWithin(again, number, { units: 0n, scale: 0 })).toBe(true);
        expect(read(writeDecimal(again).replace('.', ','))).toBe(writeDecimal(again));
      }),
    );
  });

  test('a whole number is the same in digits and in the words of both scripts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (value) => {
        expect(read(numberToWords(value))).toBe(String(value));
        expect(read(numberToWords(value, 'cyrillic'), 'UZ_CYRL')).toBe(String(value));
      }),
    );
  });

  test('no text keeps the reader busy or breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123 ,.-oʻnбеш'), maxLength: 60 }), (text) => {
        const number = parseDecimal(text);
        if (number) expect(writeDecimal(parseDecimal(writeDecimal(number)) as Decimal)).toBe(writeDecimal(number));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('tolerance', () => {
  test.each([
    ['0.3', '0.2', '0.1', true],
    ['0.30000000000000000001', '0.2', '0.1', false],
    ['100.01', '100', '0.01', true],
    ['-1', '1', '1', false],
    ['5', '5', '0', true],
    ['5.000000000000000000001', '5', '0', false],
  ])('%s is within %s ± %s: %s', (given, right, tolerance, expected) => {
    expect(isWithin(decimal(given), decimal(right), decimal(tolerance))).toBe(expected);
  });

  test('it is the distance on both sides, to the last digit', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (right, { units, scale }) => {
        const tolerance = { units: units < 0n ? -units : units, scale };
        const places = Math.max(right.scale, scale) + 1;
        const at = (number: Decimal) => number.units * 10n ** BigInt(places - number.scale);
        const edge = { units: at(right) + at(tolerance), scale: places };
        expect(isWithin(edge, right, tolerance)).toBe(true);
        expect(isWithin({ ...edge, units: edge.units + 1n }, right, tolerance)).toBe(false);
        expect(isWithin({ units: at(right) - at(tolerance) - 1n, scale: places }, right, tolerance)).toBe(false);
      }),
    );
  });
});
