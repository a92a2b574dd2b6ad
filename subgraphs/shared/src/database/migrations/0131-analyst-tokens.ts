import type { MigrationInterface, QueryRunner } from 'typeorm';
import { servicesMay } from '../append-only.ts';

/** Tokens for statistics: whoever has one is in nobody's account, so what takes it back is a row here. None is ever removed. */
export class AnalystTokens1764300000131 implements MigrationInterface {
  name = 'AnalystTokens1764300000131';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE shared.analyst_tokens (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL CHECK (expires_at <= created_at + interval '90 days'),
        revoked_at timestamptz
      );
      CREATE INDEX analyst_tokens_revoked ON shared.analyst_tokens (expires_at) WHERE revoked_at IS NOT NULL;
      -- Statistics ask by time alone; rows come in that order, so an index of ranges of pages is enough.
      CREATE INDEX users_by_time ON shared.users USING brin (created_at);
    `);
    await servicesMay(db, 'shared.analyst_tokens', 'SELECT, INSERT, UPDATE');
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE shared.analyst_tokens; DROP INDEX shared.users_by_time');
  }
}
