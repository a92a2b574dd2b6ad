import type { MigrationInterface, QueryRunner } from 'typeorm';
import { installMonthsOfKeys } from '../partitions.ts';

/** Tables whose unique keys begin with a time of ours are cut by month without a column for it. */
export class MonthsOfKeys1764300000130 implements MigrationInterface {
  name = 'MonthsOfKeys1764300000130';

  async up(db: QueryRunner) {
    await installMonthsOfKeys(db);
  }

  async down() {
    // The function makes the partitions of before as it always did.
  }
}
