import { appendOnly } from '@alif24/subgraph-shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OlympiadResults1764300000207 implements MigrationInterface {
  name = 'OlympiadResults1764300000207';

  async up(db: QueryRunner) {
    await db.query(`
      -- Since when the public board stands still; null while it moves.
      ALTER TABLE olimp.olympiads ADD COLUMN frozen_at timestamptz;
      ALTER TABLE olimp.olympiad_stages
        ADD COLUMN appeal_days smallint NOT NULL DEFAULT 3 CHECK (appeal_days BETWEEN 0 AND 30),
        -- What time did once, it does not do again: the jury may have decided otherwise since.
        ADD COLUMN froze_at timestamptz,
        ADD COLUMN revealed_at timestamptz;

      -- An attempt that was handed in, judged by the keys that count.
      CREATE TABLE olimp.olympiad_marks (
        attempt_id uuid PRIMARY KEY REFERENCES olimp.olympiad_attempts ON DELETE CASCADE,
        stage_id uuid NOT NULL REFERENCES olimp.olympiad_stages,
        entry_id uuid NOT NULL REFERENCES olimp.olympiad_entries ON DELETE CASCADE,
        grade smallint NOT NULL,
        -- Hundredths of a point.
        points integer NOT NULL,
        right_count smallint NOT NULL,
        wrong_count smallint NOT NULL,
        seconds integer NOT NULL CHECK (seconds >= 0),
        -- The smaller first; of one paper all are equally long.
        ties integer[] NOT NULL,
        -- What the public board has of it: null until it is shown, and as it was while the board stands still.
        shown_points integer,
        shown_ties integer[],
        CHECK ((shown_points IS NULL) = (shown_ties IS NULL))
      );
      CREATE INDEX olympiad_marks_live ON olimp.olympiad_marks (stage_id, grade, points DESC, ties, entry_id);
      CREATE INDEX olympiad_marks_shown ON olimp.olympiad_marks (stage_id, grade, shown_points DESC, shown_ties, entry_id)
        WHERE shown_points IS NOT NULL;
      CREATE INDEX olympiad_marks_by_entry ON olimp.olympiad_marks (entry_id);

      CREATE TABLE olimp.olympiad_result_versions (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        stage_id uuid NOT NULL REFERENCES olimp.olympiad_stages,
        version smallint NOT NULL CHECK (version > 0),
        state text NOT NULL DEFAULT 'COMPUTED' CHECK (state IN ('COMPUTED', 'REVIEWED', 'PUBLISHED')),
        reason text NOT NULL CHECK (reason IN ('END', 'KEY', 'AGAIN')),
        -- { problem: version of its key }
        keys jsonb NOT NULL,
        -- Of all places, so that counting again what has not changed makes no version.
        fingerprint text NOT NULL,
        -- Who had it counted; null for a job.
        author_id uuid,
        computed_at timestamptz NOT NULL DEFAULT now(),
        reviewed_at timestamptz,
        published_at timestamptz,
        -- When everybody could see it: later than published while the board stands still.
        shown_at timestamptz,
        CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL)),
        CHECK (shown_at IS NULL OR published_at IS NOT NULL),
        UNIQUE (stage_id, version)
      );
      CREATE TABLE olimp.olympiad_results (
        version_id uuid NOT NULL REFERENCES olimp.olympiad_result_versions,
        entry_id uuid NOT NULL REFERENCES olimp.olympiad_entries,
        grade smallint NOT NULL,
        place integer NOT NULL CHECK (place > 0),
        rank integer NOT NULL CHECK (rank BETWEEN 1 AND place),
        -- How many of the grade there are.
        of integer NOT NULL CHECK (of >= place),
        points integer NOT NULL,
        right_count smallint NOT NULL,
        wrong_count smallint NOT NULL,
        seconds integer NOT NULL,
        medal text CHECK (medal IN ('GOLD', 'SILVER', 'BRONZE')),
        -- Whole percent strictly below; null in groups of fewer than ten.
        below_country smallint CHECK (below_country BETWEEN 0 AND 99),
        below_region smallint CHECK (below_region BETWEEN 0 AND 99),
        below_district smallint CHECK (below_district BETWEEN 0 AND 99),
        below_school smallint CHECK (below_school BETWEEN 0 AND 99),
        PRIMARY KEY (version_id, entry_id)
      );
      CREATE UNIQUE INDEX olympiad_results_by_place ON olimp.olympiad_results (version_id, grade, place);
      CREATE INDEX olympiad_results_by_entry ON olimp.olympiad_results (entry_id);

      CREATE TABLE olimp.olympiad_appeals (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        stage_id uuid NOT NULL REFERENCES olimp.olympiad_stages,
        entry_id uuid NOT NULL REFERENCES olimp.olympiad_entries ON DELETE CASCADE,
        problem_id uuid NOT NULL REFERENCES olimp.olympiad_problems,
        author_id uuid REFERENCES shared.users ON DELETE SET NULL,
        state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED')),
        text text NOT NULL CHECK (length(text) <= 1000),
        reply text CHECK (length(reply) <= 1000),
        created_at timestamptz NOT NULL DEFAULT now(),
        answered_at timestamptz,
        CHECK ((state = 'OPEN') = (answered_at IS NULL)),
        UNIQUE (entry_id, problem_id)
      );
      CREATE INDEX olympiad_appeals_by_stage ON olimp.olympiad_appeals (stage_id, (state <> 'OPEN'), created_at, id);

      CREATE TABLE olimp.olympiad_certificates (
        -- Whoever has it on paper may look it up: 128 bits that nobody guesses.
        code text PRIMARY KEY CHECK (length(code) = 22),
        version_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT now(),
        -- When the result it tells of changed.
        revoked_at timestamptz,
        FOREIGN KEY (version_id, entry_id) REFERENCES olimp.olympiad_results
      );
      CREATE INDEX olympiad_certificates_by_entry ON olimp.olympiad_certificates (entry_id, version_id);

      -- A past paper for practice, in no board.
      CREATE TABLE olimp.olympiad_practices (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        paper_id uuid NOT NULL REFERENCES olimp.olympiad_papers,
        seed uuid NOT NULL DEFAULT gen_random_uuid(),
        started_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE UNIQUE INDEX olympiad_practices_open ON olimp.olympiad_practices (student_id, paper_id) WHERE finished_at IS NULL;
      CREATE TABLE olimp.olympiad_practice_answers (
        practice_id uuid NOT NULL REFERENCES olimp.olympiad_practices ON DELETE CASCADE,
        problem_id uuid NOT NULL REFERENCES olimp.olympiad_problems,
        answer jsonb NOT NULL,
        is_right boolean NOT NULL,
        PRIMARY KEY (practice_id, problem_id)
      );
    `);
    await appendOnly(db, 'olimp.olympiad_results');
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE olimp.olympiad_practice_answers, olimp.olympiad_practices, olimp.olympiad_certificates, olimp.olympiad_appeals,
        olimp.olympiad_results, olimp.olympiad_result_versions, olimp.olympiad_marks;
      ALTER TABLE olimp.olympiad_stages DROP COLUMN appeal_days, DROP COLUMN froze_at, DROP COLUMN revealed_at;
      ALTER TABLE olimp.olympiads DROP COLUMN frozen_at`);
  }
}
