import { appendOnly, cutByMonth } from '@alif24/subgraph-shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Olympiads1764300000206 implements MigrationInterface {
  name = 'Olympiads1764300000206';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE olimp.olympiads (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organizer_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        -- A country's is everybody's; a school's is for the pupils of its organizer.
        scope text NOT NULL CHECK (scope IN ('COUNTRY', 'SCHOOL')),
        titles jsonb NOT NULL CHECK (length(titles ->> 'uz') BETWEEN 1 AND 120),
        subject text NOT NULL CHECK (subject IN ('MATHS', 'LOGIC', 'LANGUAGE', 'SCIENCE', 'GENERAL')),
        grades smallint[] NOT NULL CHECK (cardinality(grades) > 0 AND 0 <= ALL (grades) AND 11 >= ALL (grades)),
        state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'OPEN', 'RUNNING', 'FROZEN', 'FINAL')),
        registration_opens_at timestamptz NOT NULL,
        registration_closes_at timestamptz NOT NULL CHECK (registration_closes_at > registration_opens_at),
        price bigint NOT NULL DEFAULT 0 CHECK (price >= 0),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX olympiads_by_organizer ON olimp.olympiads (organizer_id, created_at DESC, id DESC);
      CREATE INDEX olympiads_by_state ON olimp.olympiads (state, registration_opens_at DESC, id DESC) WHERE state <> 'DRAFT';

      CREATE TABLE olimp.olympiad_stages (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        olympiad_id uuid NOT NULL REFERENCES olimp.olympiads ON DELETE CASCADE,
        number smallint NOT NULL CHECK (number > 0),
        level text NOT NULL CHECK (level IN ('SCHOOL', 'DISTRICT', 'REGION', 'REPUBLIC')),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
        duration_minutes smallint NOT NULL CHECK (duration_minutes BETWEEN 5 AND 360),
        freeze_at timestamptz,
        reveal_at timestamptz CHECK (reveal_at IS NULL OR freeze_at IS NULL OR reveal_at > freeze_at),
        -- Who goes on to the next stage; null for the last.
        advance jsonb,
        UNIQUE (olympiad_id, number)
      );

      CREATE TABLE olimp.olympiad_papers (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        stage_id uuid NOT NULL REFERENCES olimp.olympiad_stages ON DELETE CASCADE,
        grade smallint NOT NULL CHECK (grade BETWEEN 0 AND 11),
        scheme text NOT NULL CHECK (length(scheme) BETWEEN 1 AND 40),
        tie_breakers text[] NOT NULL DEFAULT '{}',
        UNIQUE (stage_id, grade)
      );
      CREATE TABLE olimp.olympiad_problems (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        paper_id uuid NOT NULL REFERENCES olimp.olympiad_papers,
        number smallint NOT NULL CHECK (number > 0),
        kind text NOT NULL CHECK (kind IN ('SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'NUMBER', 'ORDER', 'TEXT', 'LISTEN')),
        points smallint NOT NULL CHECK (points BETWEEN 1 AND 100),
        -- { language, texts: [{ language, text, options, sound }], pictures }; {name} in a text stands for a value of the variant.
        texts jsonb NOT NULL,
        -- [{ language, explanation }]: as secret as the key until the end.
        explanations jsonb NOT NULL DEFAULT '[]',
        -- [{ name: value }]: which of them a child gets follows from the seed of the attempt; empty where all get the same.
        variants jsonb NOT NULL DEFAULT '[]',
        -- Taken out of a draft; kept, as its keys are.
        removed_at timestamptz
      );
      CREATE UNIQUE INDEX olympiad_problems_by_paper ON olimp.olympiad_problems (paper_id, number) WHERE removed_at IS NULL;
      CREATE TABLE olimp.olympiad_keys (
        problem_id uuid NOT NULL REFERENCES olimp.olympiad_problems,
        version smallint NOT NULL CHECK (version > 0),
        -- [key], one for each variant in their order; the highest version counts.
        keys jsonb NOT NULL CHECK (jsonb_array_length(keys) > 0),
        author_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (problem_id, version)
      );

      CREATE TABLE olimp.olympiad_entries (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        olympiad_id uuid NOT NULL REFERENCES olimp.olympiads,
        -- Null once the pupil was erased: what others reached against them stays.
        student_id uuid REFERENCES shared.users ON DELETE SET NULL,
        entered_by uuid REFERENCES shared.users ON DELETE SET NULL,
        grade smallint NOT NULL CHECK (grade BETWEEN 0 AND 11),
        language text NOT NULL CHECK (language IN ('UZ_LATN', 'UZ_CYRL', 'RU', 'EN')),
        region text NOT NULL DEFAULT '' CHECK (length(region) <= 100),
        district text NOT NULL DEFAULT '' CHECK (length(district) <= 100),
        organization_id uuid REFERENCES shared.users ON DELETE SET NULL,
        state text NOT NULL CHECK (state IN ('RESERVED', 'CONFIRMED', 'CANCELLED')),
        -- Until when a reserved place waits to be paid.
        expires_at timestamptz CHECK ((expires_at IS NOT NULL) = (state = 'RESERVED')),
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (olympiad_id, student_id)
      );
      CREATE INDEX olympiad_entries_by_student ON olimp.olympiad_entries (student_id, created_at DESC);
      CREATE INDEX olympiad_entries_by_grade ON olimp.olympiad_entries (olympiad_id, grade) WHERE state = 'CONFIRMED';
      -- Who may take a stage after the first.
      CREATE TABLE olimp.olympiad_admissions (
        stage_id uuid NOT NULL REFERENCES olimp.olympiad_stages ON DELETE CASCADE,
        entry_id uuid NOT NULL REFERENCES olimp.olympiad_entries ON DELETE CASCADE,
        PRIMARY KEY (stage_id, entry_id)
      );
      CREATE INDEX olympiad_admissions_by_entry ON olimp.olympiad_admissions (entry_id);
      -- Windows of their own, of a grade or of a child; what a child has of both adds up.
      CREATE TABLE olimp.olympiad_windows (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        stage_id uuid NOT NULL REFERENCES olimp.olympiad_stages ON DELETE CASCADE,
        grade smallint CHECK (grade BETWEEN 0 AND 11),
        entry_id uuid REFERENCES olimp.olympiad_entries ON DELETE CASCADE,
        delay_minutes smallint NOT NULL DEFAULT 0 CHECK (delay_minutes BETWEEN 0 AND 10080),
        extra_minutes smallint NOT NULL DEFAULT 0 CHECK (extra_minutes BETWEEN 0 AND 360),
        CHECK ((grade IS NULL) <> (entry_id IS NULL)),
        UNIQUE (stage_id, grade),
        UNIQUE (stage_id, entry_id)
      );
      CREATE INDEX olympiad_windows_by_entry ON olimp.olympiad_windows (entry_id) WHERE entry_id IS NOT NULL;

      CREATE TABLE olimp.olympiad_attempts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        stage_id uuid NOT NULL REFERENCES olimp.olympiad_stages,
        entry_id uuid NOT NULL REFERENCES olimp.olympiad_entries ON DELETE CASCADE,
        paper_id uuid NOT NULL REFERENCES olimp.olympiad_papers,
        seed uuid NOT NULL DEFAULT gen_random_uuid(),
        started_at timestamptz NOT NULL,
        finished_at timestamptz CHECK (finished_at >= started_at),
        finished_by text CHECK (finished_by IN ('CHILD', 'TIME')),
        -- Of the device that may save; a new one with each start.
        session uuid NOT NULL DEFAULT gen_random_uuid(),
        CHECK ((finished_at IS NULL) = (finished_by IS NULL)),
        UNIQUE (stage_id, entry_id)
      );
      CREATE INDEX olympiad_attempts_by_entry ON olimp.olympiad_attempts (entry_id);
      CREATE INDEX olympiad_attempts_open ON olimp.olympiad_attempts (stage_id) WHERE finished_at IS NULL;
      CREATE TABLE olimp.olympiad_answers (
        attempt_id uuid NOT NULL REFERENCES olimp.olympiad_attempts ON DELETE CASCADE,
        problem_id uuid NOT NULL REFERENCES olimp.olympiad_problems,
        -- { options, number, text } with options by the author's order; null when it was taken back.
        answer jsonb,
        revision integer NOT NULL CHECK (revision > 0),
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (attempt_id, problem_id)
      );
      CREATE INDEX olympiad_answers_by_problem ON olimp.olympiad_answers (problem_id);
      -- What was noticed on the way: evidence for people to weigh, and nothing follows from it by itself.
      CREATE TABLE olimp.olympiad_attempt_notes (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        attempt_id uuid NOT NULL REFERENCES olimp.olympiad_attempts ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('FOCUS_LOST', 'OTHER_DEVICE')),
        seconds integer CHECK (seconds >= 0),
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX olympiad_attempt_notes_by_attempt ON olimp.olympiad_attempt_notes (attempt_id, at);
    `);
    await appendOnly(db, 'olimp.olympiad_keys');
    await cutByMonth(db, 'olimp.olympiad_answers', 'attempt_id');
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE olimp.olympiad_attempt_notes, olimp.olympiad_answers, olimp.olympiad_attempts, olimp.olympiad_windows,
      olimp.olympiad_admissions, olimp.olympiad_entries, olimp.olympiad_keys, olimp.olympiad_problems, olimp.olympiad_papers,
      olimp.olympiad_stages, olimp.olympiads`);
  }
}
