import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Families offer prizes to their own children too; a prize may have a name in each language, and any number of pieces. A withdrawal says what it becomes. */
export class PrizeCatalogue1764300000026 implements MigrationInterface {
  name = 'PrizeCatalogue1764300000026';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE shared.prizes
        ADD COLUMN guardian_id uuid REFERENCES shared.users CHECK (guardian_id IS NULL OR organization_id IS NULL),
        ADD COLUMN titles jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(titles) = 'object'),
        ALTER COLUMN stock DROP NOT NULL;
      ALTER TABLE shared.coin_withdrawals ADD COLUMN purpose text NOT NULL DEFAULT 'TUITION_DISCOUNT'
        CHECK (purpose IN ('PRIZE', 'TUITION_DISCOUNT'));
      CREATE INDEX prizes_by_guardian ON shared.prizes (guardian_id, id) WHERE guardian_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DELETE FROM shared.prizes WHERE guardian_id IS NOT NULL;
      UPDATE shared.prizes SET stock = 0, is_open = false WHERE stock IS NULL;
      ALTER TABLE shared.coin_withdrawals DROP COLUMN purpose;
      ALTER TABLE shared.prizes DROP COLUMN guardian_id, DROP COLUMN titles, ALTER COLUMN stock SET NOT NULL;
    `);
  }
}
