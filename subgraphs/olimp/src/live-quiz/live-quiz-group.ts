import { inTransaction, queryNamed } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { countPresent, type DecidedBatch, dueOf, isOwn, linesOf, writeTyped } from './live-quiz-batch.ts';
import { lateLinesOf } from './live-quiz-late.ts';
import { changeOf } from './live-quiz-news.ts';

/**
 * Locks the quizzes that still stand where they were decided and that nobody holds, and writes what happens in them. Where there are only answers, other players may have answered
 * meanwhile, in another process: then these come after those. Nobody waits for a lock here, so two processes never wait in
 * a circle, and a quiz that is held up holds up no other. An instant that the database has not reached yet is not believed.
 * The ids come once more as an array: of a list in JSON the planner expects a hundred, and would rather read every quiz there is, each time.
 */
const WRITE = {
  name: 'olimp.write-live-quizzes',
  text: `WITH wanted AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset($1::jsonb) AS w (id uuid, known int, shared int, "isOwn" boolean, roster int, "decidedAt" timestamptz, sequence int,
        "sharedAfter" int, state text, number int, "dueAt" timestamptz)
    ), held AS MATERIALIZED (
      SELECT q.id, q.sequence - w.known AS passed, w."decidedAt" FROM wanted w JOIN olimp.live_quizzes q ON q.id = w.id AND q.roster = w.roster
             AND (q.sequence = w.known OR w."isOwn" AND q.sequence > w.known AND q.shared_sequence = w.shared)
       WHERE q.id = ANY ($3::uuid[]) ORDER BY q.id FOR NO KEY UPDATE OF q SKIP LOCKED
    ), sure AS MATERIALIZED (
      SELECT id, passed, clock_timestamp() AS now FROM held WHERE clock_timestamp() >= "decidedAt"
    ), happened AS (
      INSERT INTO olimp.live_quiz_events (quiz_id, sequence, at, kind, player_id, body)
      SELECT s.id, e.sequence + s.passed, e.at, e.kind, e."playerId", e.body FROM sure s
        JOIN jsonb_to_recordset($2::jsonb) AS e ("quizId" uuid, sequence int, at timestamptz, kind text, "playerId" uuid, body jsonb) ON e."quizId" = s.id
    ), noted AS (
      INSERT INTO olimp.live_quiz_late_answers (quiz_id, player_id, number, at, milliseconds)
      SELECT s.id, l."playerId", l.number, l.at, l.milliseconds FROM sure s
        JOIN jsonb_to_recordset($4::jsonb) AS l ("quizId" uuid, "playerId" uuid, number smallint, at timestamptz, milliseconds int) ON l."quizId" = s.id
      ON CONFLICT DO NOTHING
    ), moved AS (
      UPDATE olimp.live_quizzes q SET sequence = w.sequence + s.passed, shared_sequence = w."sharedAfter", state = w.state, question_number = w.number,
             due_at = w."dueAt"
        FROM sure s JOIN wanted w USING (id) WHERE q.id = s.id AND w.sequence > w.known
    )
    SELECT id, passed, now FROM sure`,
};

/** How a batch was written. */
export interface Written {
  /** The database's instant. */
  now: Date;
  /** Events of others, unknown where it was decided, that came before it. */
  passed: number;
}

/**
 * Writes batches of several quizzes in one transaction and tells the watchers of each. Returns how, for every quiz that is written, by id; what stands elsewhere
 * by now, or is held by somebody, is not among them and is to be decided again, under its lock. Throws what the database says; then nothing was written, or nobody knows.
 */
export async function writeGroup(ctx: Context, batches: readonly DecidedBatch[]): Promise<Map<string, Written>> {
  const isPlain = batches.every(({ draft }) => draft.typed.length === 0 && draft.present.size === 0);
  return isPlain ? write(ctx, batches) : inTransaction(ctx, (tx) => writeAll(tx, batches));
}

/** What a batch wants of its quiz: where it was decided, and where it leads. */
function wantedOf(batch: DecidedBatch) {
  const { before, draft, now } = batch;
  const { sequence, sharedAt, phase, number } = draft.state;
  return {
    ...{ id: before.quiz.id, known: before.state.sequence, shared: before.state.sharedAt, roster: before.roster },
    ...{ isOwn: isOwn(batch), decidedAt: new Date(now) },
    ...{ sequence, sharedAfter: sharedAt, state: phase, number, dueAt: dueOf(draft.state) },
  };
}

async function write(ctx: Context, batches: readonly DecidedBatch[]): Promise<Map<string, Written>> {
  const events = batches.flatMap(({ draft }) => linesOf(draft).map((line) => ({ ...line, quizId: draft.quiz.id })));
  const rows = await queryNamed<Written & { id: string }>(ctx, WRITE, [
    JSON.stringify(batches.map(wantedOf)),
    JSON.stringify(events),
    batches.map(({ before }) => before.quiz.id),
    JSON.stringify(lateLinesOf(batches)),
  ]);
  const written = new Map(rows.map(({ id, ...how }) => [id, how]));
  const changed = batches.filter(({ isWritten, draft }) => isWritten && written.has(draft.quiz.id));
  const changes = changed.map((batch) => changeOf(batch, written.get(batch.draft.quiz.id)?.passed ?? 0));
  if (changes.length > 0) await ctx.events.publish(ctx, ...changes);
  return written;
}

async function writeAll(tx: Context, batches: readonly DecidedBatch[]): Promise<Map<string, Written>> {
  const written = await write(tx, batches);
  const ours = batches.filter(({ draft }) => written.has(draft.quiz.id));
  await writeTyped(tx, ours);
  await countPresent(tx, ours);
  return written;
}
