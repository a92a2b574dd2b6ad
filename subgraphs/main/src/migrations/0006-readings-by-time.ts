import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pupil's readings are listed by when they began: ids of readings that were loaded or brought later lie about it. */
export class ReadingsByTime1764300100006 implements MigrationInterface {
  name = 'ReadingsByTime1764300100006';

  async up(db: QueryRunner) {
    await db.query(`
      DROP INDEX main.readings_by_student;
      CREATE INDEX readings_by_student ON main.readings (student_id, started_at DESC, id DESC);
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP INDEX main.readings_by_student;
      CREATE INDEX readings_by_student ON main.readings (student_id, id DESC);
    `);
  }
}
