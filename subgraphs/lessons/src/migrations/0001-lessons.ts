import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Lessons1763800600001 implements MigrationInterface {
  name = 'Lessons1763800600001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE lessons.lessons (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        author_id uuid REFERENCES shared.users ON DELETE SET NULL,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
        summary text NOT NULL DEFAULT '' CHECK (length(summary) <= 500),
        language text NOT NULL CHECK (language IN ('uz', 'ru', 'en')),
        grade smallint NOT NULL CHECK (grade BETWEEN 0 AND 11),
        picture text CHECK (picture ~ '^[a-z-]{1,40}$'),
        status text NOT NULL DEFAULT 'DRAFT' CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
        created_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz,
        CHECK (status <> 'PUBLISHED' OR published_at IS NOT NULL)
      );
      CREATE INDEX lessons_by_author ON lessons.lessons (author_id, id DESC);
      CREATE INDEX lessons_published ON lessons.lessons (published_at DESC, id DESC) WHERE status = 'PUBLISHED';

      CREATE TABLE lessons.lesson_blocks (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        lesson_id uuid NOT NULL REFERENCES lessons.lessons ON DELETE CASCADE,
        position smallint NOT NULL CHECK (position BETWEEN 1 AND 200),
        kind text NOT NULL CHECK (kind IN ('TEXT', 'PICTURE', 'STORY', 'LETTER', 'QUESTION')),
        text text CHECK (length(text) BETWEEN 1 AND 4000),
        picture text CHECK (picture ~ '^[a-z-]{1,40}$'),
        story_id text,
        letter_id text,
        options text[] CHECK (cardinality(options) BETWEEN 2 AND 4),
        answer smallint CHECK (answer >= 0 AND answer < cardinality(options)),
        hint text CHECK (length(hint) BETWEEN 1 AND 500),
        UNIQUE (lesson_id, position) DEFERRABLE INITIALLY IMMEDIATE,
        CHECK (kind <> 'TEXT' OR text IS NOT NULL),
        CHECK (kind <> 'PICTURE' OR picture IS NOT NULL),
        CHECK ((kind = 'STORY') = (story_id IS NOT NULL)),
        CHECK ((kind = 'LETTER') = (letter_id IS NOT NULL)),
        CHECK ((kind = 'QUESTION') = (options IS NOT NULL)),
        CHECK ((kind = 'QUESTION') = (answer IS NOT NULL)),
        CHECK (kind <> 'QUESTION' OR text IS NOT NULL)
      );

      CREATE TABLE lessons.lesson_progress (
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        lesson_id uuid NOT NULL REFERENCES lessons.lessons ON DELETE CASCADE,
        opened_at timestamptz NOT NULL DEFAULT now(),
        last_opened_at timestamptz NOT NULL DEFAULT now(),
        completed_at timestamptz,
        PRIMARY KEY (student_id, lesson_id)
      );
      CREATE INDEX lesson_progress_by_student ON lessons.lesson_progress (student_id, last_opened_at DESC);

      CREATE TABLE lessons.block_completions (
        student_id uuid NOT NULL,
        lesson_id uuid NOT NULL,
        block_id uuid NOT NULL REFERENCES lessons.lesson_blocks ON DELETE CASCADE,
        tries smallint NOT NULL DEFAULT 1 CHECK (tries > 0),
        completed_at timestamptz,
        PRIMARY KEY (student_id, lesson_id, block_id),
        FOREIGN KEY (student_id, lesson_id) REFERENCES lessons.lesson_progress ON DELETE CASCADE
      );
    `);
  }

  async down(db: QueryRunner) {
    await db.query(
      'DROP TABLE lessons.block_completions, lessons.lesson_progress, lessons.lesson_blocks, lessons.lessons',
    );
  }
}
