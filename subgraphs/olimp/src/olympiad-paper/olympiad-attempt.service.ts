import { countOwnMinute } from '@alif24/subgraph-shared/activity';
import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { IsNull } from 'typeorm';
import { wrongMoment } from '../olympiad/olympiad.service.ts';
import { earliest, OlympiadPhase, takesAnswers } from '../olympiad/phase.rules.ts';
import { type Answer, readAnswer } from '../question/question.ts';
import { OlympiadAnswer } from './olympiad-attempt.entity.ts';
import type {
  FinishOlympiadAttemptInput,
  NoteOlympiadFocusInput,
  SaveOlympiadAnswerInput,
} from './olympiad-attempt.input.ts';
import type { OlympiadAnswerType } from './olympiad-attempt.type.ts';
import { OlympiadProblemRow } from './olympiad-paper.entity.ts';
import { type Begun, hasBegun, lockSitting, readSittings, type Sitting } from './sitting.service.ts';
import { optionOrder, toAuthor } from './sitting-order.rules.ts';
import { asSeen, ordered } from './sitting-paper.service.ts';

const MOST_NOTES = 200;

/**
 * Begins a stage for the calling pupil, or goes on with it on this device: the one before may save no more, and the time runs on as it did.
 * NOT_FOUND without a place in it; OLYMPIAD_STATE, with the reason, before and after their window, unpaid, or not passed on. Guardians' limits of time do
 * not touch an olympiad: its minutes are set by others, and who entered the child agreed to them.
 */
export async function startOlympiadAttempt(ctx: Context, stageId: string): Promise<Begun> {
  const { userId } = requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const [entry] = await tx.db.query(
      `SELECT e.id FROM olimp.olympiad_entries e JOIN olimp.olympiad_stages s ON s.olympiad_id = e.olympiad_id
        WHERE s.id = $1 AND e.student_id = $2 FOR NO KEY UPDATE OF e`,
      [stageId, userId],
    );
    if (!entry) throw new AppError('NOT_FOUND', 'You have no place in such a stage.');
    const read = async () => (await readSittings(tx, 'e.id = $1 AND s.id = $2', [entry.id, stageId]))[0] as Sitting;
    const sitting = await read();
    requireOpen(sitting);
    if (hasBegun(sitting)) await takeOver(tx, sitting);
    else {
      await tx.db.query(
        'INSERT INTO olimp.olympiad_attempts (stage_id, entry_id, paper_id, started_at) VALUES ($1, $2, $3, $4)',
        // On a whole second, so that what is left is shown as what was promised.
        [stageId, entry.id, sitting.paperId, new Date(Math.floor(sitting.now.getTime() / 1000) * 1000)],
      );
    }
    await countOwnMinute(tx, 'CLASS', 'OLIMP');
    return (await read()) as Begun;
  });
}

function requireOpen({ entryState, olympiadState, isAdmitted, paperId, view }: Sitting): void {
  if (entryState !== 'CONFIRMED') throw wrongMoment('NOT_CONFIRMED', 'The place is not confirmed.');
  if (olympiadState === 'DRAFT' || olympiadState === 'FINAL' || olympiadState === 'CALLED_OFF')
    throw wrongMoment('OVER', 'The olympiad is not held now.');
  if (!isAdmitted) throw wrongMoment('NOT_ADMITTED', 'This stage is for those who passed the one before.');
  if (view.phase === OlympiadPhase.BEFORE) throw wrongMoment('BEFORE', 'It has not begun.', { at: view.opensAt });
  if (view.phase !== OlympiadPhase.READY && view.phase !== OlympiadPhase.RUNNING)
    throw wrongMoment('OVER', 'It is over.');
  // Nothing is begun, so no time of the child's runs.
  if (!paperId) throw wrongMoment('NO_PAPER', 'There is no paper for this grade yet.');
}

async function takeOver(tx: Context, { attempt }: Begun): Promise<void> {
  await tx.db.query('UPDATE olimp.olympiad_attempts SET session = gen_random_uuid() WHERE id = $1', [attempt.id]);
  await note(tx, attempt.id, 'OTHER_DEVICE', null);
}

/** What is noticed is kept for people to weigh, up to 200 notes of an attempt; nothing follows from it. */
async function note(tx: Context, attemptId: string, kind: 'FOCUS_LOST' | 'OTHER_DEVICE', seconds: number | null) {
  await tx.db.query(
    `INSERT INTO olimp.olympiad_attempt_notes (attempt_id, kind, seconds) SELECT $1, $2, $3
      WHERE (SELECT count(*) FROM olimp.olympiad_attempt_notes WHERE attempt_id = $1) < ${MOST_NOTES}`,
    [attemptId, kind, seconds],
  );
}

/**
 * Keeps an answer, or takes it back when it is null. Of two the one with the higher revision stays, so what comes late or twice changes nothing: what is
 * returned is what is kept now. NOT_FOUND, BAD_USER_INPUT; OLYMPIAD_STATE more than 30 seconds after the end or once it was handed in;
 * CONTINUED_ELSEWHERE when another device went on with it.
 */
export async function saveOlympiadAnswer(ctx: Context, input: SaveOlympiadAnswerInput): Promise<OlympiadAnswerType> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const sitting = await lockSitting(tx, input.attemptId, 'FOR SHARE');
    requireLive(sitting, input.session);
    const { id: attemptId, seed, paperId } = sitting.attempt;
    const row = await tx.db.findOneBy(OlympiadProblemRow, { id: input.problemId, paperId, removedAt: IsNull() });
    if (!row) throw new AppError('NOT_FOUND', 'The paper has no such problem.');
    const problem = ordered(row);
    const answer = authorsAnswer(sitting, problem, input);
    await tx.db.query(
      `INSERT INTO olimp.olympiad_answers AS kept (attempt_id, problem_id, answer, revision, saved_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (attempt_id, problem_id) DO UPDATE SET answer = $3, revision = $4, saved_at = $5 WHERE kept.revision < $4`,
      [attemptId, problem.id, answer && JSON.stringify(answer), input.revision, sitting.now],
    );
    const kept = await tx.db.findOneByOrFail(OlympiadAnswer, { attemptId, problemId: problem.id });
    await countOwnMinute(tx, 'CLASS', 'OLIMP');
    return asSeen(seed, problem, kept);
  });
}

function requireLive({ view, attempt }: Begun, session: string): void {
  if (!takesAnswers(view)) throw wrongMoment(attempt.finishedBy === 'CHILD' ? 'HANDED_IN' : 'OVER', 'It is over.');
  if (attempt.session !== session.toLowerCase()) {
    throw new AppError('CONTINUED_ELSEWHERE', 'Another device went on with this.');
  }
}

function authorsAnswer(
  { attempt, language }: Begun,
  problem: ReturnType<typeof ordered>,
  { answer, language: locale }: SaveOlympiadAnswerInput,
): Answer | null {
  if (!answer) return null;
  const { kind, optionCount } = problem;
  const options = answer.options && toAuthor(optionOrder(attempt.seed, problem), answer.options);
  const form = { kind, optionCount, correctOptions: [], number: null, accepted: [] };
  return readAnswer(form, { ...answer, options }, 'answer', locale ?? language);
}

/** Hands an attempt in; again it changes nothing. NOT_FOUND, CONTINUED_ELSEWHERE. */
export async function finishOlympiadAttempt(ctx: Context, input: FinishOlympiadAttemptInput): Promise<Begun> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const sitting = await lockSitting(tx, input.attemptId, 'FOR UPDATE');
    const { attempt, view, now } = sitting;
    if (!takesAnswers(view)) return sitting;
    requireLive(sitting, input.session);
    // Whoever hands in within the grace had their whole time and no more.
    await writeEnd(tx, [attempt.id], [earliest(now, view.endsAt)], 'CHILD');
    return lockSitting(tx, attempt.id, 'FOR UPDATE');
  });
}

/** Notes that the page was left; evidence only. Does nothing once it is over. NOT_FOUND, CONTINUED_ELSEWHERE. */
export async function noteOlympiadFocus(ctx: Context, input: NoteOlympiadFocusInput): Promise<Begun> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const sitting = await lockSitting(tx, input.attemptId, 'FOR SHARE');
    if (!takesAnswers(sitting.view)) return sitting;
    requireLive(sitting, input.session);
    await note(tx, sitting.attempt.id, 'FOCUS_LOST', input.seconds);
    return sitting;
  });
}

const BATCH = 1000;

/**
 * Writes down the end of attempts whose time is over, of one stage or of all: for a job, and before results are counted. Until then readers work it out.
 * Returns how many.
 */
export async function closeAttempts(ctx: Context, stageId: string | null = null): Promise<number> {
  let [closed, after] = [0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const open = (
      await readSittings(
        ctx,
        `a.finished_at IS NULL AND a.id > $1 AND ($2::uuid IS NULL OR s.id = $2)
         AND least(s.ends_at, a.started_at + make_interval(mins => s.duration_minutes)) < now() ORDER BY a.id LIMIT ${BATCH}`,
        [after, stageId],
        { attempts: 'JOIN' },
      )
    ).filter(hasBegun);
    const ended = open.filter(({ view }) => view.phase === OlympiadPhase.ENDED);
    const ids = ended.map(({ attempt }) => attempt.id);
    const ends = ended.map(({ view }) => view.endsAt);
    if (ids.length > 0) closed += await writeEnd(ctx, ids, ends, 'TIME');
    if (open.length < BATCH) return closed;
    after = open.at(-1)?.attempt.id ?? after;
  }
}

/**
 * Lets attempts that time ended go on where their pupils have time again, of a grade or of one entry, for whoever gave it, in their transaction: whether a job
 * has written the end down makes no difference to a child. What was handed in stays.
 */
export async function resumeAttempts(
  tx: Context,
  stageId: string,
  { grade, entryId }: { grade: number | null; entryId: string | null },
): Promise<void> {
  const ended: Array<{ id: string; at: Date }> = await tx.db.query(
    `SELECT a.id, a.finished_at AS at FROM olimp.olympiad_attempts a JOIN olimp.olympiad_entries e ON e.id = a.entry_id
      WHERE a.stage_id = $1 AND a.finished_by = 'TIME' AND (e.id = $2 OR e.grade = $3) ORDER BY a.id FOR UPDATE OF a`,
    [stageId, entryId, grade],
  );
  if (ended.length === 0) return;
  const ids = ended.map(({ id }) => id);
  await tx.db.query(
    'UPDATE olimp.olympiad_attempts SET finished_at = NULL, finished_by = NULL WHERE id = ANY($1::uuid[])',
    [ids],
  );
  const sittings = await readSittings(tx, 'a.id = ANY($1::uuid[])', [ids], { attempts: 'JOIN' });
  const over = new Set(
    sittings.filter(({ view }) => view.phase === OlympiadPhase.ENDED).map(({ attempt }) => attempt?.id),
  );
  const still = ended.filter(({ id }) => over.has(id));
  await writeEnd(
    tx,
    still.map(({ id }) => id),
    still.map(({ at }) => at),
    'TIME',
  );
}

async function writeEnd(
  tx: Context,
  ids: readonly string[],
  ends: readonly Date[],
  by: 'CHILD' | 'TIME',
): Promise<number> {
  const [, count] = await tx.db.query(
    `UPDATE olimp.olympiad_attempts a SET finished_at = greatest(ended.at, a.started_at), finished_by = $3
       FROM unnest($1::uuid[], $2::timestamptz[]) AS ended (id, at) WHERE a.id = ended.id AND a.finished_at IS NULL`,
    [ids, ends, by],
  );
  return count;
}
