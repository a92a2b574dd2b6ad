import { fileURLToPath } from 'node:url';
import { Locale } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import { toCyrillic } from '@alif24/subgraph-shared/utils';
import type { Alphabet, Letter, LetterWord } from './alphabet.entity.ts';
import pictures from './pictures.json' with { type: 'json' };
import { readAlphabets } from './read-alphabets.ts';

const alphabets = readAlphabets(fileURLToPath(new URL('./letters', import.meta.url)));
const letters = new Map(
  alphabets.flatMap((alphabet) => lettersOf(alphabet).map((letter) => [letter.id, letter] as const)),
);
const meanings: Record<string, { uz: string; ru: string; en: string }> = pictures;

/** Every alphabet there is; the same objects at each call, so do not change them. */
export function allAlphabets(): readonly Alphabet[] {
  return alphabets;
}

/** The alphabet of a language, or null. */
export function alphabetOf(language: string): Alphabet | null {
  return alphabets.find((alphabet) => alphabet.language === language) ?? null;
}

/** A letter or sign by its id, or null. */
export function letterById(id: string): Letter | null {
  return letters.get(id) ?? null;
}

/** The letters and the signs of an alphabet. */
export function lettersOf(alphabet: Alphabet): Letter[] {
  return [...alphabet.letters, ...alphabet.signs];
}

/** The word in the script of its alphabet or, for Uzbek, in the one asked for. */
export function textOf({ language, word }: LetterWord, script?: Script | null): string {
  return language === 'uz' && script === Script.CYRL ? toCyrillic(word) : word;
}

/** What the picture of a word shows, in words of that locale. */
export function meaningOf({ picture, word }: LetterWord, locale: Locale): string {
  const names = meanings[picture];
  if (!names) return word;
  if (locale === Locale.UZ_LATN) return names.uz;
  if (locale === Locale.UZ_CYRL) return toCyrillic(names.uz);
  return locale === Locale.RU ? names.ru : names.en;
}
