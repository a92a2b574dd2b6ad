import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AuthoredTestQuestion } from '../test/test.entity.ts';
import { type GivenAnswer, gradeAnswer as grade, readNumber } from './grading.rules.ts';
import { coinsForScore } from './reward.rules.ts';

const question = (type: string, key: object, points = 2) =>
  ({
    type,
    points,
    key: { optionIds: [], number: null, tolerance: null, texts: [], ...key },
  }) as unknown as AuthoredTestQuestion;
const gradeAnswer = (asked: AuthoredTestQuestion, answer: GivenAnswer | null) => grade(asked, answer, 'UZ_LATN');
const chosen = (...optionIds: string[]): GivenAnswer => ({ optionIds, text: null });
const written = (text: string): GivenAnswer => ({ optionIds: [], text });

describe('a choice', () => {
  it('is right when the chosen options are the right ones, in any order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5')),
        fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), { minLength: 1 }),
        (given, right) => {
          const isSame = [...given].sort().join() === [...right].sort().join();
          expect(gradeAnswer(question('MULTIPLE_CHOICE', { optionIds: right }), chosen(...given))).toBe(isSame ? 2 : 0);
        },
      ),
    );
  });

  it('brings nothing when it is left', () => {
    expect(gradeAnswer(question('SINGLE_CHOICE', { optionIds: ['1'] }), null)).toBe(0);
  });
});

describe('a number', () => {
  test.each([
    ['56', 56],
    [' 56 ', 56],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['-3', -3],
    ['−3', -3],
    ['+7', 7],
    ['1 250 000', 1_250_000],
    ['1\u00a0000', 1000],
    [',5', 0.5],
    ['7.', 7],
    ['oʻn ikki', 12],
    ['ўн икки', 12],
    ['minus besh', -5],
  ])('%j is read as %d', (text, value) => expect(readNumber(text, 'UZ_LATN')).toBe(value));

  test.each([
    ['1,250', 'EN', 1250],
    ['1,250', 'RU', 1.25],
    ['двенадцать', 'RU', 12],
    ['Twelve', 'EN', 12],
  ] as const)('%j in %s is read as %d', (text, language, value) => expect(readNumber(text, language)).toBe(value));

  test.each(['', '-', 'koʻp', '5 ta', '1,2,3', '1e5', '0x10', 'NaN', 'Infinity'])('%j is no number', (text) =>
    expect(readNumber(text, 'UZ_LATN')).toBeUndefined(),
  );

  it('may be off by the tolerance, and by no more', () => {
    const third = question('NUMBER', { number: 0.2, tolerance: 0.1 });
    expect(['0,1', '0,2', '0,3'].map((text) => gradeAnswer(third, written(text)))).toEqual([2, 2, 2]);
    expect(['0,09', '0,31', 'besh', ''].map((text) => gradeAnswer(third, written(text)))).toEqual([0, 0, 0, 0]);
  });

  it('written in any notation equals itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom(1, 10, 100), (whole, scale) => {
        const number = whole / scale;
        const exact = question('NUMBER', { number, tolerance: 0 });
        expect(gradeAnswer(exact, written(String(number).replace('.', ',')))).toBe(2);
        expect(gradeAnswer(exact, written(String(number + 1)))).toBe(0);
      }),
    );
  });
});

describe('a short text', () => {
  test.each([
    ["o'n ikki", 'Oʻn ikki'],
    ['O‘N  IKKI.', 'oʻn ikki'],
    ['o`n ikki!', 'oʻn ikki'],
    ['ўн икки', 'oʻn ikki'],
    ['Toshkent', 'ТОШКЕНТ'],
    ['Дом ', 'дом'],
    ['  apple', 'Apple'],
  ])('%j is %j', (given, accepted) => {
    expect(gradeAnswer(question('SHORT_TEXT', { texts: ['boshqa', accepted] }), written(given))).toBe(2);
  });

  it('keeps words apart that an apostrophe tells apart', () => {
    expect(gradeAnswer(question('SHORT_TEXT', { texts: ['maʼno'] }), written('mano'))).toBe(0);
  });
});

test('coins grow with the score, from none to ten', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (max, raw) => {
      const score = raw % (max + 1);
      const coins = coinsForScore(score, max);
      expect(Number.isInteger(coins) && coins >= 0 && coins <= 10).toBe(true);
      if (score < max) expect(coins).toBeLessThanOrEqual(coinsForScore(score + 1, max));
    }),
  );
  expect([coinsForScore(0, 5), coinsForScore(5, 5)]).toEqual([0, 10]);
});
