import { canonicalApostrophes } from './apostrophes.ts';

/** The 29 units of the Uzbek Latin alphabet in their order; tutuq belgisi (ʼ) is a sign besides. */
export const LATIN_ALPHABET = 'a b d e f g h i j k l m n o p q r s t u v x y z oʻ gʻ sh ch ng'.split(
  ' ',
) as readonly string[];

/** The 35 letters of the Uzbek Cyrillic alphabet in their order. */
export const CYRILLIC_ALPHABET = [...'абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ'] as readonly string[];

// n and g meet at a seam, not in ng: borrowed words, -gi after a time, -ga and -gan after n.
const SEAM_WORD =
  /^(?:ingliz|angl|kongr|kongo|mongol|tang(?:o(?!t)|ens)|mango|bingo|flamingo|singapur|lingvis|vengr|angina|shtanga|kengur|pingvin|jungli|angar|tungus|hangar|chilangar|jahongir)/;
const SEAM_TIME = /(?:keyin|oldin|bugun|tun|kun|ertan|burun|tongon|zamon|makon|ostin|ustin)(?=gi(?!z))/g;
const SEAM_ENDING = /n(?=g(?:a|acha|ayam|ami|aku|achi|an[a-zʻʼ]*|ach|uncha|udek|uday|usi)$)/g;
const ROOT_IN_NGA = /^(?:t|y)anga/;

/** Where in a lower-case word an n stands before g without being its letter. */
function seams(word: string): Set<number> {
  const found = new Set<number>();
  if (!word.includes('ng')) return found;
  if (SEAM_WORD.test(word)) found.add(word.indexOf('ng'));
  for (const { 0: stem, index } of word.matchAll(SEAM_TIME)) found.add(index + stem.length - 1);
  if (!ROOT_IN_NGA.test(word)) for (const { index } of word.matchAll(SEAM_ENDING)) found.add(index);
  return found;
}

/**
 * A word in its letters: sh ch ng oʻ gʻ are one each, the two sounds of Isʼhoq, menga and ingliz two.
 * Cyrillic letters and everything else stand alone. Joined, the letters give the word with canonical apostrophes.
 */
export function splitLetters(word: string): string[] {
  const text = canonicalApostrophes(word.normalize('NFC'));
  const lower = text.toLowerCase();
  const apart = seams(lower);
  const letters: string[] = [];
  for (let at = 0; at < text.length; ) {
    const pair = lower.slice(at, at + 2);
    const isOne = /^(?:oʻ|gʻ|sh|ch)$/.test(pair) || (pair === 'ng' && lower[at + 2] !== 'ʻ' && !apart.has(at));
    const length = isOne ? 2 : String.fromCodePoint(text.codePointAt(at) as number).length;
    letters.push(text.slice(at, at + length));
    at += length;
  }
  return letters;
}

/** Upper case of whole letters: Sh → SH. Apostrophes become canonical. */
export function upperCase(text: string): string {
  return canonicalApostrophes(text).toUpperCase();
}

export function lowerCase(text: string): string {
  return canonicalApostrophes(text).toLowerCase();
}

/** The first letter large, the rest as it stands: shahar → Shahar, never SHahar. */
export function capitalize(text: string): string {
  const canonical = canonicalApostrophes(text);
  return canonical.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** Every word large at its beginning and small after it; an apostrophe does not begin a word. */
export function titleCase(text: string): string {
  return lowerCase(text).replace(/\p{L}[\p{L}\p{M}ʻʼ]*/gu, capitalize);
}
