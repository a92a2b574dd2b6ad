import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LATIN_ALPHABET, splitLetters } from './letters.ts';
import { countSyllables, syllables } from './syllables.ts';
import { toCyrillic } from './transliterate.ts';
import { SYLLABLES, WORDS } from './words.fixture.ts';

const cut = (word: string) => syllables(word).join('-');

describe('syllables', () => {
  test('the golden list has hundreds of words and every one is cut as by hand', () => {
    expect(SYLLABLES.length).toBeGreaterThan(600);
    expect(WORDS.map(cut)).toEqual(SYLLABLES);
  });

  test.each([
    ['singil', 'si-ngil'],
    ['dengiz', 'de-ngiz'],
    ['menga', 'men-ga'],
    ['ingliz', 'in-gliz'],
    ["ma'no", 'maʼ-no'],
    ["san'at", 'sanʼ-at'],
    ["Is'hoq", 'Isʼ-hoq'],
    ['konstitutsiya', 'kons-ti-tu-tsi-ya'],
    ['ketsin', 'ket-sin'],
    ['silindrik', 'si-lin-drik'],
    ['monografiya', 'mo-no-gra-fi-ya'],
    ['BOGʻCHA', 'BOGʻ-CHA'],
    ['bo‘g‘in', 'boʻ-gʻin'],
    ['денгиз', 'де-нгиз'],
    ['менга', 'мен-га'],
    ['қаерда', 'қа-ер-да'],
    ['маъно', 'маъ-но'],
    ['объект', 'объ-ект'],
    ['компьютер', 'компь-ю-тер'],
    ['туркларга', 'турк-лар-га'],
    ['конституция', 'конс-ти-ту-ци-я'],
    ['шўрва', 'шўр-ва'],
  ])('%s is %s', (word, expected) => {
    expect(cut(word)).toBe(expected);
  });

  test('a word joined by a hyphen is cut in its parts', () => {
    expect(syllables('ota-ona')).toEqual(['o', 'ta-', 'o', 'na']);
  });

  test('no letter is cut, none is lost, and each syllable has one vowel', () => {
    const consonant = fc.constantFrom(...LATIN_ALPHABET.filter((letter) => !/^(?:[aeiou]|oʻ)$/.test(letter)));
    const vowel = fc.constantFrom('a', 'e', 'i', 'o', 'u', 'oʻ');
    const word = fc
      .array(fc.tuple(fc.array(consonant, { maxLength: 3 }), vowel, fc.array(consonant, { maxLength: 2 })), {
        minLength: 1,
        maxLength: 5,
      })
      .map((parts) => parts.flat(2).join(''));
    fc.assert(
      fc.property(word, (text) => {
        const parts = syllables(text);
        expect(parts.join('')).toBe(text);
        const seams = (pieces: string[]) => pieces.map((_, at) => pieces.slice(0, at).join('').length);
        expect(seams(splitLetters(text))).toEqual(expect.arrayContaining(seams(parts)));
        for (const part of parts) expect(part.match(/[aeiou]/g)).toHaveLength(1);
      }),
    );
  });

  test('both scripts have the same number of syllables', () => {
    for (const word of WORDS) expect(syllables(toCyrillic(word)), word).toHaveLength(syllables(word).length);
  });

  test('the syllables of a text are counted', () => {
    expect(countSyllables('Oʻzbekiston — mening Vatanim!')).toBe(4 + 2 + 3);
    expect(countSyllables('Ўзбекистон')).toBe(4);
  });
});
