import { servicesMay } from '@alif24/subgraph-shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bill says what was paid for: it can be paid or taken back, and no row of it ends. */
export class BillsStay1764300000329 implements MigrationInterface {
  name = 'BillsStay1764300000329';

  async up(db: QueryRunner) {
    await servicesMay(db, 'crm.bills', 'SELECT, INSERT, UPDATE');
  }

  async down(db: QueryRunner) {
    await db.query('COMMENT ON TABLE crm.bills IS NULL');
  }
}
