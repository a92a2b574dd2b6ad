import type { ReadingLanguage } from './number-in-words.ts';
import { isEndingChain } from './uzbek-endings.ts';

export type Likeness = 'SAME' | 'SUFFIX' | 'NEAR' | 'OTHER';

/** Vowels that dialects of Uzbek say one for the other. */
const DIALECT_VOWELS: ReadonlyMap<string, string> = new Map([
  ['o', 'a'],
  ['u', 'i'],
]);

/** Where such a vowel makes another word, it was not the dialect: winter and bird, tooth and dream, name and horse. */
const WORD_PAIRS = new Set(
  [
    'qish qush',
    'tish tush',
    'ich uch',
    'ot at',
    'bir bur',
    'in un',
    'ona ana',
    'oq aq',
    'tor tar',
    'son san',
    'qor qar',
  ].flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
);

const dialectKey = (word: string) => word.replace(/[ou](?!ʻ)/g, (vowel) => DIALECT_VOWELS.get(vowel) ?? vowel);

/**
 * How like what was expected is what was heard, both as `spokenForms` gives them: the same (dialect passes), the same stem with other Uzbek
 * endings, near enough that the recogniser may be at fault, or something else.
 */
export function likeness(expected: string, heard: string, language: ReadingLanguage): Likeness {
  if (expected === heard) return 'SAME';
  const isUzbek = language === 'uz';
  if (isUzbek && !WORD_PAIRS.has(`${expected} ${heard}`) && dialectKey(expected) === dialectKey(heard)) return 'SAME';
  if (isUzbek && isSuffixSlip(expected, heard)) return 'SUFFIX';
  if (WORD_PAIRS.has(`${expected} ${heard}`)) return 'OTHER';
  return isNear(expected, heard) ? 'NEAR' : 'OTHER';
}

/** kitobni for kitobim: from some letter on, and not before the second, both are nothing but endings. */
function isSuffixSlip(expected: string, heard: string): boolean {
  const most = Math.min(expected.length, heard.length);
  for (let at = 0; at <= most; at++) {
    const isWholeWord = at >= 2 && (at === expected.length || at === heard.length);
    const isOver = at === expected.length && at === heard.length;
    if (!isOver && (at >= 3 || isWholeWord) && isEndingChain(expected.slice(at)) && isEndingChain(heard.slice(at)))
      return true;
    if (!isSameStemLetter(expected, heard, at)) return false;
  }
  return false;
}

/** The last letter of a stem softens before a vowel: yurak, yuragim; qishloq, qishlogʻi. */
function isSameStemLetter(expected: string, heard: string, at: number): boolean {
  const [a, b] = [expected[at], heard[at]];
  return a === b || (at >= 2 && ['kg', 'gk'].includes(`${a}${b}`));
}

function isNear(expected: string, heard: string): boolean {
  const bare = (word: string) => word.replaceAll('ʻ', '');
  if (bare(expected) === bare(heard)) return true;
  const length = Math.max(expected.length, heard.length);
  const allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0;
  return allowed > 0 && distance(expected, heard) <= allowed;
}

/** Letters to change, add, leave out or swap with their neighbour. */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + change);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (beforeLast[j - 2] as number) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
