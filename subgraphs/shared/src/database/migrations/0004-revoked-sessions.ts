import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RevokedSessions1764000000004 implements MigrationInterface {
  name = 'RevokedSessions1764000000004';

  async up(db: QueryRunner) {
    await db.query('CREATE INDEX sessions_by_revocation ON shared.sessions (revoked_at) WHERE revoked_at IS NOT NULL');
  }

  async down(db: QueryRunner) {
    await db.query('DROP INDEX shared.sessions_by_revocation');
  }
}
