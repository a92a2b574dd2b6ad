import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, servicesMay } from '../append-only.ts';
import { moneyFunctions } from './0011-money-functions.ts';

export class Money1764300000011 implements MigrationInterface {
  name = 'Money1764300000011';

  async up(db: QueryRunner) {
    await db.query(ledger);
    await db.query(moneyFunctions);
    await db.query(orders);
    await appendOnly(db, 'shared.money_postings');
    await appendOnly(db, 'shared.money_proofs');
    await servicesMay(db, 'shared.money_postings', 'SELECT');
    await servicesMay(db, 'shared.money_balances', 'SELECT');
  }

  async down() {
    throw new Error('Money that was paid in has no place in the tables of before.');
  }
}

const ledger = `
  CREATE TABLE shared.money_balances (
    owner_id uuid PRIMARY KEY REFERENCES shared.users,
    balance bigint NOT NULL DEFAULT 0 CHECK (balance >= 0),
    postings bigint NOT NULL DEFAULT 0,
    frozen_at timestamptz,
    frozen_reason text
  );
  CREATE TABLE shared.money_postings (
    id uuid PRIMARY KEY,
    from_account text NOT NULL CHECK (from_account ~ '^(user|provider|revenue):[a-z0-9-]+$'),
    to_account text NOT NULL CHECK (to_account ~ '^(user|provider|revenue):[a-z0-9-]+$' AND to_account <> from_account),
    amount bigint NOT NULL CHECK (amount > 0),
    purpose text NOT NULL CHECK (purpose IN ('TOP_UP', 'TOP_UP_RETURN', 'TUITION', 'PRIZE', 'OLYMPIAD_SEAT', 'REFUND')),
    reference text NOT NULL UNIQUE CHECK (length(reference) BETWEEN 1 AND 200),
    actor_id uuid,
    reverses_id uuid REFERENCES shared.money_postings,
    from_sequence bigint,
    to_sequence bigint,
    from_balance bigint CHECK (from_balance >= 0),
    to_balance bigint,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE UNIQUE INDEX money_postings_from ON shared.money_postings (from_account, from_sequence DESC) WHERE from_sequence IS NOT NULL;
  CREATE UNIQUE INDEX money_postings_to ON shared.money_postings (to_account, to_sequence DESC) WHERE to_sequence IS NOT NULL;
  CREATE INDEX money_postings_by_reversed ON shared.money_postings (reverses_id) WHERE reverses_id IS NOT NULL;
  CREATE TABLE shared.money_proofs (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    proved_at timestamptz NOT NULL DEFAULT now(),
    accounts bigint NOT NULL,
    postings bigint NOT NULL,
    differences integer NOT NULL,
    details jsonb NOT NULL
  );
`;

const orders = `
  CREATE TABLE shared.top_ups (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    user_id uuid NOT NULL REFERENCES shared.users,
    amount bigint NOT NULL CHECK (amount > 0),
    provider text NOT NULL CHECK (provider IN ('PAYME', 'CLICK', 'UZUM')),
    state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'PAID', 'RETURNED')),
    idempotency_key text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    paid_at timestamptz,
    returned_at timestamptz,
    UNIQUE (user_id, idempotency_key)
  );
  CREATE INDEX top_ups_by_user ON shared.top_ups (user_id, id DESC);
  CREATE TRIGGER top_ups_forward BEFORE UPDATE ON shared.top_ups
    FOR EACH ROW EXECUTE FUNCTION shared.forward_only('PENDING>PAID', 'PAID>RETURNED');

  CREATE TABLE shared.provider_transactions (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    provider text NOT NULL CHECK (provider IN ('PAYME', 'CLICK', 'UZUM')),
    provider_id text NOT NULL CHECK (length(provider_id) BETWEEN 1 AND 64),
    top_up_id uuid NOT NULL REFERENCES shared.top_ups,
    amount bigint NOT NULL CHECK (amount > 0),
    state text NOT NULL DEFAULT 'CREATED' CHECK (state IN ('CREATED', 'PERFORMED', 'CANCELLED', 'RETURNED')),
    reason smallint,
    provider_time timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    performed_at timestamptz,
    cancelled_at timestamptz,
    receipts jsonb NOT NULL DEFAULT '{}',
    UNIQUE (provider, provider_id)
  );
  CREATE UNIQUE INDEX provider_transactions_one_alive ON shared.provider_transactions (top_up_id) WHERE state IN ('CREATED', 'PERFORMED');
  CREATE INDEX provider_transactions_by_top_up ON shared.provider_transactions (top_up_id);
  CREATE INDEX provider_transactions_by_time ON shared.provider_transactions (provider, provider_time, number);
  CREATE TRIGGER provider_transactions_forward BEFORE UPDATE ON shared.provider_transactions
    FOR EACH ROW EXECUTE FUNCTION shared.forward_only('CREATED>PERFORMED', 'CREATED>CANCELLED', 'PERFORMED>RETURNED');
`;
