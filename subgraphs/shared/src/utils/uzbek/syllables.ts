import { splitLetters } from './letters.ts';
import { isSuffixChain } from './suffixes.ts';
import { wordToCyrillic } from './to-cyrillic.ts';
import { wordToLatin } from './to-latin.ts';

const VOWEL = /^(?:[aeiou]|oʻ|[аеёиоуыэюяў])$/i;
const SIGN = /^[ʼъь]$/i;
const CYRILLIC = /\p{Script=Cyrillic}/u;
// Two consonants that begin a syllable of a borrowed word: kon-trol, kom-pleks, kom-pyu-ter.
const ONSET = /^(?:[bdfgkptvбдфгкптв][rр]|[bfgkpбфгкп][lл]|[bmpvбмпв][yй])$/i;
// The second half of a Greek compound is not cut either: mono-grafiya, dia-gramma, kilo-gramm.
const WHOLE_ROOT = /^(?:gra[fm]|drom|гра[фм]|дром)/i;

interface Unit {
  text: string;
  isVowel: boolean;
}

/** ts that is one sound (ц), as in po-li-tsi-ya, not the two of ket-sin. */
function joinTs(word: string, letters: string[]): string[] {
  if (!/ts/i.test(word) || !/ц/i.test(wordToCyrillic(word))) return letters;
  const joined: string[] = [];
  for (const letter of letters) {
    const isTs = /^s$/i.test(letter) && /^t$/i.test(joined.at(-1) ?? '');
    if (isTs) joined.push(joined.pop() + letter);
    else joined.push(letter);
  }
  return joined;
}

/** Cyrillic writes ng as two letters; the Latin twin tells which н and г are one sound. */
function joinNg(word: string): string[] {
  const asLatin = splitLetters(wordToLatin(word)).map((letter) => letter.toLowerCase());
  const isOne = asLatin
    .filter((letter, at) => letter === 'ng' || (letter === 'n' && asLatin[at + 1] === 'g'))
    .map((letter) => letter === 'ng');
  let seen = 0;
  const letters: string[] = [];
  for (const letter of word) {
    if (/^г$/i.test(letter) && /^н$/i.test(letters.at(-1) ?? '') && isOne[seen++]) letters.push(letters.pop() + letter);
    else letters.push(letter);
  }
  return letters;
}

/** Letters with the signs ʼ ъ ь hung on the letter before them: no syllable begins with a sign. */
function toUnits(word: string): Unit[] {
  const units: Unit[] = [];
  const letters = CYRILLIC.test(word) ? joinNg(word) : joinTs(word, splitLetters(word));
  for (const letter of letters) {
    const last = units.at(-1);
    if (SIGN.test(letter) && last) last.text += letter;
    else units.push({ text: letter, isVowel: VOWEL.test(letter) });
  }
  return units;
}

/** How many of the consonants between two vowels go to the second one. */
function onsetLength(cluster: string[], rest: string): number {
  if (SIGN.test(cluster.at(-1)?.slice(-1) ?? '')) return 0;
  if (cluster.length < 2) return cluster.length;
  const pair = cluster.slice(-2).join('');
  const ending = cluster.at(-1) + rest;
  if (!ONSET.test(pair)) return 1;
  if (cluster.length === 2) return WHOLE_ROOT.test(pair + rest) ? 2 : 1;
  const latinEnding = (CYRILLIC.test(ending) ? wordToLatin(ending) : ending).toLowerCase();
  return isSuffixChain(latinEnding) || latinEnding.startsWith('roq') ? 1 : 2;
}

function cut(word: string): string[] {
  const units = toUnits(word);
  const vowels = units.flatMap((unit, at) => (unit.isVowel ? [at] : []));
  const starts = [0];
  for (const [order, vowel] of vowels.entries()) {
    const next = vowels[order + 1];
    if (next === undefined) break;
    const cluster = units.slice(vowel + 1, next).map((unit) => unit.text);
    const rest = units
      .slice(next)
      .map((unit) => unit.text)
      .join('');
    starts.push(next - onsetLength(cluster, rest));
  }
  return starts.map((start, order) =>
    units
      .slice(start, starts[order + 1])
      .map((unit) => unit.text)
      .join(''),
  );
}

/**
 * The syllables (boʻgʻin) of a word in either script: ki-tob, si-ngil, maʼ-no, kom-pyu-ter. sh ch ng oʻ gʻ are never cut.
 * A word joined by hyphens is cut in its parts; joined again, the syllables give the word with canonical apostrophes.
 */
export function syllables(word: string): string[] {
  return word.split(/(?<=[^\p{L}\p{M}'`´ʻʼ‘’])/u).flatMap(cut);
}

/** How many syllables a text has; for reading speed and for how hard a text is. */
export function countSyllables(text: string): number {
  return (text.match(/[aeiouаеёиоуыэюяў]/gi) ?? []).length;
}
