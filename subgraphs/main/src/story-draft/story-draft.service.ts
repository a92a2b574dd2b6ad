import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import {
  AppError,
  apostropheKey,
  badInput,
  encodeCursor,
  LATIN_ALPHABET,
  pageArgs,
  scriptOf,
  toLatin,
} from '@alif24/subgraph-shared/utils';
import { LessThan } from 'typeorm';
import type { StoryTheme } from '../story/story.entity.ts';
import { type Language, languages, madeStoryId, type Theme } from '../story/story.service.ts';
import type { StoryQuestionKind } from '../story/story.type.ts';
import { bannedWords } from './banned-topics.ts';
import { StoryDraftRow } from './story-draft.entity.ts';
import { type StoryDraftState, StoryFaultCode } from './story-draft.enums.ts';
import type { DraftStoryInput } from './story-draft.input.ts';
import type { StoryDraft } from './story-draft.type.ts';

export const WRITE_STORY = 'main.write-story';
/** How often the writer is asked, over some ten minutes. */
export const ATTEMPTS = 5;
/** How many stories an adult may order in a day of Tashkent; those that nobody wrote do not count. */
export const MOST_A_DAY = 10;

/**
 * Orders a story of a writer. BAD_USER_INPUT for a language or a letter that there is not, and for a hero's name that is none or is that of a child
 * whom the caller looks after: no child's name goes to a writer. LIMIT_EXCEEDED.
 */
export async function draftStory(ctx: Context, input: DraftStoryInput): Promise<StoryDraft> {
  const { userId } = requireCaller(ctx);
  const language = languages.find((one) => one === input.language);
  if (!language) throw badInput('Stories are told in uz, ru and en.', 'language');
  const hero = await heroOf(ctx, userId, input.hero, language);
  const letters = lettersOf(input.letters, language);
  return inTransaction(ctx, async (tx) => {
    await tx.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`story-draft:${userId}`]);
    const [{ count }] = await tx.db.query(
      `SELECT count(*)::int AS count FROM main.story_drafts WHERE author_id = $1 AND state <> 'FAILED'
          AND created_at >= date_trunc('day', now(), 'Asia/Tashkent')`,
      [userId],
    );
    if (count >= MOST_A_DAY) throw new AppError('LIMIT_EXCEEDED', `Order at most ${MOST_A_DAY} stories a day.`);
    const { level, theme } = input;
    const draft = await tx.db.save(
      tx.db.create(StoryDraftRow, {
        ...{ authorId: userId, language, level, letters, hero },
        theme: theme.toLowerCase().replace('_', '-') as Theme,
      }),
    );
    await enqueue(
      tx,
      WRITE_STORY,
      { draftId: draft.id },
      { key: `story:${draft.id}`, attempts: ATTEMPTS, lane: 'ATTENDANCE' },
    );
    return shownDraft(await tx.db.findOneByOrFail(StoryDraftRow, { id: draft.id }));
  });
}

const ALPHABETS: Record<Language, readonly string[]> = {
  uz: LATIN_ALPHABET,
  ru: [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
  en: [...'abcdefghijklmnopqrstuvwxyz'],
};

const NAME = /^\p{Lu}[\p{Ll}ʻʼ]{1,14}$/u;

async function heroOf(ctx: Context, userId: string, typed: string | null, language: Language): Promise<string | null> {
  const hero = typed?.trim();
  if (!hero) return null;
  const bare = hero.replace(/['’‘`´]/g, (_, at: number) => (/[og]/i.test(hero[at - 1] ?? '') ? 'ʻ' : 'ʼ'));
  const script = language === 'ru' ? 'cyrillic' : 'latin';
  if (!NAME.test(bare) || scriptOf(bare) !== script || bannedWords(bare).length > 0) {
    throw badInput('Give the hero one name, in the letters of the language.', 'hero');
  }
  const children: Array<{ name: string }> = await ctx.db.query(
    `SELECT u.first_name AS name FROM shared.supervisions s JOIN shared.users u ON u.id = s.student_id WHERE s.supervisor_id = $1`,
    [userId],
  );
  if (children.some(({ name }) => nameKey(name) === nameKey(bare))) {
    throw badInput('Make up a name: a child’s own does not go into a story that a program writes.', 'hero');
  }
  return bare;
}

/** One key for a name in both scripts. */
const nameKey = (name: string) => apostropheKey(toLatin(name)).replace(/[ʻʼ]/g, '').trim();

function lettersOf(typed: string[] | null, language: Language): string[] | null {
  if (!typed?.length) return null;
  const letters = [...new Set(typed.map((letter) => apostropheKey(letter.trim())))];
  const alphabet = ALPHABETS[language];
  const strange = letters.find((letter) => !alphabet.includes(letter));
  if (strange !== undefined) throw badInput(`There is no such letter: ${strange}`, 'letters');
  return letters;
}

/** The caller's own draft, or null. */
export async function findStoryDraft(ctx: Context, id: string): Promise<StoryDraft | null> {
  const { userId } = requireCaller(ctx);
  const draft = await ctx.db.findOneBy(StoryDraftRow, { id, authorId: userId });
  return draft && shownDraft(draft);
}

/** A page of the caller's own drafts, the newest first. */
export async function listStoryDrafts(ctx: Context, first: number, after: string | null): Promise<Page<StoryDraft>> {
  const { userId: authorId } = requireCaller(ctx);
  const page = pageArgs(first, after, 1);
  const before = page.after?.[0];
  if (before !== undefined && typeof before !== 'string') throw badInput('Not a cursor of this list', 'after');
  const [rows, totalCount] = await Promise.all([
    ctx.db.find(StoryDraftRow, {
      where: { authorId, ...(before && { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: page.take,
    }),
    ctx.db.countBy(StoryDraftRow, { authorId }),
  ]);
  return toPage(rows.map(shownDraft), {
    first: page.first,
    after,
    totalCount,
    cursorOf: ({ id }) => encodeCursor([id]),
  });
}

/** A draft as its author sees it. */
export function shownDraft({ content, theme, faults, language, ...row }: StoryDraftRow): StoryDraft {
  return {
    ...row,
    language,
    theme: theme.toUpperCase().replace('-', '_') as StoryTheme,
    title: content?.title ?? null,
    pages: [...(content?.pages ?? [])],
    questions: (content?.questions ?? []).map((one) => ({
      ...one,
      options: [...one.options],
      kind: one.kind as StoryQuestionKind,
    })),
    faults: faults.map(({ code, detail }) => ({ code: StoryFaultCode[code], detail })),
    storyId: row.state === ('APPROVED' satisfies `${StoryDraftState}`) ? madeStoryId(language, row.id) : null,
  };
}
