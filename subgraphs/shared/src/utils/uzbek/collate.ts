import { CYRILLIC_ALPHABET, LATIN_ALPHABET, splitLetters } from './letters.ts';

// Foreign letters stand beside their nearest kin.
const LATIN_ORDER = LATIN_ALPHABET.flatMap((letter) =>
  letter === 'b' ? ['b', 'c'] : letter === 'v' ? ['v', 'w'] : [letter],
);
const CYRILLIC_ORDER = CYRILLIC_ALPHABET.flatMap((letter) =>
  letter === 'ш' ? ['ш', 'щ'] : letter === 'ъ' ? ['ъ', 'ы'] : [letter],
);

/** Digits, then Latin, then Cyrillic, as single characters that plain string comparison puts in this order. */
const RANK = new Map(
  [...LATIN_ORDER, ...CYRILLIC_ORDER].map((letter, at) => [letter, String.fromCharCode(0x100 + at)]),
);
const TUTUQ = 'ʼ';

function rankOf(letter: string): string {
  const rank = RANK.get(letter);
  if (rank) return rank;
  const bare = letter.normalize('NFD').charAt(0);
  return RANK.get(bare) ?? (/[\p{L}]/u.test(letter) ? `\u0200${letter}` : ' ');
}

/**
 * A string that sorts as the word does in an Uzbek dictionary: … z oʻ gʻ sh ch ng for Latin, … я ў қ ғ ҳ for Cyrillic.
 * Numbers compare by value (3-sinf before 11-sinf). Case, tutuq belgisi and punctuation decide only between equals.
 * Store it in a column to let the database sort; compare it by code units (COLLATE "C").
 */
export function sortKey(text: string): string {
  const canonical = text.normalize('NFC');
  let key = '';
  let signs = '';
  for (const part of canonical.match(/\d+|\p{L}[\p{L}\p{M}'`´ʻʼ‘’]*|[^\d\p{L}]+/gu) ?? []) {
    if (/^\d/.test(part)) {
      const digits = part.replace(/^0+(?=\d)/, '');
      key += `0${String.fromCharCode(0x30 + Math.min(digits.length, 40))}${digits}`;
      continue;
    }
    for (const letter of splitLetters(part)) {
      if (letter === TUTUQ) signs += String.fromCharCode(0x100 + key.length);
      else key += rankOf(letter.toLowerCase());
    }
  }
  return `${key.replace(/ +/g, ' ').trim()}\u0001${signs}\u0001${canonical}`;
}

/** For Array.sort: the Uzbek order of two texts in either script. For long lists compute `sortKey` once for each. */
export function compareUzbek(a: string, b: string): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
