import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from './locale.ts';
import { answerKey, isSameAnswer } from './normalize.ts';
import { numberToWords } from './uzbek/numbers.ts';
import { toCyrillic } from './uzbek/transliterate.ts';
import { WORDS } from './uzbek/words.fixture.ts';

describe('short answers', () => {
  test.each([
    '12',
    'o‘n ikki',
    "o'n ikki",
    "O'N  IKKI.",
    'oʻn-ikki',
    'ўн икки',
    'двенадцать',
    'twelve',
    ' 012 ',
    '12,0',
    '«12»',
  ])('%s is twelve in every language', (answer) => {
    for (const locale of LOCALES) expect(answerKey(answer, locale)).toBe('12');
  });

  test.each([
    ['ming', 'bir ming', '1000'],
    ['bir ming bir yuz', 'ming yuz', '1 100'],
    ['1 250 000', '1250000', 'bir million ikki yuz ellik ming'],
    ['0,5', '0.5', '0,50'],
    ['−5', '-5', 'minus besh'],
    ["O'zbekiston", 'ўзбекистон', 'OʻZBEKISTON!'],
    ['ota-ona', 'Ota ona', 'ота–она'],
    ['3/4', '3 / 4', '03/4'],
    ['o‘n ikki olma', '12 olma', '12 олма'],
    ['kitоb', 'kitob', 'Kitob'],
  ])('%s, %s and %s are one answer', (a, b, c) => {
    expect(isSameAnswer(a, b)).toBe(true);
    expect(isSameAnswer(a, c)).toBe(true);
  });

  test.each([
    ['ma’no', 'mano'],
    ['bir ikki', 'oʻn ikki'],
    ['1,5', '15'],
    ['3/4', '34'],
    ['-5', '5'],
    ['kitob', 'kitoblar'],
    ['', ''],
    ['!', '?'],
  ])('%j is not %j', (a, b) => {
    expect(isSameAnswer(a, b)).toBe(false);
  });

  test('Russian and English have their own habits', () => {
    expect(isSameAnswer('Ёлка', 'елка', 'RU')).toBe(true);
    expect(isSameAnswer('двести сорок одна тысяча', '241 000', 'RU')).toBe(true);
    expect(isSameAnswer('две тысячи двадцать шесть', '2026', 'RU')).toBe(true);
    expect(isSameAnswer('one hundred and five', '105', 'EN')).toBe(true);
    expect(isSameAnswer('twenty-one', '21', 'EN')).toBe(true);
    expect(isSameAnswer('1,000', '1000', 'EN')).toBe(true);
    expect(isSameAnswer('1,000', '1', 'UZ_LATN')).toBe(true);
    expect(isSameAnswer('don’t', "don't", 'EN')).toBe(true);
  });

  test('any number is the same in digits and in the words of both scripts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), (value) => {
        expect(answerKey(numberToWords(value))).toBe(String(value));
        expect(answerKey(numberToWords(value, 'cyrillic'), 'UZ_CYRL')).toBe(String(value));
      }),
      { numRuns: 200 },
    );
  });

  test('a word and its Cyrillic twin have one key', () => {
    for (const word of WORDS) expect(isSameAnswer(toCyrillic(word), word), word).toBe(true);
  });

  test('case, spacing and punctuation never matter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...LOCALES),
        (words, locale) => {
          expect(isSameAnswer(`«${words.join(',  ').toUpperCase()}!»`, words.join(' '), locale)).toBe(true);
        },
      ),
    );
  });

  test('a hostile answer of any length is keyed at once', () => {
    for (const piece of ['0', '.0', 'bir ', "o'", '1 000 ', 'Аa']) expect(answerKey(piece.repeat(50_000))).not.toBe('');
  });
});
