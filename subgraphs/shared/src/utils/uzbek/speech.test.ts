import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber } from './numbers.ts';
import { spellNumbers } from './speech.ts';

test.each([
  ['25 ta kitob', 'yigirma besh ta kitob'],
  ['3-sinf oʻquvchisi', 'uchinchi sinf oʻquvchisi'],
  ['22-noyabr, 2026-yil', 'yigirma ikkinchi noyabr, ikki ming yigirma oltinchi yil'],
  ['5ta olma, 10-ta nok', 'beshta olma, oʻnta nok'],
  ['2-nchi qavat', 'ikkinchi qavat'],
  ['Narxi 1 250 000 soʻm.', 'Narxi bir million ikki yuz ellik ming soʻm.'],
  ['12,5 metr', 'oʻn ikki butun oʻndan besh metr'],
  ['0.25', 'nol butun yuzdan yigirma besh'],
  ['50% va 7%dan', 'ellik foiz va yetti foizdan'],
  ['-5 daraja', 'minus besh daraja'],
  ['007', 'nol nol yetti'],
  ['Alif24', 'Alif24'],
])('%s is said as %s', (text, spoken) => {
  expect(spellNumbers(text)).toBe(spoken);
});

test('Cyrillic text is said in Cyrillic', () => {
  expect(spellNumbers('3-синф, 50%', 'cyrillic')).toBe('учинчи синф, эллик фоиз');
});

test('no number of a sentence is left in digits, and each can be read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 15 }), (value) => {
      expect(parseNumber(spellNumbers(String(value)))).toBe(value);
      expect(spellNumbers(`Javob: ${value}.`)).not.toMatch(/\d/);
    }),
  );
});
