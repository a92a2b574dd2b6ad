import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Coins1763800000002 implements MigrationInterface {
  name = 'Coins1763800000002';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE shared.student_coins (
        student_id uuid PRIMARY KEY REFERENCES shared.users,
        balance bigint NOT NULL DEFAULT 0 CHECK (balance >= 0),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE shared.coin_transactions (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        student_id uuid NOT NULL REFERENCES shared.users,
        debit_account text NOT NULL,
        credit_account text NOT NULL CHECK (credit_account <> debit_account),
        amount bigint NOT NULL CHECK (amount > 0),
        source text NOT NULL,
        reference text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (student_id, source, reference)
      );
      CREATE INDEX coin_transactions_by_student ON shared.coin_transactions (student_id, created_at DESC);

      CREATE FUNCTION shared.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
      CREATE TRIGGER coin_transactions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON shared.coin_transactions
        FOR EACH STATEMENT EXECUTE FUNCTION shared.refuse_change();
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE shared.coin_transactions, shared.student_coins; DROP FUNCTION shared.refuse_change()');
  }
}
