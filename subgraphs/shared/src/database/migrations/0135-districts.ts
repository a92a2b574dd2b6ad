import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeRegions } from '../region-codes.ts';

/**
 * Where an organisation is, by the codes of the state classifier. What moderators typed as its region stays as it is; where it names one in whatever script,
 * the code stands beside it.
 */
export class Districts1764300000135 implements MigrationInterface {
  name = 'Districts1764300000135';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE shared.organization_profiles
        ADD region_code text CHECK (region_code ~ '^\\d{4}$'),
        ADD district_code text CHECK (district_code ~ '^\\d{7}$'),
        ADD CHECK (district_code IS NULL OR (region_code IS NOT NULL AND left(district_code, 4) = region_code));
    `);
    await codeRegions(db, 'shared.organization_profiles');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE shared.organization_profiles DROP district_code, DROP region_code');
  }
}
