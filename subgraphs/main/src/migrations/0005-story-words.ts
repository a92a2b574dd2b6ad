import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A story for one child: what they stumble over; of whom the words are stands nowhere. */
export class StoryWords1764300100005 implements MigrationInterface {
  name = 'StoryWords1764300100005';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE main.story_drafts
        ADD is_girl boolean,
        ADD words text[] NOT NULL DEFAULT '{}',
        ADD stays_here boolean NOT NULL DEFAULT false
    `);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE main.story_drafts DROP is_girl, DROP words, DROP stays_here');
  }
}
