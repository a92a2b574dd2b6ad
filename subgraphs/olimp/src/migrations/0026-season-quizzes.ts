import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SeasonQuizzes1764300000226 implements MigrationInterface {
  name = 'SeasonQuizzes1764300000226';

  async up(db: QueryRunner) {
    await db.query(`
      -- What a quiz has brought a pupil in a season, in however many rounds it was played; goes with the board.
      CREATE TABLE olimp.season_quiz_points (
        board_id uuid NOT NULL,
        member_id uuid NOT NULL,
        -- The quiz that was written; not one that was made from it.
        quiz_id uuid NOT NULL,
        points integer NOT NULL CHECK (points > 0),
        PRIMARY KEY (board_id, member_id, quiz_id)
      );
      CREATE INDEX season_quiz_points_by_member ON olimp.season_quiz_points (member_id)`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE olimp.season_quiz_points');
  }
}
