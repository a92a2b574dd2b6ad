import { TUTUQ } from './apostrophes.ts';
import { upperCase } from './letters.ts';

const LATIN: Record<string, string> = Object.fromEntries(
  'а a б b в v г g д d ё yo ж j з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х x ч ch ш sh щ shch ы i э e ю yu я ya ў oʻ қ q ғ gʻ ҳ h'
    .split(' ')
    .map((_, at, all) => all.slice(at, at + 2))
    .filter((_, at) => at % 2 === 0),
);
const VOWEL = /[аеёиоуыэюяў]/;
const isUpper = (letter: string) => letter !== letter.toLowerCase();

function latinOf(word: string, at: number): string {
  const letter = word[at] as string;
  const before = word[at - 1] ?? '';
  const after = word[at + 1] ?? '';
  switch (letter) {
    case 'е':
      return before === '' || VOWEL.test(before) || /[ъь]/.test(before) ? 'ye' : 'e';
    case 'ц':
      if (before === 'ц') return '';
      return VOWEL.test(before) ? 'ts' : 's';
    case 'о':
      return before === 'ь' ? 'yo' : 'o';
    case 'я':
      return /(?:сент|окт)$/.test(word.slice(0, at)) && after === 'б' ? 'a' : 'ya';
    case 'ъ':
      return before === 'ў' || (/[еёюя]/.test(after) && !VOWEL.test(before)) ? '' : TUTUQ;
    case 'ь':
      return '';
    case 'ҳ':
      return before === 'с' ? `${TUTUQ}h` : 'h';
    default:
      return LATIN[letter] ?? letter;
  }
}

/** One Cyrillic word → Latin. A letter that becomes several is large throughout only among large neighbours: Шаҳар, ШАҲАР. */
export function wordToLatin(word: string): string {
  const lower = word.toLowerCase();
  let latin = '';
  for (let at = 0; at < word.length; at++) {
    const part = latinOf(lower, at);
    if (!isUpper(word[at] as string)) latin += part;
    else if (isUpper(word[at + 1] ?? '') || isUpper(word[at - 1] ?? '')) latin += upperCase(part);
    else latin += part.replace(/[a-z]/, (first) => first.toUpperCase());
  }
  return latin;
}

/** Every Cyrillic letter of a text → Latin, markup or not: for keys, where `toLatin` is for texts. */
export function lettersToLatin(text: string): string {
  return text.replace(/\p{Script=Cyrillic}+/gu, wordToLatin);
}
