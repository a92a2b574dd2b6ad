import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reading1764300100002 implements MigrationInterface {
  name = 'Reading1764300100002';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE main.readings (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        story_id text NOT NULL,
        method text NOT NULL CHECK (method IN ('ADULT', 'RECORDING', 'BROWSER')),
        state text NOT NULL DEFAULT 'STARTED' CHECK (state IN ('STARTED', 'STOPPED', 'SCORING', 'ANALYSED')),
        words text[] NOT NULL CHECK (cardinality(words) BETWEEN 1 AND 2000),
        started_by uuid NOT NULL REFERENCES shared.users,
        started_at timestamptz NOT NULL DEFAULT now(),
        seconds numeric(7,2) CHECK (seconds > 0),
        failure text,
        result jsonb,
        source text CHECK (source IN ('ADULT', 'RECOGNISER', 'BROWSER')),
        is_trusted boolean NOT NULL DEFAULT false,
        marked_by uuid REFERENCES shared.users,
        analysed_at timestamptz,
        coins smallint NOT NULL DEFAULT 0 CHECK (coins >= 0),
        CHECK ((state = 'ANALYSED') = (result IS NOT NULL)),
        CHECK ((result IS NULL) = (source IS NULL))
      );
      CREATE INDEX readings_by_student ON main.readings (student_id, id DESC);
      CREATE INDEX readings_unfinished ON main.readings (started_at) WHERE state = 'STARTED';

      CREATE TABLE main.reading_marks (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reading_id uuid NOT NULL REFERENCES main.readings ON DELETE CASCADE,
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        source text NOT NULL,
        marked_by uuid REFERENCES shared.users,
        result jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX reading_marks_by_reading ON main.reading_marks (reading_id, id);

      CREATE TABLE main.reading_recordings (
        reading_id uuid PRIMARY KEY REFERENCES main.readings ON DELETE CASCADE,
        student_id uuid NOT NULL UNIQUE REFERENCES shared.users ON DELETE CASCADE,
        ticket_hash text UNIQUE,
        ticket_expires_at timestamptz NOT NULL,
        content_type text,
        audio bytea CHECK (octet_length(audio) <= 2097152),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX reading_recordings_by_age ON main.reading_recordings (created_at);

      CREATE TABLE main.story_answers (
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        story_id text NOT NULL,
        question_id text NOT NULL,
        choice smallint NOT NULL CHECK (choice >= 0),
        is_correct boolean NOT NULL,
        answered_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (student_id, story_id, question_id)
      );

      CREATE TABLE main.stories_read (
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        story_id text NOT NULL,
        correct smallint NOT NULL CHECK (correct BETWEEN 0 AND total),
        total smallint NOT NULL,
        coins smallint NOT NULL DEFAULT 0,
        read_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (student_id, story_id)
      );
    `);
  }

  async down(db: QueryRunner) {
    await db.query(
      'DROP TABLE main.stories_read, main.story_answers, main.reading_recordings, main.reading_marks, main.readings',
    );
  }
}
