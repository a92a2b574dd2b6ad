import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tuition1764300000311 implements MigrationInterface {
  name = 'Tuition1764300000311';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE crm.bills (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organization_id uuid NOT NULL REFERENCES shared.users,
        student_id uuid NOT NULL REFERENCES shared.users,
        classroom_id uuid REFERENCES crm.classrooms ON DELETE SET NULL,
        month date CHECK (extract(day FROM month) = 1),
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
        amount bigint NOT NULL CHECK (amount > 0),
        due_on date NOT NULL,
        state text NOT NULL DEFAULT 'ISSUED' CHECK (state IN ('ISSUED', 'PAID', 'CANCELLED', 'REFUNDED')),
        issued_at timestamptz NOT NULL DEFAULT now(),
        paid_at timestamptz,
        paid_by uuid REFERENCES shared.users,
        payment_key text,
        closed_at timestamptz,
        idempotency_key text NOT NULL,
        CHECK ((paid_at IS NULL) = (state IN ('ISSUED', 'CANCELLED'))),
        UNIQUE (organization_id, idempotency_key, student_id)
      );
      CREATE INDEX bills_by_organization ON crm.bills (organization_id, id DESC);
      CREATE INDEX bills_by_student ON crm.bills (student_id, id DESC);
      CREATE UNIQUE INDEX bills_once_a_month ON crm.bills (classroom_id, student_id, month) WHERE state IN ('ISSUED', 'PAID');
      CREATE TRIGGER bills_forward BEFORE UPDATE ON crm.bills
        FOR EACH ROW EXECUTE FUNCTION shared.forward_only('ISSUED>PAID', 'ISSUED>CANCELLED', 'PAID>REFUNDED');
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE crm.bills');
  }
}
