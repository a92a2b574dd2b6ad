import { recordActivity, requireScreenTime } from '@alif24/subgraph-shared/activity';
import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { rewardCoins } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import type { Lesson } from '../lesson/lesson.entity.ts';
import { blocksOfLessons, lessonsById, readableLessons } from '../lesson/lesson.service.ts';
import { type LessonBlock, LessonBlockKind } from '../lesson/lesson-block.entity.ts';
import type { BlockCompletion, LessonProgress } from './lesson-progress.entity.ts';
import type { CompleteBlockInput, OpenLessonInput } from './lesson-progress.input.ts';

/** What one field may show of a pupil's lessons. */
const MAX_LISTED = 100;

/** Finished blocks of all blocks in whole percent, rounded down so that 100 means all; 0 for an empty lesson. */
export function percentOf(completed: number, all: number): number {
  return all === 0 ? 0 : Math.floor((100 * Math.min(completed, all)) / all);
}

/** Notes that the calling pupil opened a lesson. NOT_FOUND unless they may read it, TIME_IS_UP. */
export async function openLesson(ctx: Context, { lessonId }: OpenLessonInput): Promise<LessonProgress> {
  const { userId } = requireCaller(ctx);
  const lesson = await readable(ctx, lessonId);
  await requireScreenTime(ctx, 'LEARNING', 'LESSONS');
  await open(ctx, userId, lesson);
  return current(ctx, userId, lesson);
}

/**
 * Finishes a block, once: repeating it changes nothing. A wrong choice is counted and leaves the block open.
 * The last block completes the lesson and pays its coins. NOT_FOUND for an unknown lesson or block, BAD_USER_INPUT for a question without a choice, TIME_IS_UP.
 */
export async function completeBlock(ctx: Context, input: CompleteBlockInput): Promise<BlockCompletion> {
  const { userId } = requireCaller(ctx);
  const lesson = await readable(ctx, input.lessonId);
  await requireScreenTime(ctx, 'LEARNING', 'LESSONS', { isBegun: true });
  return inTransaction(ctx, async (tx) => {
    await open(tx, userId, lesson); // holds the row, so that a pupil's blocks are counted one after the other
    const [blocks = []] = await blocksOfLessons(tx, [lesson.id]);
    const block = blocks.find(({ id }) => id === input.blockId);
    if (!block) throw new AppError('NOT_FOUND', 'There is no such block in this lesson.');
    const isCorrect = judge(block, input.answer ?? null);
    await tx.db.query(
      `INSERT INTO lessons.block_completions AS c (student_id, lesson_id, block_id, completed_at)
       VALUES ($1, $2, $3, CASE WHEN $4::boolean THEN now() END)
       ON CONFLICT (student_id, lesson_id, block_id) DO UPDATE SET tries = least(c.tries + 1, 1000), completed_at = excluded.completed_at
        WHERE c.completed_at IS NULL`,
      [userId, lesson.id, block.id, isCorrect],
    );
    const coins = await completeIfDone(tx, userId, lesson);
    return { isCorrect, hint: isCorrect ? null : block.hint, coins, progress: await current(tx, userId, lesson) };
  });
}

function judge({ kind, options, answer }: LessonBlock, choice: number | null): boolean {
  if (kind !== LessonBlockKind.QUESTION) return true;
  if (choice === null || !options || !(choice in options)) throw badInput('Choose one of the options.', 'answer');
  return choice === answer;
}

async function readable(ctx: Context, lessonId: string): Promise<Lesson> {
  const lesson = await ctx.load(readableLessons, lessonId);
  if (!lesson) throw new AppError('NOT_FOUND', 'There is no such lesson.');
  return lesson;
}

async function open(ctx: Context, studentId: string, { id }: Lesson): Promise<void> {
  await ctx.db.query(
    `INSERT INTO lessons.lesson_progress (student_id, lesson_id) VALUES ($1, $2)
     ON CONFLICT (student_id, lesson_id) DO UPDATE SET last_opened_at = now()`,
    [studentId, id],
  );
}

/** Completes the lesson when no block is left. Returns the coins paid: once for each pupil and lesson. */
async function completeIfDone(tx: Context, studentId: string, { id, title }: Lesson): Promise<number> {
  const [, completed] = await tx.db.query(
    `UPDATE lessons.lesson_progress SET completed_at = now()
      WHERE student_id = $1 AND lesson_id = $2 AND completed_at IS NULL AND NOT EXISTS (
        SELECT FROM lessons.lesson_blocks b WHERE b.lesson_id = $2 AND NOT EXISTS (
          SELECT FROM lessons.block_completions c
           WHERE c.student_id = $1 AND c.lesson_id = $2 AND c.block_id = b.id AND c.completed_at IS NOT NULL))`,
    [studentId, id],
  );
  if (completed === 0) return 0;
  const [{ correct, total }] = await tx.db.query(
    `SELECT count(*) FILTER (WHERE c.tries = 1)::int AS correct, count(*)::int AS total
       FROM lessons.block_completions c JOIN lessons.lesson_blocks b ON b.id = c.block_id AND b.kind = 'QUESTION'
      WHERE c.student_id = $1 AND c.lesson_id = $2`,
    [studentId, id],
  );
  const of = { platform: 'LESSONS', kind: 'LESSON_FINISHED', topic: id, reference: id } as const;
  await recordActivity(tx, { studentId, title, correct, total, ...of });
  return rewardCoins(tx, { studentId, units: 1, source: 'lessons.lesson', reference: id });
}

async function current(ctx: Context, studentId: string, lesson: Lesson): Promise<LessonProgress> {
  const rows = await progressRows(ctx, [studentId], 'AND p.lesson_id = $2::uuid', lesson.id);
  return toProgress(rows[0] as Row, lesson);
}

/** The caller's own progress in each of these lessons; null where they have not begun, or are nobody. */
export async function ownProgress(ctx: Context, lessonIds: readonly string[]): Promise<Array<LessonProgress | null>> {
  if (!ctx.caller) return lessonIds.map(() => null);
  const rows = await progressRows(ctx, [ctx.caller.userId], 'AND p.lesson_id = ANY($2::uuid[])', lessonIds);
  const byLesson = new Map((await withLessons(ctx, rows)).map((progress) => [progress.lesson.id, progress]));
  return lessonIds.map((id) => byLesson.get(id) ?? null);
}

/** The `first` lessons that a pupil opened last. BAD_USER_INPUT unless `first` is from 1 to 100. */
export async function lessonProgress(ctx: Context, studentId: string, first: number): Promise<LessonProgress[]> {
  if (first < 1 || first > MAX_LISTED) throw badInput(`\`first\` is from 1 to ${MAX_LISTED}.`, 'first');
  return (await ctx.load(progressOfStudents, studentId)).slice(0, first);
}

/** For each pupil up to 100 lessons, the one opened last first; two statements for all of them. */
export async function progressOfStudents(ctx: Context, studentIds: readonly string[]): Promise<LessonProgress[][]> {
  const rows = await progressRows(ctx, studentIds, 'AND p.nth <= $2', MAX_LISTED);
  const progress = await withLessons(ctx, rows);
  const byStudent = Map.groupBy(progress, (_, n) => (rows[n] as Row).student_id);
  return studentIds.map((id) => byStudent.get(id) ?? []);
}

interface Row {
  student_id: string;
  lesson_id: string;
  opened_at: Date;
  last_opened_at: Date;
  completed_at: Date | null;
  blocks: number;
  done: string[];
}

function progressRows(ctx: Context, studentIds: readonly string[], filter: string, parameter: unknown): Promise<Row[]> {
  return ctx.db.query(
    `SELECT p.*, (SELECT count(*)::int FROM lessons.lesson_blocks b WHERE b.lesson_id = p.lesson_id) AS blocks,
            ARRAY(SELECT c.block_id::text FROM lessons.block_completions c
                   WHERE c.student_id = p.student_id AND c.lesson_id = p.lesson_id AND c.completed_at IS NOT NULL) AS done
       FROM (SELECT *, row_number() OVER (PARTITION BY student_id ORDER BY last_opened_at DESC, lesson_id DESC) AS nth
               FROM lessons.lesson_progress WHERE student_id = ANY($1::uuid[])) AS p
      WHERE true ${filter} ORDER BY p.student_id, p.nth`,
    [studentIds, parameter],
  );
}

async function withLessons(ctx: Context, rows: readonly Row[]): Promise<LessonProgress[]> {
  const lessons = await Promise.all(rows.map((row) => ctx.load(lessonsById, row.lesson_id)));
  return rows.map((row, n) => toProgress(row, lessons[n] as Lesson));
}

function toProgress(row: Row, lesson: Lesson): LessonProgress {
  return {
    id: `${row.student_id}:${row.lesson_id}`,
    lesson,
    percent: percentOf(row.done.length, row.blocks),
    completedBlockIds: row.done,
    openedAt: row.opened_at,
    lastOpenedAt: row.last_opened_at,
    completedAt: row.completed_at,
  };
}
