import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from '@alif24/subgraph-shared/scalars';
import { splitLetters } from '@alif24/subgraph-shared/utils';
import { type Alphabet, type Letter, LetterKind, type LetterWord } from './alphabet.entity.ts';

/** What stands in `letters/<language>.json`. */
interface AlphabetFile {
  language: string;
  name: string;
  script: Script;
  version: string;
  letters: LetterEntry[];
  signs: LetterEntry[];
}

interface LetterEntry {
  id: string;
  upper: string;
  lower: string;
  name: string;
  kind: LetterKind;
  /** Three words, each with the key of its picture. */
  words: Record<string, string>;
}

/**
 * The alphabets of a folder, one JSON file a language, in the order of the file names. A new language is a new file.
 * Throws, naming file and letter, when an entry is incomplete: half a letter must not reach a child.
 */
export function readAlphabets(directory: string): Alphabet[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => toAlphabet(JSON.parse(readFileSync(join(directory, name), 'utf8')) as AlphabetFile, name));
}

function toAlphabet(file: AlphabetFile, source: string): Alphabet {
  const { language, name, script, version } = file;
  const all = [...file.letters, ...file.signs].map((entry, index) => {
    const problem = problemOf(entry, language);
    if (problem) throw new Error(`${source}: ${entry.id ?? `entry ${index + 1}`} ${problem}`);
    return toLetter(entry, language, index + 1);
  });
  if (new Set(all.map(({ id }) => id)).size < all.length) throw new Error(`${source}: two letters have one id`);
  if (!(script in Script)) throw new Error(`${source}: has no script`);
  const letters = all.slice(0, file.letters.length);
  return { language, name, script, version, letters, signs: all.slice(letters.length) };
}

function problemOf(entry: LetterEntry, language: string): string | null {
  if (!new RegExp(`^${language}-[a-z-]+$`).test(entry.id)) return 'has no readable id';
  if (!entry.upper || !entry.lower || !entry.name) return 'lacks a form or a name';
  if (!(entry.kind in LetterKind)) return 'is neither vowel, consonant nor sign';
  const words = Object.entries(entry.words);
  if (words.length !== 3 || words.some(([, picture]) => !picture)) return 'needs three words with a picture each';
  const without = words.find(([word]) => !tilesOf(word, language).includes(entry.lower));
  return without ? `is not in its word ${without[0]}` : null;
}

function toLetter({ words, ...entry }: LetterEntry, language: string, position: number): Letter {
  return {
    ...entry,
    language,
    position,
    words: Object.entries(words).map(([word, picture]): LetterWord => {
      const tiles = tilesOf(word, language);
      return { language, word, picture, tiles, letterIndex: tiles.indexOf(entry.lower) };
    }),
  };
}

function tilesOf(word: string, language: string): string[] {
  return language === 'uz' ? splitLetters(word) : [...word];
}
