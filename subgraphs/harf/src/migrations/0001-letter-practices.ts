import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetterPractices1763800100001 implements MigrationInterface {
  name = 'LetterPractices1763800100001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE harf.letter_practices (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        language text NOT NULL,
        letter_id text,
        prompts jsonb NOT NULL CHECK (jsonb_array_length(prompts) BETWEEN 1 AND 20),
        coins smallint NOT NULL DEFAULT 0 CHECK (coins >= 0),
        created_at timestamptz NOT NULL DEFAULT now(),
        completed_at timestamptz
      );
      CREATE INDEX letter_practices_by_student ON harf.letter_practices (student_id, created_at DESC);

      CREATE TABLE harf.letter_answers (
        practice_id uuid NOT NULL REFERENCES harf.letter_practices ON DELETE CASCADE,
        prompt smallint NOT NULL CHECK (prompt > 0),
        attempt smallint NOT NULL CHECK (attempt BETWEEN 1 AND 2),
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        letter_id text NOT NULL,
        choice_id text NOT NULL,
        is_correct boolean NOT NULL,
        answered_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (practice_id, prompt, attempt),
        UNIQUE (practice_id, prompt, choice_id)
      );
      CREATE INDEX letter_answers_by_student ON harf.letter_answers (student_id, letter_id, answered_at DESC);
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE harf.letter_answers, harf.letter_practices');
  }
}
