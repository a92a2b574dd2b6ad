const VOWEL = /[aeiou]|oʻ/g;
const ENDS_IN_VOWEL = /(?:[aeiou]|oʻ)$/;

/** Nodiraning, Anvarning */
export const genitive = (word: string): string => `${word}ning`;

/** Nodirani, Anvarni */
export const accusative = (word: string): string => `${word}ni`;

/** Nodirada, Anvarda */
export const locative = (word: string): string => `${word}da`;

/** Nodiradan, Anvardan */
export const ablative = (word: string): string => `${word}dan`;

/** Nodiraga, Anvarga; the ending takes on a hard end: Ulugʻbekka, qishloqqa, bogʻqa. */
export function dative(word: string): string {
  if (/[kg]$/.test(word) && !word.endsWith('ng')) return `${word}ka`;
  return /(?:q|gʻ)$/.test(word) ? `${word}qa` : `${word}ga`;
}

/** Somebody's: olmasi, kitobi; in words of two syllables and more k and q become soft: yongʻogʻi, koptogi. */
export function possessive(word: string): string {
  if (ENDS_IN_VOWEL.test(word)) return `${word}si`;
  const isLong = (word.match(VOWEL) ?? []).length > 1;
  if (isLong && word.endsWith('k')) return `${word.slice(0, -1)}gi`;
  return isLong && word.endsWith('q') ? `${word.slice(0, -1)}gʻi` : `${word}i`;
}
