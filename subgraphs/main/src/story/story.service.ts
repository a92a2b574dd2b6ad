import { fileURLToPath } from 'node:url';
import { Script } from '@alif24/subgraph-shared/scalars';
import { type Page, toPage } from '@alif24/subgraph-shared/server';
import { badInput, decodeCursor, encodeCursor, pageArgs, toCyrillic } from '@alif24/subgraph-shared/utils';
import { readStories } from './read-stories.ts';
import type { KeyedQuestion, Story, StoryTheme } from './story.entity.ts';
import type { StoryPage } from './story.type.ts';
import { syllablesOf, type Token, tokensOf, wordsOf } from './story-words.ts';

const stories = readStories(fileURLToPath(new URL('./stories', import.meta.url)));
const byId = new Map(stories.map((story) => [story.id, story]));
const byFamily = Map.groupBy(stories, ({ family }) => family);

/** A story by its id, or null. */
export function storyById(id: string): Story | null {
  return byId.get(id) ?? null;
}

/** The same story in its other languages. */
export function twinsOf({ id, family }: Story): Story[] {
  return (byFamily.get(family) ?? []).filter((twin) => twin.id !== id);
}

/** The questions of a story with their keys, as written: for services, never for a client. Empty for an unknown story. */
export function questionsOf(storyId: string): readonly KeyedQuestion[] {
  return byId.get(storyId)?.questions ?? [];
}

export interface StoryFilter {
  language?: string | null;
  level?: number | null;
  theme?: StoryTheme | null;
}

/** A page of the library, easy stories first. BAD_USER_INPUT for a page size or cursor that makes no sense. */
export function listStories(filter: StoryFilter, first: number, after?: string | null): Page<Story> {
  const page = pageArgs(first, after, 1);
  const fitting = stories.filter(
    ({ language, level, theme }) =>
      (filter.language ?? language) === language &&
      (filter.level ?? level) === level &&
      (filter.theme ?? theme) === theme,
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

/** How many words a story has, numbers among them, its title not. */
export function wordCountOf({ pages }: Story): number {
  return pages.reduce((sum, page) => sum + wordsOf(page).length, 0);
}

/** The pages of a story cut into words and syllables, in the script asked for. */
export function wordsByPage(story: Story, script?: Script | null): StoryPage[] {
  return story.pages.map((page, at) => ({
    number: at + 1,
    tokens: tokensOf(inScript(story, page, script)).map(({ text, isWord }) => ({
      ...{ text, isWord },
      syllables: isWord ? syllablesOf(text, story.language) : [],
    })),
  }));
}

export type { Token };

/** The words of a page, counted from 1, and what stands between them, in its own script; empty when there is no such page. */
export function tokensOfPage({ pages }: Story, page: number): Token[] {
  return tokensOf(pages[page - 1] ?? '');
}
