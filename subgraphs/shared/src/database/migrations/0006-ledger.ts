import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, servicesMay } from '../append-only.ts';
import { installPartitions, partitionByMonth } from '../partitions.ts';
import { ledgerFunctions } from './0006-ledger-functions.ts';

/** What learning earns from the beginning: coins a unit, at most for one event, at most a day. */
const rules = [
  ['harf.practice', 1, 5, 25],
  ['games.round', 1, 9, 40],
  ['testai.test', 1, 10, 100],
  ['olimp.live-quiz', 2, 100, 200],
  ['lessons.lesson', 10, 10, 100],
] as const;

export class Ledger1764300000006 implements MigrationInterface {
  name = 'Ledger1764300000006';

  async up(db: QueryRunner) {
    await installPartitions(db);
    await db.query(`
      ALTER TABLE shared.student_coins
        ADD COLUMN held bigint NOT NULL DEFAULT 0 CHECK (held >= 0),
        ADD COLUMN postings bigint NOT NULL DEFAULT 0,
        ADD COLUMN frozen_at timestamptz,
        ADD COLUMN frozen_reason text;
      CREATE TABLE shared.coin_rules (
        source text NOT NULL CHECK (source ~ '^[a-z]+\\.[a-z-]+$'),
        version integer NOT NULL CHECK (version > 0),
        coins_per_unit integer NOT NULL CHECK (coins_per_unit > 0),
        most_per_event integer NOT NULL CHECK (most_per_event > 0),
        day_cap integer CHECK (day_cap > 0),
        valid_from timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (source, version)
      );
      CREATE TABLE shared.coin_keys (
        student_id uuid NOT NULL,
        source text NOT NULL,
        reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
        posting_id uuid,
        posted_at timestamptz NOT NULL,
        PRIMARY KEY (student_id, source, reference)
      );

      ALTER TABLE shared.coin_transactions RENAME TO coin_transactions_before;
      CREATE TABLE shared.coin_transactions (
        id uuid NOT NULL,
        student_id uuid NOT NULL REFERENCES shared.users,
        sequence bigint NOT NULL,
        debit_account text NOT NULL,
        credit_account text NOT NULL CHECK (credit_account <> debit_account),
        amount bigint NOT NULL CHECK (amount > 0),
        source text NOT NULL,
        reference text NOT NULL,
        actor_id uuid,
        rule_version integer,
        hold_id uuid,
        reverses_id uuid,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (id, created_at)
      ) PARTITION BY RANGE (created_at);
      CREATE INDEX coin_transactions_of_student ON shared.coin_transactions (student_id, created_at DESC, sequence DESC);
    `);
    for (const table of ['shared.coin_transactions', 'shared.coin_keys', 'shared.coin_rules'])
      await appendOnly(db, table);
    const [{ since }] = await db.query(
      `SELECT least(min(created_at), now() - interval '2 months') AS since FROM shared.coin_transactions_before`,
    );
    await partitionByMonth(db, 'shared.coin_transactions', since);
    await db.query(`
      INSERT INTO shared.coin_transactions (id, student_id, sequence, debit_account, credit_account, amount, source, reference, created_at)
        SELECT id, student_id, row_number() OVER (PARTITION BY student_id ORDER BY created_at, id), debit_account, credit_account, amount, source,
               reference, created_at FROM shared.coin_transactions_before;
      INSERT INTO shared.coin_keys (student_id, source, reference, posting_id, posted_at)
        SELECT student_id, source, reference, id, created_at FROM shared.coin_transactions;
      UPDATE shared.student_coins c SET postings = (SELECT count(*) FROM shared.coin_transactions t WHERE t.student_id = c.student_id);
      DROP TABLE shared.coin_transactions_before;
    `);
    await db.query(ledgerTables);
    await appendOnly(db, 'shared.ledger_proofs');
    await db.query(ledgerFunctions);
    for (const table of ['shared.student_coins', 'shared.coin_transactions', 'shared.coin_keys'])
      await servicesMay(db, table, 'SELECT');
    for (const rule of rules) {
      await db.query(
        `INSERT INTO shared.coin_rules (source, version, coins_per_unit, most_per_event, day_cap, valid_from) VALUES ($1, 1, $2, $3, $4, 'epoch')`,
        [...rule],
      );
    }
  }

  async down() {
    throw new Error('Coins that were held, granted or spent have no place in the tables of before.');
  }
}

const ledgerTables = `
  CREATE TABLE shared.coin_holds (
    id uuid PRIMARY KEY,
    student_id uuid NOT NULL REFERENCES shared.users,
    amount bigint NOT NULL CHECK (amount > 0),
    source text NOT NULL,
    reference text NOT NULL,
    state text NOT NULL DEFAULT 'HELD' CHECK (state IN ('HELD', 'CAPTURED', 'VOIDED')),
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    resolved_at timestamptz,
    UNIQUE (student_id, source, reference)
  );
  CREATE INDEX coin_holds_by_expiry ON shared.coin_holds (expires_at) WHERE state = 'HELD';

  CREATE TABLE shared.coin_budgets (
    teacher_id uuid PRIMARY KEY REFERENCES shared.users,
    weekly_coins integer NOT NULL DEFAULT 100 CHECK (weekly_coins >= 0)
  );
  CREATE TABLE shared.coin_grants (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    teacher_id uuid NOT NULL REFERENCES shared.users,
    student_id uuid NOT NULL REFERENCES shared.users,
    coins integer NOT NULL CHECK (coins > 0),
    reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 200),
    idempotency_key text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    reversed_at timestamptz,
    reversed_by uuid,
    UNIQUE (teacher_id, idempotency_key)
  );
  CREATE INDEX coin_grants_by_teacher ON shared.coin_grants (teacher_id, created_at DESC);
  CREATE INDEX coin_grants_by_student ON shared.coin_grants (student_id, created_at DESC);

  CREATE TABLE shared.prizes (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    organization_id uuid REFERENCES shared.users,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    description text NOT NULL DEFAULT '' CHECK (length(description) <= 1000),
    picture text NOT NULL DEFAULT '' CHECK (length(picture) <= 100),
    price bigint NOT NULL CHECK (price > 0),
    stock integer NOT NULL CHECK (stock >= 0),
    is_open boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX prizes_by_organization ON shared.prizes (organization_id, id);
  CREATE TABLE shared.prize_redemptions (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    prize_id uuid NOT NULL REFERENCES shared.prizes,
    student_id uuid NOT NULL REFERENCES shared.users,
    hold_id uuid REFERENCES shared.coin_holds,
    price bigint NOT NULL CHECK (price > 0),
    state text NOT NULL DEFAULT 'REQUESTED'
      CHECK (state IN ('REQUESTED', 'APPROVED', 'COLLECTED', 'DECLINED', 'EXPIRED', 'CANCELLED')),
    idempotency_key text NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by uuid,
    decline_reason text,
    pickup_code_hash text,
    pickup_tries smallint NOT NULL DEFAULT 0,
    closed_at timestamptz,
    closed_by uuid,
    UNIQUE (student_id, idempotency_key)
  );
  CREATE INDEX prize_redemptions_by_student ON shared.prize_redemptions (student_id, id DESC);
  CREATE INDEX prize_redemptions_by_prize ON shared.prize_redemptions (prize_id, id DESC);
  CREATE INDEX prize_redemptions_by_expiry ON shared.prize_redemptions (expires_at) WHERE state IN ('REQUESTED', 'APPROVED');

  CREATE TABLE shared.coin_withdrawals (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    student_id uuid NOT NULL REFERENCES shared.users,
    requested_by uuid NOT NULL REFERENCES shared.users,
    hold_id uuid REFERENCES shared.coin_holds,
    coins bigint NOT NULL CHECK (coins > 0),
    state text NOT NULL DEFAULT 'REQUESTED' CHECK (state IN ('REQUESTED', 'APPROVED', 'DECLINED', 'CANCELLED')),
    idempotency_key text NOT NULL,
    consented_at timestamptz NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    decided_at timestamptz,
    decided_by uuid,
    decision_reason text,
    UNIQUE (requested_by, idempotency_key)
  );
  CREATE INDEX coin_withdrawals_by_student ON shared.coin_withdrawals (student_id, id DESC);
  CREATE INDEX coin_withdrawals_waiting ON shared.coin_withdrawals (id) WHERE state = 'REQUESTED';

  CREATE TABLE shared.ledger_proofs (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    proved_at timestamptz NOT NULL DEFAULT now(),
    accounts bigint NOT NULL,
    postings bigint NOT NULL,
    total numeric NOT NULL,
    differences integer NOT NULL,
    is_whole boolean NOT NULL,
    details jsonb NOT NULL
  );
`;
