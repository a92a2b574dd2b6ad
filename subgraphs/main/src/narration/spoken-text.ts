import { spellNumbers } from '@alif24/subgraph-shared/utils';
import type { Story } from '../story/story.entity.ts';
import { type Token, tokensOfPage } from '../story/story.service.ts';
import type { SpokenText } from './voice.ts';

/** What one reading may hold; pages are checked to be shorter when the platform starts. */
const CHARACTERS = 1000;

/** A page as a voice is to say it: Uzbek numbers in words, apostrophes as every voice knows them. Null when it is too long. */
export function spokenPage(story: Story, page: number): SpokenText | null {
  return spoken(story, tokensOfPage(story, page));
}

/** One word of a page, counted from 0; null when there is none. */
export function spokenWord(story: Story, page: number, word: number): SpokenText | null {
  const token = tokensOfPage(story, page).filter(({ isWord }) => isWord)[word];
  return token ? spoken({ ...story, level: 1 }, [token]) : null;
}

function spoken({ language, level }: Story, tokens: readonly Token[]): SpokenText | null {
  const length = tokens.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 0 || length > CHARACTERS) return null;
  const pieces = tokens.map(({ text, isWord }) => ({ text: isWord ? sayable(text, language) : text, isWord }));
  return { language, level, pieces };
}

function sayable(word: string, language: string): string {
  if (language !== 'uz') return word;
  // Voices spell U+02BC out by its name, and know both letters as what keyboards put there.
  return spellNumbers(word).replace(/[ʻʼ]/g, "'");
}
