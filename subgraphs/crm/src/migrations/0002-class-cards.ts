import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClassCards1764300000308 implements MigrationInterface {
  name = 'ClassCards1764300000308';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE crm.class_cards (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        classroom_id uuid NOT NULL REFERENCES crm.classrooms ON DELETE CASCADE,
        secret_hash bytea NOT NULL UNIQUE,
        issued_by uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        issued_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX class_cards_by_classroom ON crm.class_cards (classroom_id, issued_at DESC);
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE crm.class_cards');
  }
}
