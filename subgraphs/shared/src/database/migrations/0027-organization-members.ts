import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works at the desk of an organisation, and as what: one job a person, for what they may see hangs on it. Teachers are of the CRM. */
export class OrganizationMembers1764300000027 implements MigrationInterface {
  name = 'OrganizationMembers1764300000027';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE shared.organization_members (
        organization_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        user_id uuid NOT NULL UNIQUE REFERENCES shared.users ON DELETE CASCADE CHECK (user_id <> organization_id),
        role text NOT NULL CHECK (role IN ('DIRECTOR', 'ADMINISTRATOR', 'CASHIER')),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, user_id)
      );
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE shared.organization_members');
  }
}
