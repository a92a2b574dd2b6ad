import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalApostrophes } from './apostrophes.ts';
import {
  CYRILLIC_ALPHABET,
  capitalize,
  LATIN_ALPHABET,
  lowerCase,
  splitLetters,
  titleCase,
  upperCase,
} from './letters.ts';

const split = (word: string) => splitLetters(word).join(' ');

describe('letters of a word', () => {
  test('the alphabets have 29 Latin units and 35 Cyrillic letters', () => {
    expect(new Set(LATIN_ALPHABET).size).toBe(29);
    expect(new Set(CYRILLIC_ALPHABET).size).toBe(35);
  });

  test.each([
    ['shahar', 'sh a h a r'],
    ['choynak', 'ch o y n a k'],
    ["o'g'il", 'oʻ gʻ i l'],
    ['BARCHAMIZNI', 'B A R CH A M I Z N I'],
    ['Shahar', 'Sh a h a r'],
    ["ma'no", 'm a ʼ n o'],
    ['daraxt', 'd a r a x t'],
    ['шаҳар', 'ш а ҳ а р'],
  ])('%s is %s', (word, letters) => {
    expect(split(word)).toBe(letters);
  });

  test.each([
    'singil',
    'keng',
    'dengiz',
    'yangi',
    'tong',
    'ming',
    'rangi',
    'kitobingiz',
    'bordingiz',
    'tanga',
    'yanga',
    'tangalar',
    'singari',
    'kengash',
    'soʻng',
    'jangovar',
    'marketing',
  ])('the n and g of %s are one letter', (word) => {
    expect(splitLetters(word)).toContain('ng');
  });

  test.each([
    'menga',
    'senga',
    'unga',
    'shunga',
    'ingliz',
    'inglizcha',
    'Angliya',
    'kongress',
    'keyingi',
    'oldingi',
    'bugungi',
    'koʻringan',
    'olingan',
    'yozilganga',
    'insonga',
    'osmongacha',
    'koʻringach',
    'tangens',
    "qo'ng'iroq",
    "to'ng'iz",
  ])('the n and g of %s are two letters', (word) => {
    expect(splitLetters(word)).not.toContain('ng');
  });

  test("the s and h of Is'hoq are two letters", () => {
    expect(split("Is'hoq")).toBe('I s ʼ h o q');
  });

  test('the letters joined are the word again', () => {
    const word = fc
      .array(fc.constantFrom(...LATIN_ALPHABET, 'ʼ', 'SH', 'Ng', '😀', '-'))
      .map((parts) => parts.join(''));
    fc.assert(fc.property(word, (text) => splitLetters(text).join('') === canonicalApostrophes(text)));
  });
});

describe('case', () => {
  test('whole words are right in every case', () => {
    expect(upperCase("barchamizni o'qit")).toBe('BARCHAMIZNI OʻQIT');
    expect(lowerCase('SHAHAR')).toBe('shahar');
    expect(capitalize('shahar hokimi')).toBe('Shahar hokimi');
    expect(capitalize('«o‘zbek» tili')).toBe('«Oʻzbek» tili');
  });

  test('an apostrophe does not begin a new word', () => {
    expect(titleCase("IS'HOQ o'g'li ota-onasi")).toBe('Isʼhoq Oʻgʻli Ota-Onasi');
    expect(titleCase('ШАҲАР чироғи')).toBe('Шаҳар Чироғи');
  });
});
