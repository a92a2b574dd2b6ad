import { describe, expect, it } from 'vitest';
import { bareWord, type Marks, marksUpTo, tapped, textPieces } from './text-words.ts';

describe('the words of a story', () => {
  it('are counted through all pages, and a dash is none', () => {
    expect(textPieces(['— Balki shu, — dedi u.', 'Ha!'], ['Balki', 'shu,', 'dedi', 'u.', 'Ha!'])).toEqual([
      [
        { text: '—', word: null },
        { text: 'Balki', word: 0 },
        { text: 'shu,', word: 1 },
        { text: '—', word: null },
        { text: 'dedi', word: 2 },
        { text: 'u.', word: 3 },
      ],
      [{ text: 'Ha!', word: 4 }],
    ]);
  });

  it('are those that were read when the story has changed since', () => {
    expect(textPieces(['Yangi matn keldi.'], ['Eski', 'matn.'])).toEqual([
      [
        { text: 'Eski', word: 0 },
        { text: 'matn.', word: 1 },
      ],
    ]);
  });

  it('are said without the marks around them', () => {
    expect(bareWord('“shuv-shuv”')).toBe('shuv-shuv');
  });
});

describe('a tap on a word', () => {
  const kindsAfter = (language: string, taps: number) => {
    let marks: Marks = new Map();
    return Array.from({ length: taps }, () => {
      marks = tapped(marks, 2, language);
      return marks.get(2) ?? 'right';
    });
  };

  it('goes through the kinds of slips and back to right; other endings are a kind in Uzbek alone', () => {
    expect(kindsAfter('uz', 6)).toEqual(['SUBSTITUTED', 'OMITTED', 'SUFFIX_SLIP', 'UNSURE', 'right', 'SUBSTITUTED']);
    expect(kindsAfter('ru', 4)).toEqual(['SUBSTITUTED', 'OMITTED', 'UNSURE', 'right']);
  });

  it('behind the last word that was read is not sent', () => {
    const marks: Marks = new Map([
      [2, 'OMITTED'],
      [7, 'UNSURE'],
    ]);
    expect(marksUpTo(marks, 7)).toEqual([{ word: 2, verdict: 'OMITTED' }]);
  });
});
