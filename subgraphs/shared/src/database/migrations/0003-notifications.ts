import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1763800000003 implements MigrationInterface {
  name = 'Notifications1763800000003';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE shared.notifications (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        template text NOT NULL,
        parameters jsonb NOT NULL DEFAULT '{}',
        reference text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        read_at timestamptz,
        UNIQUE (user_id, template, reference)
      );
      CREATE INDEX notifications_by_user ON shared.notifications (user_id, id DESC);
      CREATE TABLE shared.demo_loads (
        name text PRIMARY KEY,
        loaded_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE shared.notifications, shared.demo_loads');
  }
}
