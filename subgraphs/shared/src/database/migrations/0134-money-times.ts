import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statistics ask for money by time alone. Rows come in that order, so an index of ranges of pages is enough: it costs a write nothing to speak of. */
export class MoneyTimes1764300000134 implements MigrationInterface {
  name = 'MoneyTimes1764300000134';

  async up(db: QueryRunner) {
    await db.query('CREATE INDEX money_postings_by_time ON shared.money_postings USING brin (created_at)');
  }

  async down(db: QueryRunner) {
    await db.query('DROP INDEX shared.money_postings_by_time');
  }
}
