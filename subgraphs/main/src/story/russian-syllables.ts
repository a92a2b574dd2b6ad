const VOWEL = /[аеёиоуыэюя]/i;
const SIGN = /[ьъ]/i;
// Two consonants that begin a syllable together: сес-тра, о-блако, по-трогал.
const ONSET = /^(?:[бвгдкптфх][рл]|ст|сп|ск)$/i;

/**
 * The syllables of a Russian word as primers cut them: ма-ши-на, май-ка, кош-ка, сес-тра. A syllable has one vowel; of several
 * consonants the first stays behind, unless two of them begin words. Joined, they give the word.
 */
export function russianSyllables(word: string): string[] {
  const letters = [...word.normalize('NFC')];
  const vowels = letters.flatMap((letter, at) => (VOWEL.test(letter) ? [at] : []));
  const starts = vowels.slice(0, -1).map((vowel, order) => startAfter(letters, vowel, vowels[order + 1] as number));
  return [0, ...starts].map((start, order) => letters.slice(start, starts[order]).join(''));
}

/** Where the syllable of the vowel at `next` begins. */
function startAfter(letters: readonly string[], vowel: number, next: number): number {
  const between = next - vowel - 1;
  // A sign belongs to the consonant before it: боль-шой, подъ-езд.
  const sign = letters.findLastIndex((letter, at) => at > vowel && at < next && SIGN.test(letter));
  if (sign >= 0) return sign + 1;
  if (between < 2) return vowel + 1;
  if (/й/i.test(letters[vowel + 1] as string)) return vowel + 2;
  const pair = letters.slice(next - 2, next).join('');
  if (!ONSET.test(pair)) return vowel + 2 < next ? vowel + 2 : next - 1;
  return between === 2 && /^[лрмнс]/i.test(pair) ? next - 1 : next - 2;
}
