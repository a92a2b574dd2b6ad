import { canonicalApostrophes, repairLookAlikes, spellNumbers, toLatin } from '@alif24/subgraph-shared/utils';
import { numberInWords, type ReadingLanguage } from './number-in-words.ts';

export type { ReadingLanguage } from './number-in-words.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** The words of a text as they are printed, punctuation and all; a dash by itself is no word. What a reading counts and marks. */
export function printedWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => LETTER.test(word));
}

/** The same of all pages of a story, one after the other. */
export function storyWords(pages: readonly string[]): string[] {
  return pages.flatMap(printedWords);
}

/** `3-sinf` hangs together in Uzbek; elsewhere a number is a word by itself. */
function withoutDigits(word: string, language: ReadingLanguage): string {
  if (!/\d/.test(word)) return word;
  const joined = word.replace(/(?<=\d)[\u00a0\u202f,](?=\d{3}(?!\d))/g, '');
  const spelled = language === 'uz' ? spellNumbers(joined) : joined;
  return spelled.replace(/\d+/g, (digits) => ` ${numberInWords(digits, language)} `);
}

/**
 * How a word, printed or heard, sounds to a comparison: composed, in one script (Uzbek in Latin letters), with one apostrophe, in lower
 * case, without punctuation, its numbers in words. Mostly one; `3-sinf` is two and a lone dash none.
 */
export function spokenForms(word: string, language: ReadingLanguage): string[] {
  const composed = repairLookAlikes(canonicalApostrophes(word.normalize('NFC')));
  const oneScript = language === 'uz' ? toLatin(composed) : composed;
  const lower = withoutDigits(oneScript.toLowerCase(), language).replaceAll('ё', 'е');
  // An apostrophe of English (don't) and the stop of Uzbek (maʼno) are written or not by whim; oʻ and gʻ are other letters.
  const bare = lower.replace(/[ʼ'’`]/g, '').replace(language === 'uz' ? /(?<![og])ʻ/g : /ʻ/g, '');
  return bare.split(/[^\p{L}\p{M}ʻ]+/u).filter((part) => LETTER.test(part));
}
