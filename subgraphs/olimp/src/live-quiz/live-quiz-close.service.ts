import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { isExpired } from './live-quiz.rules.ts';

export const topicOf = (quizId: string) => `live-quiz:${quizId}`;

/** What moves a quiz on; its row stays locked until the transaction ends. */
export interface LockedLiveQuiz {
  id: string;
  hostId: string;
  state: string;
  questionNumber: number;
  questionCount: number;
  closesAt: Date | null;
  /** The database's clock after the lock was got. */
  now: Date;
}

/** Locks a quiz against every other change; null when there is none. Players may go on joining it. */
export async function lockLiveQuiz(tx: Context, quizId: string): Promise<LockedLiveQuiz | null> {
  const [quiz] = await tx.db.query(
    `SELECT id, host_id AS "hostId", state, question_number AS "questionNumber", question_count AS "questionCount",
            closes_at AS "closesAt", clock_timestamp() AS now
       FROM olimp.live_quizzes WHERE id = $1 FOR NO KEY UPDATE`,
    [quizId],
  );
  return quiz ?? null;
}

/** Counts the answers of the open question into the scores and closes it, in the transaction that holds the lock. */
export async function closeQuestion(tx: Context, { id, questionNumber }: LockedLiveQuiz): Promise<void> {
  await tx.db.query(
    `UPDATE olimp.live_quiz_players p
        SET score = p.score + coalesce(a.points, 0), last_points = coalesce(a.points, 0),
            correct_count = p.correct_count + coalesce(a.is_correct, false)::int
       FROM olimp.live_quiz_players self
       JOIN olimp.live_quiz_questions s ON s.quiz_id = self.quiz_id AND s.number = $2
       LEFT JOIN olimp.live_quiz_answers a ON a.question_id = s.id AND a.player_id = self.id
      WHERE self.quiz_id = $1 AND p.id = self.id`,
    [id, questionNumber],
  );
  await tx.db.query(
    `UPDATE olimp.live_quizzes SET state = 'QUESTION_CLOSED', sequence = sequence + 1,
            closes_at = greatest(least(closes_at, clock_timestamp()), opened_at + interval '1 millisecond') WHERE id = $1`,
    [id],
  );
  await tx.events.publish(tx, topicOf(id));
}

/** Closes the open question when its time is over; whoever notices first does it, for everybody. */
export async function closeExpired(ctx: Context, quizId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const quiz = await lockLiveQuiz(tx, quizId);
    if (quiz && isExpired(quiz, quiz.now)) await closeQuestion(tx, quiz);
  });
}
