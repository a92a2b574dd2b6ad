import type { Locale } from './locale.ts';
import { wordValue } from './number-words.ts';
import { repairLookAlikes } from './scripts.ts';
import { canonicalApostrophes } from './uzbek/apostrophes.ts';
import { composeNumber } from './uzbek/numbers.ts';
import { lettersToLatin } from './uzbek/to-latin.ts';

const SPACE = String.raw`[ \u00a0\u202f\u2009]`;
const GROUPED = new RegExp(String.raw`(?<![\d.,])\d{1,3}(?:${SPACE}\d{3})+(?!${SPACE}?\d)`, 'g');

/** A longer text is no short answer; it is compared as it stands. */
const SHORT = 500;

/** Digits in one form: groups joined, decimal sign a full stop, no idle zeros, one minus. */
function evenDigits(text: string, locale: Locale): string {
  return text
    .replace(/[−–—]/g, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, locale === 'EN' ? '' : '.')
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replace(GROUPED, (number) => number.replace(/\D/g, ''))
    .replace(/(?<![\d.])0+(?=\d)/g, '')
    .replace(/(?<=\d)\.(\d*?)0+(?![\d.])/g, (_, digits: string) => (digits ? `.${digits}` : ''));
}

/** Punctuation goes, except where it is part of a number: 1.5 3/4 10:30 -5 50%. */
function dropPunctuation(text: string): string {
  return text
    .replace(/(?<=\d)\s*([/:])\s*(?=\d)/g, '$1')
    .replace(/[^\p{L}\p{M}\p{N}ʻʼ%./:-]+|(?<!\d)[./:]|[./:](?!\d)|(?<=[\p{L}\p{N}])-|-(?!\d)/gu, ' ');
}

/** Runs of number words become digits; the longest run that is one number wins. */
function wordsToDigits(words: string[], isNumberSkippable: (word: string) => boolean): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; ) {
    let best: { value: number; end: number } | undefined;
    const values: number[] = [];
    for (let end = at; end < words.length; end++) {
      const value = wordValue(words[end] as string);
      if (value === undefined && !(values.length > 0 && isNumberSkippable(words[end] as string))) break;
      if (value === undefined) continue;
      values.push(value);
      const total = composeNumber(values);
      if (total === undefined) break;
      best = { value: total, end: end + 1 };
    }
    result.push(best ? String(best.value) : (words[at] as string));
    at = best?.end ?? at + 1;
  }
  return result;
}

/**
 * One key for all the ways to write the same short answer: `12`, `o‘n ikki`, `ўн икки`, `двенадцать`, `Twelve` are equal;
 * so are scripts (in Uzbek), apostrophes, case, spaces, punctuation and grouping or decimal signs. Words are not stemmed:
 * another ending is another answer. Compare keys made with the same locale.
 */
export function answerKey(answer: string, locale: Locale = 'UZ_LATN'): string {
  const composed = repairLookAlikes(canonicalApostrophes(answer.normalize('NFC'))).toLowerCase();
  if (composed.length > SHORT) return composed.replace(/\s+/g, ' ').trim();
  const words = dropPunctuation(evenDigits(composed, locale)).split(/\s+/).filter(Boolean);
  const isRussian = (word: string) => wordValue(word) !== undefined && !/[ўқғҳ]/.test(word);
  const written = words.map((word) =>
    locale === 'RU' || isRussian(word) ? word.replaceAll('ё', 'е') : lettersToLatin(word),
  );
  const numbered = wordsToDigits(
    written.map((word) =>
      wordValue(word) === undefined && wordValue(lettersToLatin(word)) !== undefined ? lettersToLatin(word) : word,
    ),
    (word) => locale === 'EN' && word === 'and',
  );
  return numbered.join(' ').replace(/(?:^|(?<= ))(?:minus|минус) (?=\d)/g, '-');
}

/** Are two short answers the same? */
export function isSameAnswer(given: string, expected: string, locale: Locale = 'UZ_LATN'): boolean {
  const key = answerKey(given, locale);
  return key !== '' && key === answerKey(expected, locale);
}
