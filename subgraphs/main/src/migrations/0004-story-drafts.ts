import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StoryDrafts1764300100004 implements MigrationInterface {
  name = 'StoryDrafts1764300100004';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE main.story_drafts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        author_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        language text NOT NULL CHECK (language IN ('uz', 'ru', 'en')),
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
        theme text NOT NULL,
        letters text[],
        hero text,
        state text NOT NULL DEFAULT 'WRITING'
          CHECK (state IN ('WRITING', 'READY', 'REJECTED', 'FAILED', 'APPROVED', 'DISCARDED')),
        writer text CHECK (writer IN ('GRAMMAR', 'MODEL')),
        model text,
        content jsonb,
        faults jsonb NOT NULL DEFAULT '[]',
        failure text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((content IS NOT NULL) = (state IN ('READY', 'APPROVED')))
      );
      CREATE INDEX story_drafts_by_author ON main.story_drafts (author_id, id DESC);
      CREATE INDEX story_drafts_by_age ON main.story_drafts (created_at);

      -- Apart from the drafts, so that nothing that is not approved can be read by a forgotten condition.
      CREATE TABLE main.made_stories (
        id uuid PRIMARY KEY,
        author_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        author_role text NOT NULL,
        language text NOT NULL,
        level smallint NOT NULL,
        theme text NOT NULL,
        writer text NOT NULL,
        content jsonb NOT NULL,
        approved_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX made_stories_by_author ON main.made_stories (author_id, id DESC);

      CREATE TABLE main.made_story_readers (
        story_id uuid NOT NULL REFERENCES main.made_stories ON DELETE CASCADE,
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        PRIMARY KEY (student_id, story_id)
      );
      CREATE INDEX made_story_readers_by_story ON main.made_story_readers (story_id);
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE main.made_story_readers, main.made_stories, main.story_drafts');
  }
}
