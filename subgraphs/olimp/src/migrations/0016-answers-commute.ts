import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers of several players come to the same in any order, so two processes that take them at once need not know of each other's. They must know that nothing
 * else happened meanwhile, and the database that nobody answered a question twice.
 */
export class AnswersCommute1764300000216 implements MigrationInterface {
  name = 'AnswersCommute1764300000216';

  async up(db: QueryRunner) {
    await db.query(`
      -- Of the last event that more than one player has to do with.
      ALTER TABLE olimp.live_quizzes ADD shared_sequence integer NOT NULL DEFAULT 1;
      UPDATE olimp.live_quizzes SET shared_sequence = sequence;
      CREATE UNIQUE INDEX live_quiz_events_one_answer ON olimp.live_quiz_events (quiz_id, player_id, ((body ->> 'number')::int)) WHERE kind = 'answered';
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP INDEX olimp.live_quiz_events_one_answer;
      ALTER TABLE olimp.live_quizzes DROP shared_sequence;
    `);
  }
}
