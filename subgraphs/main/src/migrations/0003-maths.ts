import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Maths1764300100003 implements MigrationInterface {
  name = 'Maths1764300100003';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE main.math_learners (
        student_id uuid PRIMARY KEY REFERENCES shared.users ON DELETE CASCADE,
        rating double precision NOT NULL,
        answers integer NOT NULL DEFAULT 0 CHECK (answers >= 0),
        is_timed boolean NOT NULL DEFAULT false,
        timed_by uuid REFERENCES shared.users
      );

      CREATE TABLE main.math_items (
        template_id text PRIMARY KEY,
        rating double precision NOT NULL,
        answers integer NOT NULL CHECK (answers >= 0)
      );

      CREATE TABLE main.math_problems (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        template_id text NOT NULL,
        seed text NOT NULL,
        skill text NOT NULL,
        is_mixed boolean NOT NULL,
        is_timed boolean NOT NULL,
        state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'SOLVED', 'SHOWN', 'LEFT')),
        misses smallint NOT NULL DEFAULT 0 CHECK (misses BETWEEN 0 AND 3),
        hints_shown smallint NOT NULL DEFAULT 0 CHECK (hints_shown BETWEEN 0 AND 3),
        attempt text CHECK (length(attempt) <= 80),
        is_first_right boolean,
        slip text,
        has_lesson boolean NOT NULL DEFAULT false,
        raised_to smallint,
        coins smallint NOT NULL DEFAULT 0 CHECK (coins >= 0),
        started_at timestamptz NOT NULL DEFAULT now(),
        answered_at timestamptz,
        CHECK ((is_first_right IS NULL) = (answered_at IS NULL))
      );
      CREATE INDEX math_problems_by_student ON main.math_problems (student_id, started_at DESC);
      CREATE UNIQUE INDEX math_problems_open ON main.math_problems (student_id) WHERE state = 'OPEN';
      CREATE INDEX math_problems_by_age ON main.math_problems USING brin (started_at);

      CREATE TABLE main.math_skills (
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        skill text NOT NULL,
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
        best smallint NOT NULL CHECK (best BETWEEN level AND level + 1),
        day date NOT NULL,
        recent text NOT NULL,
        mixed smallint NOT NULL,
        proficient_on date,
        tries integer NOT NULL CHECK (tries > 0),
        correct integer NOT NULL CHECK (correct BETWEEN 0 AND tries),
        last_at timestamptz NOT NULL,
        PRIMARY KEY (student_id, skill)
      );
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE main.math_skills, main.math_problems, main.math_items, main.math_learners');
  }
}
