// Answers that came when their question was over: they are refused and count nowhere, and that they came is noted beside the log.
import type { Context } from '@alif24/subgraph-shared/server';
import type { CommandOf } from './engine/command.ts';
import { lateBy } from './engine/late.ts';
import type { DecidedBatch, LiveQuizDraft } from './live-quiz-batch.ts';

export interface LateAnswer {
  playerId: string;
  /** Of the question. */
  number: number;
  /** When it reached us, in milliseconds since 1970 by the database's clock. */
  at: number;
  /** After the question was over. */
  milliseconds: number;
}

/** Notes in the draft that an answer came which was refused, if it was for being late; of each player the first to each question. */
export function noteLate({ state, late }: LiveQuizDraft, command: CommandOf<'answer'>, now: number): void {
  const { playerId, number } = command;
  const key = `${playerId}:${number}`;
  const milliseconds = late.has(key) ? null : lateBy(state, command, now);
  if (milliseconds !== null) late.set(key, { playerId, number, at: Math.floor(now), milliseconds });
}

/** The notes of batches as lines for the database. */
export const lateLinesOf = (batches: readonly DecidedBatch[]) =>
  batches.flatMap(({ draft }) =>
    [...draft.late.values()].map(({ at, ...line }) => ({ ...line, at: new Date(at), quizId: draft.quiz.id })),
  );

/** Writes the notes of one batch; one that stands already stays. */
export async function writeLate(tx: Context, batch: DecidedBatch): Promise<void> {
  if (batch.draft.late.size === 0) return;
  await tx.db.query(
    `INSERT INTO olimp.live_quiz_late_answers (quiz_id, player_id, number, at, milliseconds)
     SELECT l."quizId", l."playerId", l.number, l.at, l.milliseconds
       FROM jsonb_to_recordset($1::jsonb) AS l ("quizId" uuid, "playerId" uuid, number smallint, at timestamptz, milliseconds int)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(lateLinesOf([batch]))],
  );
}

/** How many milliseconds late answers came in a quiz: by player, then by the number of the question. */
export async function readLate(ctx: Context, quizId: string): Promise<Map<string, Map<number, number>>> {
  const rows: Array<Omit<LateAnswer, 'at'>> = await ctx.db.query(
    'SELECT player_id AS "playerId", number, milliseconds FROM olimp.live_quiz_late_answers WHERE quiz_id = $1',
    [quizId],
  );
  const late = new Map<string, Map<number, number>>();
  for (const { playerId, number, milliseconds } of rows) {
    const own = late.get(playerId) ?? new Map<number, number>();
    late.set(playerId, own.set(number, milliseconds));
  }
  return late;
}
