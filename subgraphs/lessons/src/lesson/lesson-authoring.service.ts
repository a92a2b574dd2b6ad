import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, assertSingleScript, badInput, canonicalApostrophes } from '@alif24/subgraph-shared/utils';
import { Lesson, LessonStatus } from './lesson.entity.ts';
import type {
  AddBlockInput,
  CreateLessonInput,
  LessonIdInput,
  RemoveBlockInput,
  ReorderBlocksInput,
} from './lesson.input.ts';
import { LessonBlock, LessonBlockKind } from './lesson-block.entity.ts';

const MAX_BLOCKS = 200;

/** Begins a draft of the calling teacher. */
export async function createLesson(ctx: Context, input: CreateLessonInput): Promise<Lesson> {
  const { userId } = requireCaller(ctx);
  const { language, grade } = input;
  const title = clean(input.title, language, 'title');
  const summary = input.summary.trim() && clean(input.summary, language, 'summary');
  const picture = input.picture ?? null;
  const lesson = { authorId: userId, title, summary, language, grade, picture, publishedAt: null };
  return ctx.db.save(ctx.db.create(Lesson, { ...lesson, status: LessonStatus.DRAFT }));
}

/** Adds a block to the end of a draft. LIMIT_EXCEEDED at 200; CONFLICT once the lesson is published. */
export async function addBlock(ctx: Context, input: AddBlockInput): Promise<Lesson> {
  return changeDraft(ctx, input.lessonId, async (tx, lesson) => {
    const content = contentOf(input, lesson.language);
    const count = await tx.db.countBy(LessonBlock, { lessonId: lesson.id });
    if (count >= MAX_BLOCKS) throw new AppError('LIMIT_EXCEEDED', `A lesson has up to ${MAX_BLOCKS} blocks.`);
    await tx.db.insert(LessonBlock, { ...content, lessonId: lesson.id, position: count + 1 });
  });
}

/** Takes a block out of a draft and closes the gap. */
export async function removeBlock(ctx: Context, { lessonId, blockId }: RemoveBlockInput): Promise<Lesson> {
  return changeDraft(ctx, lessonId, async (tx, lesson) => {
    const { affected } = await tx.db.delete(LessonBlock, { id: blockId, lessonId: lesson.id });
    if (!affected) throw new AppError('NOT_FOUND', 'There is no such block in this lesson.');
    await tx.db.query(
      `UPDATE lessons.lesson_blocks AS b SET position = o.place
         FROM (SELECT id, row_number() OVER (ORDER BY position) AS place FROM lessons.lesson_blocks WHERE lesson_id = $1) AS o
        WHERE b.id = o.id`,
      [lesson.id],
    );
  });
}

/** Puts all blocks in a new order at once. CONFLICT when the ids are not exactly the blocks of the lesson: somebody else changed it. */
export async function reorderBlocks(ctx: Context, { lessonId, blockIds }: ReorderBlocksInput): Promise<Lesson> {
  return changeDraft(ctx, lessonId, async (tx, lesson) => {
    const blocks = await tx.db.findBy(LessonBlock, { lessonId: lesson.id });
    const known = new Set(blocks.map(({ id }) => id));
    const isComplete = blockIds.length === known.size && new Set(blockIds).size === known.size;
    if (!isComplete || !blockIds.every((id) => known.has(id))) {
      throw new AppError('CONFLICT', 'The blocks have changed; load the lesson again.');
    }
    await tx.db.query(
      `UPDATE lessons.lesson_blocks AS b SET position = o.place
         FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, place) WHERE b.id = o.id`,
      [blockIds],
    );
  });
}

/** Opens a lesson to all; from then on its blocks stay as they are. Repeating it changes nothing. CONFLICT without a block. */
export async function publishLesson(ctx: Context, { lessonId }: LessonIdInput): Promise<Lesson> {
  return changeOwn(ctx, lessonId, async (tx, lesson) => {
    if ((await tx.db.countBy(LessonBlock, { lessonId: lesson.id })) === 0) {
      throw new AppError('CONFLICT', 'A lesson needs a block before it can be published.');
    }
    await tx.db.update(
      Lesson,
      { id: lesson.id },
      { status: LessonStatus.PUBLISHED, publishedAt: lesson.publishedAt ?? new Date() },
    );
  });
}

/** Takes a lesson out of the library; who began it may finish it. Repeating it changes nothing. */
export async function archiveLesson(ctx: Context, { lessonId }: LessonIdInput): Promise<Lesson> {
  return changeOwn(ctx, lessonId, async (tx, lesson) => {
    await tx.db.update(Lesson, { id: lesson.id }, { status: LessonStatus.ARCHIVED });
  });
}

type Change = (tx: Context, lesson: Lesson) => Promise<void>;

function changeDraft(ctx: Context, lessonId: string, change: Change): Promise<Lesson> {
  return changeOwn(ctx, lessonId, async (tx, lesson) => {
    if (lesson.status !== LessonStatus.DRAFT) throw new AppError('CONFLICT', 'Only a draft can be changed.');
    await change(tx, lesson);
  });
}

/** Changes of one lesson come one after the other. NOT_FOUND for another's draft, FORBIDDEN for another's lesson. */
function changeOwn(ctx: Context, lessonId: string, change: Change): Promise<Lesson> {
  const { userId } = requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const lesson = await tx.db.findOne(Lesson, { where: { id: lessonId }, lock: { mode: 'pessimistic_write' } });
    const isOwn = lesson?.authorId === userId;
    if (!lesson || (!isOwn && lesson.status === LessonStatus.DRAFT)) {
      throw new AppError('NOT_FOUND', 'There is no such lesson.');
    }
    if (!isOwn) throw new AppError('FORBIDDEN', 'This lesson is not yours.');
    await change(tx, lesson);
    return tx.db.findOneByOrFail(Lesson, { id: lessonId });
  });
}

/** The columns of a block of that kind; BAD_USER_INPUT, naming the field, when one that it needs is missing. */
function contentOf(input: AddBlockInput, language: string): Partial<LessonBlock> {
  const { kind } = input;
  const text = input.text?.trim() ? clean(input.text, language, 'text') : null;
  const picture = input.picture ?? null;
  switch (kind) {
    case LessonBlockKind.TEXT:
      return { kind, picture, text: text ?? missing('text') };
    case LessonBlockKind.PICTURE:
      return { kind, text, picture: picture ?? missing('picture') };
    case LessonBlockKind.STORY:
      return { kind, text, storyId: input.storyId ?? missing('storyId') };
    case LessonBlockKind.LETTER:
      return { kind, text, letterId: input.letterId ?? missing('letterId') };
    case LessonBlockKind.QUESTION: {
      const options = (input.options ?? []).map((option) => clean(option, language, 'options'));
      const answer = input.answer ?? -1;
      if (options.length < 2 || new Set(options).size < options.length) missing('options');
      if (!(answer in options)) missing('answer');
      const hint = input.hint?.trim() ? clean(input.hint, language, 'hint') : null;
      return { kind, picture, options, answer, hint, text: text ?? missing('text') };
    }
  }
}

function missing(field: string): never {
  throw badInput(`This kind of block needs a proper \`${field}\`.`, field);
}

/** Trimmed, not empty, of one script a word; Uzbek with its apostrophes as letters. */
function clean(text: string, language: string, field: string): string {
  const trimmed = text.normalize('NFC').trim();
  if (trimmed === '') throw badInput('This may not be empty.', field);
  assertSingleScript(trimmed, field);
  return language === 'uz' ? canonicalApostrophes(trimmed) : trimmed;
}
