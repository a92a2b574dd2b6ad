import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PinFailures1763800000102 implements MigrationInterface {
  name = 'PinFailures1763800000102';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE olimp.live_quiz_pin_failures (
        source text PRIMARY KEY,
        failures smallint NOT NULL,
        first_at timestamptz NOT NULL
      );
      CREATE INDEX live_quiz_pin_failures_by_age ON olimp.live_quiz_pin_failures (first_at);
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE olimp.live_quiz_pin_failures');
  }
}
