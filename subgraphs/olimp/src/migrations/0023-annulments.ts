import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts that a jury does not let count, each with why; what was undone stays on record. */
export class Annulments1764300000223 implements MigrationInterface {
  name = 'Annulments1764300000223';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE olimp.olympiad_annulments (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        stage_id uuid NOT NULL REFERENCES olimp.olympiad_stages,
        entry_id uuid NOT NULL REFERENCES olimp.olympiad_entries ON DELETE CASCADE,
        attempt_id uuid NOT NULL REFERENCES olimp.olympiad_attempts ON DELETE CASCADE,
        author_id uuid NOT NULL,
        reason text NOT NULL CHECK (length(reason) <= 500),
        created_at timestamptz NOT NULL DEFAULT now(),
        -- When results without the attempt were shown, and its family told; null while only the jury knows.
        shown_at timestamptz,
        -- What the family says to it, once.
        appeal text CHECK (length(appeal) <= 1000),
        appealed_at timestamptz,
        -- What the jury says in the end: that it stands, or that it was undone.
        reply text CHECK (length(reply) <= 1000),
        answered_at timestamptz,
        lifted_at timestamptz,
        CHECK ((appeal IS NULL) = (appealed_at IS NULL)),
        CHECK (appealed_at IS NULL OR shown_at IS NOT NULL),
        CHECK ((reply IS NULL) = (answered_at IS NULL)),
        CHECK (lifted_at IS NULL OR answered_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX olympiad_annulments_standing ON olimp.olympiad_annulments (attempt_id) WHERE lifted_at IS NULL;
      CREATE INDEX olympiad_annulments_by_attempt ON olimp.olympiad_annulments (attempt_id);
      CREATE INDEX olympiad_annulments_by_stage ON olimp.olympiad_annulments (stage_id, created_at);
      CREATE INDEX olympiad_annulments_by_entry ON olimp.olympiad_annulments (entry_id);
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE olimp.olympiad_annulments');
  }
}
