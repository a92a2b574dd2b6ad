import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Invitations to the desk of an organisation. And a teacher who still has classes does not go with them: they are handed over first. That is asked
 * at the end of a statement (NO ACTION), so that an organisation can still go as a whole.
 */
export class Staff1764300000327 implements MigrationInterface {
  name = 'Staff1764300000327';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE crm.staff_invitations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organization_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('DIRECTOR', 'ADMINISTRATOR', 'CASHIER')),
        phone_hash bytea NOT NULL,
        phone_ending text NOT NULL CHECK (phone_ending ~ '^[0-9]{4}$'),
        invited_by uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        expires_at timestamptz NOT NULL,
        accepted_by uuid REFERENCES shared.users ON DELETE SET NULL,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX staff_invitations_open ON crm.staff_invitations (organization_id, phone_hash) WHERE ended_at IS NULL;
      CREATE INDEX staff_invitations_by_phone ON crm.staff_invitations (phone_hash) WHERE ended_at IS NULL;

      ALTER TABLE crm.classrooms
        DROP CONSTRAINT classrooms_organization_id_teacher_id_fkey,
        ADD CONSTRAINT classrooms_organization_id_teacher_id_fkey
          FOREIGN KEY (organization_id, teacher_id) REFERENCES crm.organization_teachers;
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE crm.staff_invitations;
      ALTER TABLE crm.classrooms
        DROP CONSTRAINT classrooms_organization_id_teacher_id_fkey,
        ADD CONSTRAINT classrooms_organization_id_teacher_id_fkey
          FOREIGN KEY (organization_id, teacher_id) REFERENCES crm.organization_teachers ON DELETE CASCADE;
    `);
  }
}
