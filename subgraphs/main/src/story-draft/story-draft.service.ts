import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, badInput, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import { LessThan } from 'typeorm';
import type { StoryTheme } from '../story/story.entity.ts';
import { madeStoryId, wordsOf } from '../story/story.service.ts';
import type { StoryQuestionKind } from '../story/story.type.ts';
import { learnedShare } from './learned-letters.ts';
import { orderOf } from './order.service.ts';
import { StoryDraftRow } from './story-draft.entity.ts';
import { type StoryDraftState, StoryFaultCode } from './story-draft.enums.ts';
import type { DraftStoryInput } from './story-draft.input.ts';
import type { StoryDraft } from './story-draft.type.ts';

export const WRITE_STORY = 'main.write-story';
/** How often the writer is asked, over some ten minutes. */
export const ATTEMPTS = 5;
/** How many stories an adult may order in a day of Tashkent; those that nobody wrote do not count. */
export const MOST_A_DAY = 10;
/** How often they may try, with those that nobody wrote: a model is paid for rubbish, too. */
export const MOST_TRIES_A_DAY = 15;
/** SQL: when the day began in Tashkent. */
export const TODAY = `date_trunc('day', now(), 'Asia/Tashkent')`;

/**
 * Orders a story of a writer: BAD_USER_INPUT and NOT_FOUND as `orderOf` has them; LIMIT_EXCEEDED.
 */
export async function draftStory(ctx: Context, input: DraftStoryInput): Promise<StoryDraft> {
  const { userId } = requireCaller(ctx);
  const order = await orderOf(ctx, userId, input);
  return inTransaction(ctx, async (tx) => {
    await tx.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`story-draft:${userId}`]);
    const [{ tried, written }] = await tx.db.query(
      `SELECT count(*)::int AS tried, count(*) FILTER (WHERE state <> 'FAILED')::int AS written FROM main.story_drafts
        WHERE author_id = $1 AND created_at >= ${TODAY}`,
      [userId],
    );
    if (written >= MOST_A_DAY || tried >= MOST_TRIES_A_DAY) {
      throw new AppError('LIMIT_EXCEEDED', `Order at most ${MOST_A_DAY} stories a day.`);
    }
    const draft = await tx.db.save(
      tx.db.create(StoryDraftRow, {
        ...order,
        letters: order.letters && [...order.letters],
        words: [...order.words],
        authorId: userId,
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
  const told = (content?.pages ?? []).flatMap(wordsOf);
  const small = new Set(told.map((word) => word.toLowerCase()));
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
    readablePercent: content && row.letters ? Math.floor(learnedShare(told, row.letters, language) * 100) : null,
    missedWords: row.words,
    missedWordsUsed: row.words.filter((word) => small.has(word)),
    faults: faults.map(({ code, detail }) => ({ code: StoryFaultCode[code], detail })),
    storyId: row.state === ('APPROVED' satisfies `${StoryDraftState}`) ? madeStoryId(language, row.id) : null,
  };
}
