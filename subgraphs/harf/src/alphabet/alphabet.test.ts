import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  canonicalApostrophes,
  compareUzbek,
  LATIN_ALPHABET,
  lowerCase,
  splitLetters,
  toCyrillic,
  toLatin,
  upperCase,
} from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import type { Alphabet, Letter } from './alphabet.entity.ts';
import { allAlphabets, alphabetOf, letterById, lettersOf } from './alphabet.service.ts';
import pictures from './pictures.json' with { type: 'json' };
import { readAlphabets } from './read-alphabets.ts';

const [en, ru, uz] = allAlphabets() as [Alphabet, Alphabet, Alphabet];
const all = allAlphabets().flatMap(lettersOf);
const wordsOf = (letters: Letter[]) => letters.flatMap(({ words }) => words.map(({ word }) => word));

describe('the alphabets', () => {
  it.each([
    ['uz', 29, 1],
    ['ru', 33, 0],
    ['en', 26, 0],
  ])('%s has %i letters and %i signs besides', (language, letters, signs) => {
    expect(alphabetOf(language)?.letters).toHaveLength(letters);
    expect(alphabetOf(language)?.signs).toHaveLength(signs);
  });

  it('give every letter an id of its own that never needs escaping', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id } of all) expect(id).toMatch(/^(uz|ru|en)-[a-z-]+$/);
    expect(letterById('uz-sh')).toMatchObject({ upper: 'Sh', lower: 'sh', position: 27 });
    expect(letterById('uz-toString')).toBeNull();
  });

  it('count the positions from 1 without a gap', () => {
    for (const alphabet of allAlphabets()) {
      expect(lettersOf(alphabet).map(({ position }) => position)).toEqual(
        lettersOf(alphabet).map((_, index) => index + 1),
      );
    }
  });

  it('know the vowels: six in Uzbek, ten in Russian, five in English', () => {
    const vowels = (alphabet: Alphabet) =>
      alphabet.letters.filter(({ kind }) => kind === 'VOWEL').map(({ lower }) => lower);
    expect(vowels(uz)).toEqual(['a', 'e', 'i', 'o', 'u', 'oʻ']);
    expect(vowels(ru).join('')).toBe('аеёиоуыэюя');
    expect(vowels(en).join('')).toBe('aeiou');
  });

  it('give each letter three words with it, each with a picture that has a name in three languages', () => {
    const named: Record<string, Record<string, string>> = pictures;
    for (const { id, lower, words } of all) {
      expect(new Set(words.map(({ picture }) => picture)).size, id).toBe(3);
      for (const { picture, tiles, letterIndex } of words) {
        expect(tiles[letterIndex]).toBe(lower);
        expect(picture).toMatch(/^[a-z-]+$/);
        expect(Object.keys(named[picture] ?? {})).toEqual(['uz', 'ru', 'en']);
      }
    }
  });

  it('begin each word with its letter, except where no word does', () => {
    const inside = new Set([
      'uz-ng',
      'uz-tutuq',
      'ru-hard-sign',
      'ru-y',
      'ru-soft-sign',
      'en-x',
      'ru-yo',
      'ru-short-i',
    ]);
    for (const { id, words } of all) {
      if (inside.has(id)) continue;
      for (const { word, letterIndex } of words) expect(letterIndex, `${id}: ${word}`).toBe(0);
    }
  });
});

describe('the letter data through the text kit', () => {
  it('mixes scripts in no word, form or name', () => {
    const names: Array<[string, string[]]> = allAlphabets().map((alphabet) => [
      alphabet.script,
      [
        ...wordsOf(lettersOf(alphabet)),
        ...lettersOf(alphabet).flatMap(({ upper, lower, name }) => [upper, lower, name]),
      ],
    ]);
    for (const [script, texts] of names) {
      const own = script === 'CYRL' ? /^[\p{Script=Cyrillic} ]+$/u : /^[\p{Script=Latin}ʻʼ -]+$/u;
      for (const text of texts) expect(text).toMatch(own);
    }
    for (const { uz, ru, en } of Object.values(pictures)) {
      expect(uz).toMatch(/^[\p{Script=Latin}ʻʼ]+$/u);
      expect(ru).toMatch(/^\p{Script=Cyrillic}+$/u);
      expect(en).toMatch(/^[a-z ]+$/);
    }
  });

  it('is canonical already: U+02BB in oʻ and gʻ, U+02BC for tutuq belgisi', () => {
    for (const { upper, lower, name, words } of lettersOf(uz)) {
      for (const text of [upper, lower, name, ...words.map(({ word }) => word)]) {
        expect(canonicalApostrophes(text)).toBe(text);
        expect(text).not.toMatch(/['`´‘’]/);
      }
    }
  });

  it('reads every kind of typed apostrophe back to its word', () => {
    for (const word of wordsOf(lettersOf(uz))) {
      for (const typed of ["'", '‘', '’', '`', '´']) {
        expect(canonicalApostrophes(word.replaceAll(/[ʻʼ]/g, typed))).toBe(word);
      }
    }
  });

  it('goes to Cyrillic and back without a change, and the Cyrillic is Cyrillic throughout', () => {
    const words = [...wordsOf(lettersOf(uz)), ...Object.values(pictures).map(({ uz }) => uz)];
    for (const word of words) {
      expect(toCyrillic(word)).toMatch(/^\p{Script=Cyrillic}+$/u);
      expect(toLatin(toCyrillic(word))).toBe(word);
    }
  });

  it('splits each Uzbek word into letters of the Uzbek alphabet, and joins it again', () => {
    const units = new Set(lettersOf(uz).map(({ lower }) => lower));
    for (const word of wordsOf(lettersOf(uz))) {
      const tiles = splitLetters(word);
      expect(tiles.join('')).toBe(word);
      for (const tile of tiles) expect(units.has(tile), `${tile} of ${word}`).toBe(true);
    }
  });

  it('stands in the order of the dictionary', () => {
    expect(uz.letters.map(({ lower }) => lower)).toEqual(LATIN_ALPHABET);
    expect(uz.letters.map(({ lower }) => lower).toSorted(compareUzbek)).toEqual(LATIN_ALPHABET);
    const russian = ru.letters.map(({ lower }) => lower);
    expect(russian.toSorted(new Intl.Collator('ru').compare)).toEqual(russian);
    const english = en.letters.map(({ lower }) => lower);
    expect(english.toSorted()).toEqual(english);
  });

  it('has the large form that the text kit makes of the small one', () => {
    for (const { upper, lower } of all) {
      expect(lowerCase(upper)).toBe(lower);
      expect(upperCase(upper)).toBe(upperCase(lower));
    }
  });
});

describe('another alphabet', () => {
  const directory = () => mkdtempSync(join(tmpdir(), 'alif24-letters-'));
  const file = (language: string, letters: string, change: object = {}) => ({
    language,
    name: language,
    script: 'CYRL',
    version: 'test',
    signs: [],
    letters: [...letters].map((lower, n) => ({
      id: `${language}-${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
      upper: lower.toUpperCase(),
      lower,
      name: lower,
      kind: 'CONSONANT',
      words: { [`${lower}а`]: 'apple', [`${lower}о`]: 'ball', [`${lower}у`]: 'cat' },
      ...change,
    })),
  });
  const write = (directory: string, content: { language: string }) =>
    writeFileSync(join(directory, `${content.language}.json`), JSON.stringify(content));

  it('needs a file and no code: Kazakh with 42 letters, Kyrgyz with 36', () => {
    const folder = directory();
    write(folder, file('kk', 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'));
    write(folder, file('ky', 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя'));
    expect(readAlphabets(folder).map(({ language, letters }) => [language, letters.length])).toEqual([
      ['kk', 42],
      ['ky', 36],
    ]);
  });

  it.each([
    ['without a third word', { words: { кака: 'apple' } }],
    ['with a word that lacks the letter', { words: { о: 'a', у: 'b', ы: 'c' } }],
    ['without a name', { name: '' }],
    ['of no kind', { kind: 'NOISE' }],
    ['with an id of another language', { id: 'uz-a' }],
  ])('is refused at the start when it has a letter %s', (_name, change) => {
    const folder = directory();
    write(folder, file('kk', 'к', change));
    expect(() => readAlphabets(folder)).toThrow(/^kk\.json: /);
  });
});
