import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever wants their data erased while money is theirs says that they give it up, and how much it was when they said so. */
export class ForfeitedBalance1764300000030 implements MigrationInterface {
  name = 'ForfeitedBalance1764300000030';

  async up(db: QueryRunner) {
    await db.query('ALTER TABLE shared.data_requests ADD forfeited_balance bigint CHECK (forfeited_balance > 0)');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE shared.data_requests DROP forfeited_balance');
  }
}
