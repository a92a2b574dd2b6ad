import { requireScreenTime } from '@alif24/subgraph-shared/activity';
import { consentTo, mayReadStudents, requireCaller, requireConsent } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, badInput, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import { In } from 'typeorm';
import { storyById } from '../story/story.service.ts';
import { findStudent, usersById } from '../user/user.service.ts';
import { ReadingRow } from './reading.entity.ts';
import { ReadingMethod, ReadingState } from './reading.enums.ts';
import type { FinishReadingInput, StartReadingInput } from './reading.input.ts';
import { storyWords } from './spoken-words.ts';

/** Nobody reads a story of ours for longer; what is left open is no measurement. */
const LONGEST_MINUTES = 10;
const NO_READING = 'There is no such reading.';

/**
 * Starts the clock of a pupil's reading. NOT_FOUND for a story that is not there or a pupil whom the caller does not look after, TIME_IS_UP,
 * and for a recogniser NOT_CONFIGURED or CONSENT_REQUIRED.
 */
export async function startReading(
  ctx: Context,
  { storyId, method, studentId }: StartReadingInput,
): Promise<ReadingRow> {
  const { userId } = requireCaller(ctx);
  const student = await findStudent(ctx, studentId ?? userId);
  await requireListener(ctx, student.id, 'There is no such pupil.');
  const story = await storyById(ctx, storyId);
  if (!story) throw new AppError('NOT_FOUND', 'There is no such story.');
  await requireRecogniser(ctx, student.id, method);
  await requireScreenTime(ctx, 'LEARNING', 'MAIN');
  const words = storyWords(story.pages);
  return ctx.db.save(
    ctx.db.create(ReadingRow, {
      studentId: student.id,
      storyId,
      method,
      words,
      startedBy: userId,
      startedAt: new Date(),
    }),
  );
}

/** Stops the clock, the server's own; again it changes nothing. NOT_FOUND, CONFLICT for a reading that was left open for long. */
export async function finishReading(ctx: Context, { readingId }: FinishReadingInput): Promise<ReadingRow> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const reading = await holdReading(tx, readingId);
    if (reading.state !== ReadingState.STARTED) return reading;
    const seconds = (Date.now() - reading.startedAt.getTime()) / 1_000;
    if (seconds > LONGEST_MINUTES * 60)
      throw new AppError('CONFLICT', 'This reading was left open too long; start again.');
    const stopped = { state: ReadingState.STOPPED, seconds: Math.max(seconds, 0.1).toFixed(2) };
    await tx.db.update(ReadingRow, { id: readingId }, stopped);
    return { ...reading, ...stopped };
  });
}

/** The reading, held until the end of the transaction. NOT_FOUND unless the caller may listen to this pupil. */
export async function holdReading(tx: Context, id: string): Promise<ReadingRow> {
  const reading = await tx.db.findOne(ReadingRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!reading) throw new AppError('NOT_FOUND', NO_READING);
  await requireListener(tx, reading.studentId, NO_READING);
  return reading;
}

/** The pupil, and whoever looks after them as guardian, teacher or organisation; a moderator reads and does not judge. Others hear what they hear of nothing. */
async function requireListener(ctx: Context, studentId: string, message: string): Promise<void> {
  const isModerator = requireCaller(ctx).role === 'MODERATOR';
  if (isModerator || !(await ctx.load(mayReadStudents, studentId))) {
    throw new AppError('NOT_FOUND', message);
  }
}

/** NOT_CONFIGURED or CONSENT_REQUIRED when `method` may not listen to this pupil. */
export async function requireRecogniser(ctx: Context, studentId: string, method: ReadingMethod): Promise<void> {
  const purposes = consentsFor(ctx, method);
  if (!purposes) throw new AppError('NOT_CONFIGURED', 'No recogniser of speech is set up.');
  for (const purpose of purposes) await requireConsent(ctx, studentId, purpose);
}

/** What a guardian has to allow before `method` may listen; null where nothing is set up that could. */
function consentsFor(ctx: Context, method: ReadingMethod): Array<'VOICE' | 'AI'> | null {
  if (method === ReadingMethod.ADULT) return [];
  const { speechToText } = ctx.settings;
  if (method === ReadingMethod.BROWSER) return ['VOICE', 'AI'];
  if (!speechToText) return null;
  return speechToText.isOwn ? ['VOICE'] : ['VOICE', 'AI'];
}

const methods = [ReadingMethod.ADULT, ReadingMethod.RECORDING, ReadingMethod.BROWSER];

/** The ways in which this pupil may be listened to now: an adult always. Three statements for any number of pupils. */
export async function readingMethodsOf(ctx: Context, studentId: string): Promise<ReadingMethod[]> {
  const student = await ctx.load(usersById, studentId);
  if (student?.role !== 'STUDENT') return [];
  const isGiven = (purpose: 'VOICE' | 'AI') => ctx.load(consentTo(purpose), studentId);
  const given = { VOICE: await isGiven('VOICE'), AI: await isGiven('AI') };
  return methods.filter((method) => consentsFor(ctx, method)?.every((purpose) => given[purpose]));
}

/** A reading as the caller may know of it, or null. */
export async function findReading(ctx: Context, id: string): Promise<ReadingRow | null> {
  requireCaller(ctx);
  const reading = await ctx.db.findOneBy(ReadingRow, { id });
  return reading && (await ctx.load(mayReadStudents, reading.studentId)) ? reading : null;
}

/** A pupil's readings that came to a result or still may, the newest first; the pages of many pupils are three statements. */
export async function readingsOf(
  ctx: Context,
  studentId: string,
  first: number,
  after: string | null,
): Promise<Page<ReadingRow>> {
  const page = pageArgs(first, after, 1);
  const before = page.after?.[0] ?? null;
  if (before !== null && typeof before !== 'string') throw badInput('Not a cursor of this list', 'after');
  const [rows, totalCount] = await Promise.all([
    ctx.load(readingPages, JSON.stringify({ studentId, take: page.take, before })),
    ctx.load(readingCounts, studentId),
  ]);
  return toPage(rows, { first: page.first, after, totalCount, cursorOf: ({ id }) => encodeCursor([id]) });
}

async function readingPages(ctx: Context, keys: readonly string[]): Promise<ReadingRow[][]> {
  // By the clock: ids tell the time of writing, which of what was loaded or brought later is another.
  const pages: Array<{ ids: string[] }> = await ctx.db.query(
    `SELECT ARRAY(SELECT r.id FROM main.readings r
        WHERE r.student_id = (page.key ->> 'studentId')::uuid
          AND (page.key ->> 'before' IS NULL OR (r.started_at, r.id) <
            (SELECT c.started_at, c.id FROM main.readings c WHERE c.id = (page.key ->> 'before')::uuid AND c.student_id = r.student_id))
        ORDER BY r.started_at DESC, r.id DESC LIMIT (page.key ->> 'take')::int) AS ids
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS page (key, number) ORDER BY page.number`,
    [`[${keys.join(',')}]`],
  );
  const rows = await ctx.db.findBy(ReadingRow, { id: In(pages.flatMap(({ ids }) => ids)) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return pages.map(({ ids }) => ids.flatMap((id) => byId.get(id) ?? []));
}

async function readingCounts(ctx: Context, studentIds: readonly string[]): Promise<number[]> {
  const rows: Array<{ id: string; count: number }> = await ctx.db.query(
    'SELECT student_id AS id, count(*)::int AS count FROM main.readings WHERE student_id = ANY($1::uuid[]) GROUP BY 1',
    [studentIds],
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return studentIds.map((id) => counts.get(id) ?? 0);
}
