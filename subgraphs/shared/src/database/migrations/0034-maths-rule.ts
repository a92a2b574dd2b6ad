import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a problem of maths earns: a coin when it is solved, two when at once; at most twenty a day, so that the next one is not done for coins. */
const rule = ['main.maths', 1, 2, 20] as const;

export class MathsRule1764300000034 implements MigrationInterface {
  name = 'MathsRule1764300000034';

  async up(db: QueryRunner) {
    await db.query(
      `INSERT INTO shared.coin_rules (source, version, coins_per_unit, most_per_event, day_cap, valid_from) VALUES ($1, 1, $2, $3, $4, 'epoch')`,
      [...rule],
    );
  }

  async down(db: QueryRunner) {
    await db.query('DELETE FROM shared.coin_rules WHERE source = $1', [rule[0]]);
  }
}
