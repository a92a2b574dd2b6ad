import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareUzbek, sortKey } from './collate.ts';
import { CYRILLIC_ALPHABET, LATIN_ALPHABET } from './letters.ts';
import { WORDS } from './words.fixture.ts';

const sorted = (words: string) => words.split(' ').toReversed().sort(compareUzbek).join(' ');

test('letters stand in the order of their alphabet, Latin before Cyrillic', () => {
  const letters = [...LATIN_ALPHABET, ...CYRILLIC_ALPHABET];
  expect(letters.toReversed().sort(compareUzbek)).toEqual(letters);
});

test.each([
  'aka aʼlo archa azim bola',
  'zira oʻn gʻoz shahar chiroq ngo',
  'sabzi suv shakar',
  'yana yangi',
  'olma ot ozod oʻrik oʻt',
  'gul guruch gʻalaba gʻoz',
  'menda menga singan sinov singil',
  'mano maʼno manzil',
  'сабзи чой шакар яхши ўрик қор ғоз ҳаво',
  '3-sinf 11-sinf Alif Ўқиш',
])('%s is in order', (words) => {
  expect(sorted(words)).toBe(words);
});

test('case and apostrophes do not move a word', () => {
  expect(['Shahar', 'shahar', "O'zbek", 'Oʻzbek', 'Ota'].sort(compareUzbek).map((word) => word.toLowerCase())).toEqual([
    'ota',
    "o'zbek",
    'oʻzbek',
    'shahar',
    'shahar',
  ]);
});

test('punctuation and spaces separate words and nothing else', () => {
  expect(['ona tili', 'onalar', 'ona', '«ona»'].sort(compareUzbek)).toEqual(['ona', '«ona»', 'ona tili', 'onalar']);
});

test('it is the order that CLDR gives Uzbek, on the whole word list', () => {
  const cldr = new Intl.Collator('uz');
  expect(cldr.resolvedOptions().locale).toBe('uz');
  // CLDR knows neither ng as a letter nor tutuq belgisi as a sign that does not count.
  const plain = WORDS.filter((word) => !/ng|ʼ/i.test(word));
  expect([...plain].sort(compareUzbek)).toEqual([...plain].sort(cldr.compare));
});

test('the order is total and the key alone decides it', () => {
  const text = fc
    .array(fc.constantFrom(...LATIN_ALPHABET, 'ʼ', "'", ' ', '-', '1', '0', 'Ш', 'қ', 'É', '字'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(compareUzbek(a, b))).toBe(-Math.sign(compareUzbek(b, a)) + 0);
      if (compareUzbek(a, b) <= 0 && compareUzbek(b, c) <= 0) expect(compareUzbek(a, c)).toBeLessThanOrEqual(0);
      expect(compareUzbek(a, b) === 0).toBe(sortKey(a) === sortKey(b));
    }),
  );
});
