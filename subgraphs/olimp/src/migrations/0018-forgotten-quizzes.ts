import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A quiz may end a question when all have answered. And a quiz that its host has forgotten ends by itself: those that wait for theirs now get their time.
 */
export class ForgottenQuizzes1764300000218 implements MigrationInterface {
  name = 'ForgottenQuizzes1764300000218';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE olimp.live_quizzes ADD closes_when_all_answered boolean NOT NULL DEFAULT false;
      UPDATE olimp.live_quizzes SET due_at = created_at + interval '7 days' WHERE due_at IS NULL AND state = 'LOBBY';
      UPDATE olimp.live_quizzes q
         SET due_at = interval '24 hours' + coalesce((
               SELECT max(e.at) FROM olimp.live_quiz_events e WHERE e.quiz_id = q.id
                  AND e.kind IN ('opened', 'paused', 'resumed', 'extended', 'closed', 'skipped')), q.created_at)
       WHERE q.due_at IS NULL AND q.state IN ('QUESTION_OPEN', 'QUESTION_CLOSED');
    `);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE olimp.live_quizzes DROP closes_when_all_answered');
  }
}
