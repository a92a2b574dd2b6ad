import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from '../append-only.ts';

/** The role itself and its rights are seen to at every start (`migrate`), as roles belong to the server; here only what is older than it. */
export class ApplicationRole1764300000005 implements MigrationInterface {
  name = 'ApplicationRole1764300000005';

  async up(db: QueryRunner) {
    await appendOnly(db, 'shared.coin_transactions');
  }

  async down(db: QueryRunner) {
    await db.query('DROP TRIGGER coin_transactions_rows_append_only ON shared.coin_transactions');
  }
}
