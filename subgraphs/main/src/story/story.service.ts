import { fileURLToPath } from 'node:url';
import { requireCaller } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { badInput, decodeCursor, encodeCursor, pageArgs, toCyrillic } from '@alif24/subgraph-shared/utils';
import { listMadeStories, madeStories, madeStoryId, madeStoryKey, readableMadeStories } from './made-stories.ts';
import { readStories } from './read-stories.ts';
import type { KeyedQuestion, Story, StoryTheme } from './story.entity.ts';
import type { StoryPage } from './story.type.ts';
import { syllablesOf, type Token, tokensOf, wordsOf } from './story-words.ts';

const stories = readStories(fileURLToPath(new URL('./stories', import.meta.url)));
const byId = new Map(stories.map((story) => [story.id, story]));
const byFamily = Map.groupBy(stories, ({ family }) => family);

/** A story of the library by its id, or null. */
export function libraryStory(id: string): Story | null {
  return byId.get(id) ?? null;
}

/** A story by its id, null unless the caller may read it: the library is open to all, what was made to order to those for whom it was approved. */
export const storyById = (ctx: Context, id: string): Promise<Story | null> => ctx.load(readableStories, id);

const readableStories = (ctx: Context, ids: readonly string[]) =>
  findStories(ids, (keys) => readableMadeStories(ctx, keys));

/** For each id: the story, whoever asks. For what services work out of it; what is shown goes through `storyById`. At most one statement. */
export const storiesAsTheyAre = (ctx: Context, ids: readonly string[]): Promise<Array<Story | null>> =>
  findStories(ids, (keys) => madeStories(ctx, keys));

/** Whether an id is that of a story that was made to order, be it still there or not. */
export const isMadeStory = (id: string): boolean => madeStoryKey(id) !== null;

/** The same for one. */
export const storyAsItIs = async (ctx: Context, id: string): Promise<Story | null> =>
  (await storiesAsTheyAre(ctx, [id]))[0] ?? null;

async function findStories(
  ids: readonly string[],
  findMade: (keys: string[]) => Promise<Array<Story | null>>,
): Promise<Array<Story | null>> {
  const keys = ids.map(madeStoryKey);
  const made = await findMade(keys.filter((key) => key !== null));
  const byMadeId = new Map(made.flatMap((story) => (story ? [[story.id, story] as const] : [])));
  return ids.map((id) => byId.get(id) ?? byMadeId.get(id) ?? null);
}

/** A page of the stories that were made to order and that the caller may read, the newest first. BAD_USER_INPUT for a cursor of elsewhere. */
export async function listStoriesMade(ctx: Context, first: number, after: string | null): Promise<Page<Story>> {
  const { userId } = requireCaller(ctx);
  const page = pageArgs(first, after, 1);
  const before = page.after?.[0] === undefined ? null : madeStoryKey(String(page.after[0]));
  if (after != null && before === null) throw badInput('Not a cursor of this list', 'after');
  const { stories: rows, totalCount } = await listMadeStories(ctx, userId, page.take, before);
  return toPage(rows, { first: page.first, after, totalCount, cursorOf: ({ id }) => encodeCursor([id]) });
}

/** The same story in its other languages. */
export function twinsOf({ id, family }: Story): Story[] {
  return (byFamily.get(family) ?? []).filter((twin) => twin.id !== id);
}

/** The questions of a story of the library with their keys, as written: for services, never for a client. Empty for an unknown story. */
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

export { type Language, languages, type QuestionKind, type Theme, themes } from './story-family.ts';
export type { Token };
export { madeStoryId, syllablesOf, wordsOf };

/** The words of a page, counted from 1, and what stands between them, in its own script; empty when there is no such page. */
export function tokensOfPage({ pages }: Story, page: number): Token[] {
  return tokensOf(pages[page - 1] ?? '');
}
