import { hasConsent } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Job } from '@alif24/subgraph-shared/jobs';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, type ErrorCode } from '@alif24/subgraph-shared/utils';
import type { HeardWord } from './attachment.ts';
import { languageOf, scoreHeard } from './mark-reading.service.ts';
import { ReadingRow } from './reading.entity.ts';
import { ReadingSource, ReadingState } from './reading.enums.ts';
import { SCORE_RECORDING } from './recording.service.ts';
import { RecogniserFailed, transcribe } from './speech-to-text.ts';

/** A little less than the day that is promised: the job itself comes every ten minutes. */
const KEPT = `interval '23 hours 30 minutes'`;

interface StoredRecording {
  audio: Buffer;
  contentType: string;
  studentId: string;
}

/** Asks the recogniser outside of any transaction, stores what it heard and deletes the recording, whatever came of it. */
const scoreRecording: Job<Context, { readingId: string }> = {
  name: SCORE_RECORDING,
  slots: 2,
  async run(ctx, { readingId }, { isLastAttempt }) {
    const [recording]: StoredRecording[] = await ctx.db.query(
      `SELECT audio, content_type AS "contentType", student_id AS "studentId" FROM main.reading_recordings
        WHERE reading_id = $1 AND audio IS NOT NULL`,
      [readingId],
    );
    const reading = await ctx.db.findOneBy(ReadingRow, { id: readingId });
    if (!recording || reading?.state !== ReadingState.SCORING) return;
    const provider = ctx.settings.speechToText;
    if (!provider) return giveUp(ctx, readingId, 'NOT_CONFIGURED');
    if (!(await mayStillListen(ctx, recording.studentId))) return giveUp(ctx, readingId, 'CONSENT_REQUIRED');
    let heard: HeardWord[];
    try {
      heard = await transcribe(provider, { ...recording, language: languageOf(reading.storyId), words: reading.words });
    } catch (error) {
      if (!(error instanceof RecogniserFailed)) throw error;
      if (error.isPassing && !isLastAttempt) throw error;
      ctx.log.warn({ readingId, reason: error.message }, 'a recording was not recognised');
      return giveUp(ctx, readingId, 'SUBGRAPH_UNAVAILABLE');
    }
    await score(ctx, readingId, heard);
  },
};

async function score(ctx: Context, readingId: string, heard: HeardWord[]): Promise<void> {
  try {
    await inTransaction(ctx, async (tx) => {
      const reading = await tx.db.findOne(ReadingRow, {
        where: { id: readingId },
        lock: { mode: 'pessimistic_write' },
      });
      if (reading?.state !== ReadingState.SCORING) return;
      await scoreHeard(tx, reading, heard, ReadingSource.RECOGNISER);
      await tx.db.query('DELETE FROM main.reading_recordings WHERE reading_id = $1', [readingId]);
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await giveUp(ctx, readingId, error.code);
  }
}

async function mayStillListen(ctx: Context, studentId: string): Promise<boolean> {
  const [voice] = await hasConsent(ctx, [studentId], 'VOICE');
  const [ai] = await hasConsent(ctx, [studentId], 'AI');
  return voice === true && (ai === true || ctx.settings.speechToText?.isOwn === true);
}

/** The recording goes; the reading stays, for an adult to mark. */
async function giveUp(ctx: Context, readingId: string, failure: ErrorCode): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await tx.db.query('DELETE FROM main.reading_recordings WHERE reading_id = $1', [readingId]);
    await tx.db.update(
      ReadingRow,
      { id: readingId, state: ReadingState.SCORING },
      { state: ReadingState.STOPPED, failure },
    );
  });
}

/** Nothing that was recorded outlives a day, and no reading that nobody finished. */
const dropRecordings: Job<Context> = {
  name: 'main.drop-recordings',
  cron: '*/10 * * * *',
  run: (ctx) =>
    inTransaction(ctx, async (tx) => {
      await tx.db.query(
        `WITH dropped AS (DELETE FROM main.reading_recordings WHERE created_at < now() - ${KEPT} RETURNING reading_id)
         UPDATE main.readings SET state = 'STOPPED', failure = 'SUBGRAPH_UNAVAILABLE'
          WHERE id IN (SELECT reading_id FROM dropped) AND state = 'SCORING'`,
      );
      await tx.db.query(`DELETE FROM main.readings WHERE state = 'STARTED' AND started_at < now() - interval '1 day'`);
    }),
};

export const readingJobs = [scoreRecording, dropRecordings];
