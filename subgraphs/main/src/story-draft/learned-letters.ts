import { apostropheKey, splitLetters } from '@alif24/subgraph-shared/utils';
import type { Language } from '../story/story.service.ts';

/** The letters of a word, small; of Uzbek `sh`, `ch`, `ng`, `oʻ` and `gʻ` are one letter each. */
export function lettersOf(word: string, language: Language): string[] {
  const bare = apostropheKey(word).replace(/[^\p{L}ʻʼ]/gu, '');
  return language === 'uz' ? splitLetters(bare) : [...bare.replace(/[ʻʼ]/g, '')];
}

/** Which part of the words, 0 to 1, has learned letters only. */
export function learnedShare(words: readonly string[], letters: readonly string[], language: Language): number {
  if (words.length === 0) return 0;
  const learned = new Set([...letters.map((letter) => apostropheKey(letter)), 'ʼ']);
  const isReadable = (word: string) => lettersOf(word, language).every((letter) => learned.has(letter));
  return words.filter(isReadable).length / words.length;
}
