import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllablesOf, tokensOf, wordsOf } from './story-words.ts';

describe('a text', () => {
  it('is cut without losing anything, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = tokensOf(text);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        expect(tokens.filter(({ isWord }) => isWord).map((token) => token.text)).toEqual(wordsOf(text));
      }),
    );
  });

  it('keeps together what is one word', () => {
    expect(wordsOf('— Sanʼat “asta-sekin” 5ta! Don’t, gʻoz.')).toEqual([
      'Sanʼat',
      'asta-sekin',
      '5ta',
      'Don’t',
      'gʻoz',
    ]);
  });
});

describe('syllables', () => {
  it.each([
    ['uz', 'qo-si-da bo-gʻi-da a-la si-ngil maʼ-no'],
    ['ru', 'ё-жик май-ка кош-ка сес-тра подъ-езд боль-шой о-бла-ко звёз-доч-ка дождь'],
    ['en', 'gar-den pic-ture ap-ple jumped lit-tle yel-low be-yond quick-ly love-ly fly-ing grand-fa-ther queen'],
  ] as const)('are those of a primer in %s', (language, cuts) => {
    for (const cut of cuts.split(' ')) expect(syllablesOf(cut.replaceAll('-', ''), language).join('-')).toBe(cut);
  });

  it('joined give the word, in any language', () => {
    const letters = fc.array(fc.constantFrom(...'abcdeghinosuyzабвгёийльъя'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(letters, fc.constantFrom('ru' as const, 'en' as const), (word, language) => {
        const text = word.join('');
        const cut = syllablesOf(text, language);
        expect(cut.join('')).toBe(text);
        expect(cut.every((syllable) => syllable.length > 0)).toBe(true);
      }),
    );
  });
});
