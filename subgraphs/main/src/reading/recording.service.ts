import { newSecret, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { hashOfLink } from '@alif24/subgraph-shared/privacy';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { ReadingRow } from './reading.entity.ts';
import { ReadingMethod, ReadingState } from './reading.enums.ts';
import type { SubmitRecordingInput } from './reading.input.ts';
import { holdReading, requireRecogniser } from './reading.service.ts';
import type { RecordingDoor } from './reading.type.ts';

export const MOST_BYTES = 2 * 1024 * 1024;
export const RECORDING_PATH = '/callbacks/recordings';
export const SCORE_RECORDING = 'main.score-recording';
const DOOR_MINUTES = 15;
/** The recogniser is asked this often, over some five minutes; then an adult marks the reading. */
const ATTEMPTS = 6;

/**
 * Opens a door for the recording of a finished reading; the one before it shuts. NOT_FOUND, CONFLICT while the clock runs or another recording
 * of this pupil is being scored, NOT_CONFIGURED, CONSENT_REQUIRED.
 */
export async function submitRecording(ctx: Context, { readingId }: SubmitRecordingInput): Promise<RecordingDoor> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const { method, state, studentId } = await holdReading(tx, readingId);
    if (method !== ReadingMethod.RECORDING) throw badInput('This reading is not recorded.', 'readingId');
    await requireRecogniser(tx, studentId, method);
    if (state !== ReadingState.STOPPED) throw new AppError('CONFLICT', 'Finish the reading first, and record it once.');
    const ticket = newSecret();
    const [door] = await tx.db.query(
      `INSERT INTO main.reading_recordings AS r (reading_id, student_id, ticket_hash, ticket_expires_at)
       VALUES ($1, $2, $3, now() + make_interval(mins => $4))
       ON CONFLICT (student_id) DO UPDATE SET reading_id = excluded.reading_id, ticket_hash = excluded.ticket_hash,
         ticket_expires_at = excluded.ticket_expires_at, created_at = now()
       WHERE r.audio IS NULL RETURNING ticket_expires_at AS "expiresAt"`,
      [readingId, studentId, hashOfLink(ticket).toString('hex'), DOOR_MINUTES],
    );
    if (!door)
      throw new AppError('CONFLICT', 'Another recording is being scored; wait for it.', { retryAfterSeconds: 10 });
    return { url: `${tx.settings.apiUrl}${RECORDING_PATH}`, ticket, mostBytes: MOST_BYTES, expiresAt: door.expiresAt };
  });
}

/**
 * Takes a recording in by its ticket, once, and orders its scoring. NOT_FOUND for a ticket that is over, BAD_USER_INPUT for what is no
 * recording, LIMIT_EXCEEDED for a large one, CONSENT_REQUIRED when a guardian took the consent back meanwhile.
 */
export async function takeRecording(ctx: Context, ticket: string, contentType: string, audio: Buffer): Promise<void> {
  if (audio.length > MOST_BYTES) throw new AppError('LIMIT_EXCEEDED', 'The recording is too long.');
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!isSound(type, audio)) throw badInput('This is no recording in a form that is taken.', 'content-type');
  await inTransaction(ctx, async (tx) => {
    const [door] = await tx.db.query(
      `SELECT d.reading_id AS "readingId", d.student_id AS "studentId" FROM main.reading_recordings d JOIN main.readings r ON r.id = d.reading_id
        WHERE d.ticket_hash = $1 AND d.ticket_expires_at > now() AND d.audio IS NULL AND r.state = 'STOPPED' FOR UPDATE`,
      [hashOfLink(ticket).toString('hex')],
    );
    // Shut, too, when an adult has judged the reading meanwhile: there is nothing to listen for.
    if (!door) throw new AppError('NOT_FOUND', 'This door is shut.');
    await requireRecogniser(tx, door.studentId, ReadingMethod.RECORDING);
    await tx.db.query(
      'UPDATE main.reading_recordings SET audio = $2, content_type = $3, ticket_hash = NULL, created_at = now() WHERE reading_id = $1',
      [door.readingId, audio, type],
    );
    await tx.db.update(ReadingRow, { id: door.readingId }, { state: ReadingState.SCORING, failure: null });
    await enqueue(
      tx,
      SCORE_RECORDING,
      { readingId: door.readingId },
      { key: `score:${door.readingId}`, attempts: ATTEMPTS, lane: 'ATTENDANCE' },
    );
  });
}

/** The first bytes of each form that browsers record in: a type alone is only said. */
const BEGINNINGS: Record<string, (audio: Buffer) => boolean> = {
  'audio/webm': (audio) => audio.readUInt32BE(0) === 0x1a45dfa3,
  'audio/ogg': (audio) => audio.toString('latin1', 0, 4) === 'OggS',
  'audio/mp4': (audio) => audio.toString('latin1', 4, 8) === 'ftyp',
  'audio/wav': (audio) => audio.toString('latin1', 0, 4) === 'RIFF',
  'audio/mpeg': (audio) => audio.toString('latin1', 0, 3) === 'ID3' || (audio.readUInt16BE(0) & 0xffe0) === 0xffe0,
};

function isSound(type: string, audio: Buffer): boolean {
  return Object.hasOwn(BEGINNINGS, type) && audio.length >= 12 && (BEGINNINGS[type]?.(audio) ?? false);
}
