import { syllables as uzbekSyllables } from '@alif24/subgraph-shared/utils';
import { englishSyllables } from './english-syllables.ts';
import { russianSyllables } from './russian-syllables.ts';
import type { Language } from './story-family.ts';

/** A word, a number, or words that hyphens and apostrophes join: `asta-sekin`, `5ta`, `don’t`. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}ʻʼ]*(?:[-‑'’][\p{L}\p{N}][\p{L}\p{M}\p{N}ʻʼ]*)*/gu;

/** A piece of a page. All of them joined give the page. */
export interface Token {
  text: string;
  /** Otherwise it is what stands between two words. */
  isWord: boolean;
}

/** A text cut into words and what stands between them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index > from) tokens.push({ text: text.slice(from, index), isWord: false });
    tokens.push({ text: word, isWord: true });
    from = index + word.length;
  }
  return from < text.length ? [...tokens, { text: text.slice(from), isWord: false }] : tokens;
}

/** The words of a text in their order. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

const cutters: Record<Language, (word: string) => string[]> = {
  uz: uzbekSyllables,
  ru: russianSyllables,
  en: englishSyllables,
};

/** The syllables of a word as a primer would cut it; joined, they give the word. English is by rule and may be wrong in rare words. */
export function syllablesOf(word: string, language: Language): string[] {
  return word.split(/(?<=[-‑])/u).flatMap((part) => (/\d/.test(part) ? [part] : cutters[language](part)));
}
