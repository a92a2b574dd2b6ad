import { fileURLToPath } from 'node:url';
import { type Page, toPage } from '@alif24/subgraph-shared/server';
import { badInput, decodeCursor, encodeCursor, pageArgs, toCyrillic } from '@alif24/subgraph-shared/utils';
import { readStories } from './read-stories.ts';
import { Script, type Story } from './story.entity.ts';

const stories = readStories(fileURLToPath(new URL('./stories', import.meta.url)));
const byId = new Map(stories.map((story) => [story.id, story]));

/** A story by its id, or null. */
export function storyById(id: string): Story | null {
  return byId.get(id) ?? null;
}

export interface StoryFilter {
  language?: string | null;
  level?: number | null;
}

/** A page of the library, easy stories first. BAD_USER_INPUT for a page size or cursor that makes no sense. */
export function listStories(filter: StoryFilter, first: number, after?: string | null): Page<Story> {
  const page = pageArgs(first, after, 1);
  const fitting = stories.filter(
    ({ language, level }) => (filter.language ?? language) === language && (filter.level ?? level) === level,
  );
  return toPage(fitting.slice(after == null ? 0 : positionAfter(fitting, after)), {
    first: page.first,
    after: after ?? null,
    totalCount: fitting.length,
    cursorOf: ({ id }) => encodeCursor([id]),
  });
}

function positionAfter(fitting: readonly Story[], after: string): number {
  const [id] = decodeCursor(after, 1);
  const at = fitting.findIndex((story) => story.id === id);
  if (at < 0) throw badInput('Not a cursor of this list', 'after');
  return at + 1;
}

/** A text of that language in the script asked for; only Uzbek has two. */
export function inScript({ language }: { language: string }, text: string, script?: Script | null): string {
  return language === 'uz' && script === Script.CYRL ? toCyrillic(text) : text;
}
