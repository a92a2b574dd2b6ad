import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A quiz may take the place of another whose lobby it closes, so that those who wait there are shown the way. */
export class QuizReplaced1764300000220 implements MigrationInterface {
  name = 'QuizReplaced1764300000220';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE olimp.live_quizzes ADD replaces_id uuid REFERENCES olimp.live_quizzes ON DELETE SET NULL;
      CREATE INDEX live_quizzes_by_replaced ON olimp.live_quizzes (replaces_id) WHERE replaces_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE olimp.live_quizzes DROP replaces_id');
  }
}
