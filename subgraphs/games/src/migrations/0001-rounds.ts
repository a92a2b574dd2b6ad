import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rounds1763800000001 implements MigrationInterface {
  name = 'Rounds1763800000001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE games.game_rounds (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        game text NOT NULL CHECK (game IN ('LETTER_MEMORY', 'MATH_MONSTER')),
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 3),
        language text CHECK (language IN ('UZ_LATN', 'UZ_CYRL', 'RU', 'EN')),
        seed text NOT NULL,
        moves jsonb NOT NULL DEFAULT '[]',
        started_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        score integer CHECK (score >= 0),
        stars smallint CHECK (stars BETWEEN 1 AND 3),
        coins smallint NOT NULL DEFAULT 0 CHECK (coins >= 0),
        CHECK ((game = 'LETTER_MEMORY') = (language IS NOT NULL)),
        CHECK ((finished_at IS NULL) = (score IS NULL) AND (score IS NULL) = (stars IS NULL))
      );
      CREATE INDEX game_rounds_by_student ON games.game_rounds (student_id, game) WHERE finished_at IS NOT NULL;
      CREATE INDEX game_rounds_by_week ON games.game_rounds (game, finished_at) INCLUDE (student_id, score)
        WHERE finished_at IS NOT NULL;
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE games.game_rounds');
  }
}
