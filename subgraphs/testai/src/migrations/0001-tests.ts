import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tests1763800000001 implements MigrationInterface {
  name = 'Tests1763800000001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE testai.tests (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        author_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        grade smallint NOT NULL CHECK (grade BETWEEN 0 AND 11),
        language text NOT NULL CHECK (language IN ('UZ_LATN', 'UZ_CYRL', 'RU', 'EN')),
        question_count smallint NOT NULL CHECK (question_count BETWEEN 0 AND 100),
        max_score smallint NOT NULL CHECK (max_score >= question_count),
        created_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz CHECK (published_at IS NULL OR question_count > 0)
      );
      CREATE INDEX tests_by_author ON testai.tests (author_id, created_at DESC, id DESC);
      CREATE INDEX tests_published ON testai.tests (published_at DESC, id DESC) WHERE published_at IS NOT NULL;

      CREATE TABLE testai.test_questions (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        test_id uuid NOT NULL REFERENCES testai.tests ON DELETE CASCADE,
        position smallint NOT NULL CHECK (position >= 1),
        type text NOT NULL CHECK (type IN ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'NUMBER', 'SHORT_TEXT')),
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
        options jsonb NOT NULL DEFAULT '[]',
        points smallint NOT NULL CHECK (points BETWEEN 1 AND 10),
        UNIQUE (test_id, position)
      );
      CREATE TABLE testai.test_question_keys (
        question_id uuid PRIMARY KEY REFERENCES testai.test_questions ON DELETE CASCADE,
        option_ids text[] NOT NULL DEFAULT '{}',
        number double precision,
        tolerance double precision CHECK (tolerance >= 0),
        texts text[] NOT NULL DEFAULT '{}',
        explanation text NOT NULL DEFAULT ''
      );

      CREATE TABLE testai.test_attempts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        test_id uuid NOT NULL REFERENCES testai.tests ON DELETE CASCADE,
        started_at timestamptz NOT NULL DEFAULT now(),
        submitted_at timestamptz,
        score smallint CHECK (score >= 0),
        coins smallint NOT NULL DEFAULT 0 CHECK (coins >= 0),
        CHECK ((submitted_at IS NULL) = (score IS NULL))
      );
      CREATE INDEX test_attempts_by_student ON testai.test_attempts (student_id, started_at DESC, id DESC);
      CREATE UNIQUE INDEX test_attempts_open ON testai.test_attempts (student_id, test_id) WHERE submitted_at IS NULL;
      CREATE INDEX test_attempts_by_test ON testai.test_attempts (test_id, submitted_at DESC, id DESC)
        WHERE submitted_at IS NOT NULL;

      CREATE TABLE testai.test_answers (
        attempt_id uuid NOT NULL REFERENCES testai.test_attempts ON DELETE CASCADE,
        question_id uuid NOT NULL REFERENCES testai.test_questions ON DELETE CASCADE,
        option_ids text[] NOT NULL DEFAULT '{}',
        text text,
        saved_at timestamptz NOT NULL DEFAULT now(),
        points smallint CHECK (points >= 0),
        PRIMARY KEY (attempt_id, question_id)
      );
      CREATE INDEX test_answers_by_question ON testai.test_answers (question_id);

      CREATE FUNCTION testai.refuse_published_question() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        changed jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
        owner uuid := changed ->> 'test_id';
      BEGIN
        IF TG_TABLE_NAME = 'test_question_keys' THEN
          SELECT test_id INTO owner FROM testai.test_questions WHERE id = (changed ->> 'question_id')::uuid;
        END IF;
        IF EXISTS (SELECT FROM testai.tests WHERE id = owner AND published_at IS NOT NULL) THEN
          RAISE EXCEPTION 'the questions of a published test do not change' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER test_questions_fixed BEFORE INSERT OR UPDATE OR DELETE ON testai.test_questions
        FOR EACH ROW EXECUTE FUNCTION testai.refuse_published_question();
      CREATE TRIGGER test_question_keys_fixed BEFORE INSERT OR UPDATE OR DELETE ON testai.test_question_keys
        FOR EACH ROW EXECUTE FUNCTION testai.refuse_published_question();
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE testai.test_answers, testai.test_attempts, testai.test_question_keys, testai.test_questions, testai.tests;
      DROP FUNCTION testai.refuse_published_question();
    `);
  }
}
