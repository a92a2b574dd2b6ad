import { requireCaller } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { decodeCursor, encodeCursor, pageArgs, toCyrillic } from '@alif24/subgraph-shared/utils';
import { In } from 'typeorm';
import { Lesson, LessonStatus } from './lesson.entity.ts';
import { LessonBlock } from './lesson-block.entity.ts';

/** Lessons by id, whatever their status; null for those that do not exist. */
export async function lessonsById(ctx: Context, ids: readonly string[]): Promise<Array<Lesson | null>> {
  const lessons = await ctx.db.findBy(Lesson, { id: In([...ids]) });
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Lessons that the caller may read: published ones, their own, and archived ones that they began. Null for the others. */
export async function readableLessons(ctx: Context, ids: readonly string[]): Promise<Array<Lesson | null>> {
  const lessons = await lessonsById(ctx, ids);
  const archived = lessons.flatMap((lesson) => (lesson?.status === LessonStatus.ARCHIVED ? [lesson.id] : []));
  const begun = new Set(await begunByCaller(ctx, archived));
  return lessons.map((lesson) => (lesson && (isOpenTo(ctx, lesson) || begun.has(lesson.id)) ? lesson : null));
}

function isOpenTo({ caller }: Context, { status, authorId }: Lesson): boolean {
  return status === LessonStatus.PUBLISHED || caller?.role === 'MODERATOR' || (!!caller && caller.userId === authorId);
}

async function begunByCaller(ctx: Context, lessonIds: readonly string[]): Promise<string[]> {
  if (!ctx.caller || lessonIds.length === 0) return [];
  const rows: Array<{ lesson_id: string }> = await ctx.db.query(
    'SELECT lesson_id FROM lessons.lesson_progress WHERE student_id = $1 AND lesson_id = ANY($2::uuid[])',
    [ctx.caller.userId, lessonIds],
  );
  return rows.map((row) => row.lesson_id);
}

export interface LessonFilter {
  grade?: number | null;
  language?: string | null;
}

/** A page of the published lessons, newest first. BAD_USER_INPUT for a page size or cursor that makes no sense. */
export function listLessons(ctx: Context, { grade, language }: LessonFilter, first: number, after?: string | null) {
  const filter = {
    status: LessonStatus.PUBLISHED,
    ...(grade != null && { grade }),
    ...(language != null && { language }),
  };
  return page(ctx, filter, 'publishedAt', first, after ?? null);
}

/** A page of what the caller wrote, in any status, newest first. */
export function listOwnLessons(ctx: Context, first: number, after?: string | null) {
  const { userId } = requireCaller(ctx);
  return page(ctx, { authorId: userId }, 'id', first, after ?? null);
}

async function page(
  ctx: Context,
  where: Partial<Lesson>,
  order: 'publishedAt' | 'id',
  first: number,
  after: string | null,
): Promise<Page<Lesson>> {
  const { take, first: size } = pageArgs(first, after, 1);
  const rows = ctx.db.createQueryBuilder(Lesson, 'lesson').where(where);
  const totalCount = await rows.getCount();
  if (after !== null) {
    // The cursor names a row: an instant would be rounded to milliseconds on its way.
    const column = order === 'id' ? 'id' : 'published_at';
    const [id] = decodeCursor(after, 1);
    rows.andWhere(`(lesson.${order}, lesson.id) < (SELECT ${column}, id FROM lessons.lessons WHERE id = :id)`, { id });
  }
  rows.orderBy(`lesson.${order}`, 'DESC').addOrderBy('lesson.id', 'DESC').limit(take);
  return toPage(await rows.getMany(), { first: size, after, totalCount, cursorOf: ({ id }) => encodeCursor([id]) });
}

/** The blocks of each lesson in their order. */
export async function blocksOfLessons(ctx: Context, lessonIds: readonly string[]): Promise<LessonBlock[][]> {
  const blocks = await ctx.db.find(LessonBlock, {
    where: { lessonId: In([...lessonIds]) },
    order: { position: 'ASC' },
  });
  const byLesson = Map.groupBy(blocks, ({ lessonId }) => lessonId);
  return lessonIds.map((id) => byLesson.get(id) ?? []);
}

/** How many blocks each lesson has. */
export async function blockCounts(ctx: Context, lessonIds: readonly string[]): Promise<number[]> {
  const rows: Array<{ lesson_id: string; count: number }> = await ctx.db.query(
    'SELECT lesson_id, count(*)::int AS count FROM lessons.lesson_blocks WHERE lesson_id = ANY($1::uuid[]) GROUP BY lesson_id',
    [lessonIds],
  );
  const counts = new Map(rows.map(({ lesson_id, count }) => [lesson_id, count]));
  return lessonIds.map((id) => counts.get(id) ?? 0);
}

/** A text of that language in the script asked for; only Uzbek has two. */
export function inScript({ language }: { language: string }, text: string, script?: Script | null): string {
  return language === 'uz' && script === Script.CYRL ? toCyrillic(text) : text;
}

/** Texts of a block in the script asked for; only those of an Uzbek lesson have two. */
export async function textsOfBlock(
  ctx: Context,
  { lessonId }: LessonBlock,
  texts: readonly string[],
  script?: Script | null,
): Promise<readonly string[]> {
  const lesson = script === Script.CYRL ? await ctx.load(lessonsById, lessonId) : null;
  return lesson ? texts.map((text) => inScript(lesson, text, script)) : texts;
}

/** The right option of a question, for the author of its lesson alone; null for anybody else. */
export async function answerFor(ctx: Context, { lessonId, answer }: LessonBlock): Promise<number | null> {
  if (answer === null || !ctx.caller) return null;
  const lesson = await ctx.load(lessonsById, lessonId);
  return lesson?.authorId === ctx.caller.userId ? answer : null;
}
