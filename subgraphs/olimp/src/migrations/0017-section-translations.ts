import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The title of a section may be written in other languages too: `{"RU": "Сложение"}`. */
export class SectionTranslations1764300000217 implements MigrationInterface {
  name = 'SectionTranslations1764300000217';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE olimp.live_quiz_questions ADD section_translations jsonb NOT NULL DEFAULT '{}'
        CHECK (jsonb_typeof(section_translations) = 'object' AND (section IS NOT NULL OR section_translations = '{}'));
    `);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE olimp.live_quiz_questions DROP section_translations');
  }
}
