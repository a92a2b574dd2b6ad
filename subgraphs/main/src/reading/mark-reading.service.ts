import { recordActivity } from '@alif24/subgraph-shared/activity';
import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { rewardCoins } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { storyAsItIs } from '../story/story.service.ts';
import { align, type Verdict } from './align.ts';
import type { HeardWord } from './attachment.ts';
import { ReadingRow } from './reading.entity.ts';
import { ReadingMethod, ReadingSource, ReadingState } from './reading.enums.ts';
import type { MarkReadingInput, SubmitHeardTextInput } from './reading.input.ts';
import { holdReading, requireRecogniser } from './reading.service.ts';
import type { ReadingResult } from './reading.type.ts';
import { readingMetrics } from './reading-metrics.ts';
import type { ReadingLanguage } from './spoken-words.ts';

/** The fastest readers say four words a second; whoever marks more than these has marked the wrong last word. */
const MOST_WORDS_A_SECOND = 6;
/** The finger on the button that stops is not that exact. */
const GRACE_SECONDS = 2;
/** A few words are no reading: they earn nothing. */
const FEWEST_PAID_WORDS = 20;

/**
 * Judges a reading as an adult heard it, or puts an earlier result right: it is counted anew and the old one kept. Who looks after the pupil
 * may always; the pupil's own device, with somebody beside, as long as no result is trusted. NOT_FOUND, CONFLICT before the clock was stopped,
 * FORBIDDEN, BAD_USER_INPUT for marks that do not fit.
 */
export async function markReading(
  ctx: Context,
  { readingId, wordsRead, marks }: MarkReadingInput,
): Promise<ReadingRow> {
  const { userId } = requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const reading = await holdReading(tx, readingId);
    const isTrusted = userId !== reading.studentId;
    if (!isTrusted && (reading.isTrusted || reading.source === ReadingSource.BROWSER)) {
      throw new AppError('FORBIDDEN', 'This result is for an adult to change.');
    }
    requireStopped(reading);
    const verdicts = verdictsOf(reading, wordsRead, marks);
    // A finger that was too quick makes nobody the fastest reader of the world.
    const seconds = Math.max(Number(reading.seconds), verdicts.length / MOST_WORDS_A_SECOND);
    const result = resultOf(reading, verdicts, seconds, []);
    return store(tx, reading, { result, source: ReadingSource.ADULT, isTrusted, markedBy: userId });
  });
}

/** Lays what the browser heard along the text: practice, which earns nothing. NOT_FOUND, CONFLICT, CONSENT_REQUIRED, BAD_USER_INPUT. */
export async function submitHeardText(ctx: Context, { readingId, text }: SubmitHeardTextInput): Promise<ReadingRow> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const reading = await holdReading(tx, readingId);
    if (reading.method !== ReadingMethod.BROWSER) throw badInput('Nobody listened to this in a browser.', 'readingId');
    await requireRecogniser(tx, reading.studentId, reading.method);
    requireStopped(reading);
    if (reading.isTrusted) throw new AppError('FORBIDDEN', 'This result is for an adult to change.');
    return scoreHeard(tx, reading, text.split(/\s+/).filter(Boolean), ReadingSource.BROWSER);
  });
}

/** The result of what a recogniser heard, stored; inside a transaction that holds the reading. BAD_USER_INPUT when nothing of the story was heard. */
export async function scoreHeard(
  tx: Context,
  reading: ReadingRow,
  heard: ReadonlyArray<HeardWord | string>,
  source: ReadingSource.BROWSER | ReadingSource.RECOGNISER,
): Promise<ReadingRow> {
  const { verdicts, events, seconds } = align(reading.words, heard, languageOf(reading.storyId));
  if (verdicts.length === 0) throw badInput('Nothing of the story was heard.', 'text');
  const result = resultOf(reading, verdicts, seconds ?? Number(reading.seconds), events as ReadingResult['events']);
  return store(tx, reading, { result, source, isTrusted: source === ReadingSource.RECOGNISER, markedBy: null });
}

export const languageOf = (storyId: string) => storyId.slice(0, 2) as ReadingLanguage;

function requireStopped({ state }: ReadingRow): void {
  if (state === ReadingState.STARTED) throw new AppError('CONFLICT', 'The clock is still running.');
  if (state === ReadingState.SCORING) throw new AppError('CONFLICT', 'The recogniser is at it.');
}

function verdictsOf({ words, seconds }: ReadingRow, wordsRead: number, marks: MarkReadingInput['marks']): Verdict[] {
  if (wordsRead < 1 || wordsRead > words.length) throw badInput('That is no word of the story.', 'wordsRead');
  if (wordsRead > (Number(seconds) + GRACE_SECONDS) * MOST_WORDS_A_SECOND)
    throw badInput('Nobody reads that fast.', 'wordsRead');
  const verdicts: Verdict[] = Array.from({ length: wordsRead }, () => 'CORRECT');
  for (const { word, verdict } of marks) {
    if (verdicts[word] !== 'CORRECT') throw badInput('Mark each word that was read once at most.', 'marks');
    verdicts[word] = verdict;
  }
  return verdicts;
}

function resultOf(
  { words }: ReadingRow,
  verdicts: readonly Verdict[],
  seconds: number,
  events: ReadingResult['events'],
): ReadingResult {
  const marks = verdicts.flatMap((verdict, word) => (verdict === 'CORRECT' ? [] : [{ word, verdict }]));
  return { ...readingMetrics(words, verdicts, seconds), seconds, marks: marks as ReadingResult['marks'], events };
}

type Judgement = Pick<ReadingRow, 'source' | 'isTrusted' | 'markedBy'> & { result: ReadingResult };

async function store(tx: Context, reading: ReadingRow, judgement: Judgement): Promise<ReadingRow> {
  const { id, studentId } = reading;
  const { result, source, markedBy } = judgement;
  await tx.db.query(
    'INSERT INTO main.reading_marks (reading_id, student_id, source, marked_by, result) VALUES ($1, $2, $3, $4, $5)',
    [id, studentId, source, markedBy, JSON.stringify(result)],
  );
  const coins = judgement.isTrusted ? reading.coins + (await credit(tx, reading, result)) : reading.coins;
  const analysed = {
    ...judgement,
    state: ReadingState.ANALYSED,
    seconds: result.seconds.toFixed(2),
    analysedAt: new Date(),
    failure: null,
    coins,
  };
  await tx.db.update(ReadingRow, { id }, analysed);
  return { ...reading, ...analysed };
}

/** Counts as learning and pays once, whatever is put right later. */
async function credit(tx: Context, { id, studentId, storyId }: ReadingRow, result: ReadingResult): Promise<number> {
  const story = await storyAsItIs(tx, storyId);
  await recordActivity(tx, {
    studentId,
    platform: 'MAIN',
    kind: 'READING_ANALYSED',
    topic: storyId,
    title: story?.title,
    correct: result.correctWords,
    total: result.wordsRead - result.unsureWords,
    reference: id,
  });
  const isPaid = result.wordsRead >= FEWEST_PAID_WORDS;
  return isPaid ? rewardCoins(tx, { studentId, source: 'main.reading', units: 1, reference: id }) : 0;
}
