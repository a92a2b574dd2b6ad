import { codeRegions } from '@alif24/subgraph-shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where pupils take part, by the codes of the state classifier, null where nobody knows: what was typed made of one region several, and of all who typed
 * nothing one. The words of entries that there were stay in `region` and `district`, which nothing reads or writes any more.
 */
export class Places1764300000225 implements MigrationInterface {
  name = 'Places1764300000225';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE olimp.olympiad_entries
        ADD region_code text CHECK (region_code ~ '^\\d{4}$'),
        ADD district_code text CHECK (district_code ~ '^\\d{7}$'),
        ADD CHECK (district_code IS NULL OR (region_code IS NOT NULL AND left(district_code, 4) = region_code));
    `);
    await codeRegions(db, 'olimp.olympiad_entries');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE olimp.olympiad_entries DROP district_code, DROP region_code');
  }
}
