import type { MigrationInterface, QueryRunner } from 'typeorm';
import { servicesMay } from '../append-only.ts';

/**
 * Orders, requests and decisions that say what became of money, coins and data, and the people whom the ledgers point to. Their state goes on and
 * erasure takes words out of them, but no row of theirs ends: erasure keeps it and says why (`personal-data.ts` of main).
 */
const RECORDS = [
  'top_ups',
  'provider_transactions',
  'coin_holds',
  'coin_grants',
  'coin_budgets',
  'coin_withdrawals',
  'prizes',
  'prize_redemptions',
  'data_requests',
  'data_request_parts',
  'organization_profiles',
  'users',
];

export class RecordsStay1764300000029 implements MigrationInterface {
  name = 'RecordsStay1764300000029';

  async up(db: QueryRunner) {
    for (const table of RECORDS) await servicesMay(db, `shared.${table}`, 'SELECT, INSERT, UPDATE');
  }

  async down(db: QueryRunner) {
    // The next start gives the usual rights to what has no comment.
    for (const table of RECORDS) await db.query(`COMMENT ON TABLE shared.${table} IS NULL`);
  }
}
