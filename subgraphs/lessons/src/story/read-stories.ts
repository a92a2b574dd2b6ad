import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mixedScriptWords } from '@alif24/subgraph-shared/utils';
import type { Story } from './story.entity.ts';

/**
 * The stories of a folder, one JSON file each, easy ones first. A new story is a new file.
 * Throws, naming the file, when one is incomplete or a word of it mixes two scripts.
 */
export function readStories(directory: string): Story[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const story = JSON.parse(readFileSync(join(directory, name), 'utf8')) as Story;
      const problem = problemOf(story, name.slice(0, -'.json'.length));
      if (problem) throw new Error(`${name}: ${problem}`);
      return story;
    })
    .sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1));
}

function problemOf({ id, language, level, title, picture, pages }: Story, name: string): string | null {
  if (id !== name || !id.startsWith(`${language}-`)) return 'is not named after its id and language';
  if (!Number.isInteger(level) || level < 1 || level > 4) return 'has no level from 1 to 4';
  if (!title || !/^[a-z-]+$/.test(picture)) return 'lacks a title or a picture';
  if (pages.length < 3 || pages.some((page) => !page.trim())) return 'needs three pages or more, none of them empty';
  const mixed = [title, ...pages].flatMap(mixedScriptWords);
  return mixed.length > 0 ? `mixes scripts in ${mixed.join(', ')}` : null;
}
