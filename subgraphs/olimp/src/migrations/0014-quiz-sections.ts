import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question may begin a section with a title, and a board may wait for the end of one. */
export class QuizSections1764300000214 implements MigrationInterface {
  name = 'QuizSections1764300000214';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE olimp.live_quiz_questions ADD section text CHECK (length(section) BETWEEN 1 AND 60);
      ALTER TABLE olimp.live_quizzes DROP CONSTRAINT live_quizzes_board_frequency_check,
        ADD CONSTRAINT live_quizzes_board_frequency_check
          CHECK (board_frequency IN ('EACH_QUESTION', 'AFTER_SECTION', 'END', 'SELF_ONLY', 'NEVER'));
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      UPDATE olimp.live_quizzes SET board_frequency = 'END' WHERE board_frequency = 'AFTER_SECTION';
      ALTER TABLE olimp.live_quizzes DROP CONSTRAINT live_quizzes_board_frequency_check,
        ADD CONSTRAINT live_quizzes_board_frequency_check CHECK (board_frequency IN ('EACH_QUESTION', 'END', 'SELF_ONLY', 'NEVER'));
      ALTER TABLE olimp.live_quiz_questions DROP section;
    `);
  }
}
