import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What signing in by code, e-mail and Telegram, devices, throttles and bans need. */
export class SignIn1764300000007 implements MigrationInterface {
  name = 'SignIn1764300000007';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE shared.users
        ADD phone_verified_at timestamptz,
        -- Only a proven address is ever written here, so that nobody takes somebody else's.
        ADD email text UNIQUE CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
        ADD telegram_id bigint UNIQUE,
        ADD banned_at timestamptz,
        ADD ban_reason text CHECK (length(ban_reason) <= 500);
      -- Whoever is here already has been trusted with their number so far.
      UPDATE shared.users SET phone_verified_at = created_at WHERE phone IS NOT NULL;
      CREATE INDEX users_newest ON shared.users (created_at DESC, id DESC);

      ALTER TABLE shared.sessions
        ADD method text NOT NULL DEFAULT 'PASSWORD',
        ADD device text NOT NULL DEFAULT '' CHECK (length(device) <= 100),
        ADD last_used_at timestamptz NOT NULL DEFAULT now();

      -- Keyed hashes alone: neither a number nor an address nor a code can be read out of this table.
      CREATE TABLE shared.one_time_codes (
        subject bytea PRIMARY KEY,
        code_hash bytea NOT NULL,
        tries smallint NOT NULL DEFAULT 0,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX one_time_codes_by_end ON shared.one_time_codes (expires_at);
      CREATE TABLE shared.password_links (
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX password_links_by_user ON shared.password_links (user_id);
      CREATE TABLE shared.spent_proofs (
        proof_hash bytea PRIMARY KEY,
        expires_at timestamptz NOT NULL
      );
      -- Takes the place of login_failures, which stays until no process of before runs any more.
      CREATE TABLE shared.attempts (
        subject bytea PRIMARY KEY,
        attempts int NOT NULL,
        strikes smallint NOT NULL DEFAULT 0,
        until timestamptz NOT NULL
      );
      CREATE INDEX attempts_by_end ON shared.attempts (until);
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE shared.attempts, shared.spent_proofs, shared.password_links, shared.one_time_codes;
      ALTER TABLE shared.sessions DROP method, DROP device, DROP last_used_at;
      DROP INDEX shared.users_newest;
      ALTER TABLE shared.users DROP phone_verified_at, DROP email, DROP telegram_id, DROP banned_at, DROP ban_reason;
    `);
  }
}
