import { numberToWords, toLatin } from '@alif24/subgraph-shared/utils';

const VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1000];
const bareOf = (word: string) => word.replace(/[ʻʼ'’‘`]/g, '');
const WORDS = new Map(VALUES.map((value) => numberToWords(value)).map((word) => [bareOf(word), word]));
const WORD = new RegExp([...WORDS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/**
 * Uzbek number words as children type them, written as they should be: without the apostrophe that a keyboard has not
 * (`on ikki`, `он икки`, `tort`) and in one (`oʻnikki`, `yigirmabesh`). Everything else stays as it is.
 */
export function spellNumberWords(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}ʻʼ'’‘`]*/gu, (word) => {
    const bare = bareOf(toLatin(word).toLowerCase());
    const parts = bare.match(WORD) ?? [];
    return parts.join('') === bare ? parts.map((part) => WORDS.get(part)).join(' ') : word;
  });
}
