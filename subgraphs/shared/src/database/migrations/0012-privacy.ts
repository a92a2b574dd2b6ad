import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people ask for of their data: a copy of it, or its end. */
export class Privacy1764300000012 implements MigrationInterface {
  name = 'Privacy1764300000012';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE shared.users ADD erased_at timestamptz;

      CREATE TABLE shared.data_requests (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL REFERENCES shared.users,
        requested_by uuid NOT NULL REFERENCES shared.users,
        kind text NOT NULL CHECK (kind IN ('EXPORT', 'ERASURE')),
        state text NOT NULL CHECK (state IN ('WAITING', 'WORKING', 'READY', 'DONE', 'CANCELLED', 'EXPIRED')),
        idempotency_key text NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 100),
        requested_at timestamptz NOT NULL DEFAULT now(),
        starts_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        expires_at timestamptz,
        link_hash bytea UNIQUE,
        link_expires_at timestamptz,
        fetched_at timestamptz,
        UNIQUE (requested_by, idempotency_key)
      );
      CREATE INDEX data_requests_by_user ON shared.data_requests (user_id, id DESC);
      CREATE INDEX data_requests_by_start ON shared.data_requests (starts_at) WHERE state = 'WAITING';
      CREATE UNIQUE INDEX data_requests_one_erasure ON shared.data_requests (user_id)
        WHERE kind = 'ERASURE' AND state IN ('WAITING', 'WORKING');

      CREATE TABLE shared.data_request_parts (
        request_id uuid NOT NULL REFERENCES shared.data_requests,
        platform text NOT NULL,
        data jsonb,
        finished_at timestamptz,
        PRIMARY KEY (request_id, platform)
      );

      -- Words for people stand beside the ledgers, which nobody can change: what somebody wrote of a person has to be able to end.
      CREATE TABLE shared.posting_reasons (
        posting_id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES shared.users,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 400)
      );
      CREATE INDEX posting_reasons_by_person ON shared.posting_reasons (person_id);
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE shared.posting_reasons, shared.data_request_parts, shared.data_requests;
      ALTER TABLE shared.users DROP erased_at;
    `);
  }
}
