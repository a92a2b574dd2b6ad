import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a story earns: coins a right answer, and a reading aloud that an adult or a recogniser judged; at most for one, at most a day. */
const rules = [
  ['main.story', 2, 10, 30],
  ['main.reading', 3, 3, 6],
] as const;

export class ReadingRules1764300000033 implements MigrationInterface {
  name = 'ReadingRules1764300000033';

  async up(db: QueryRunner) {
    for (const rule of rules) {
      await db.query(
        `INSERT INTO shared.coin_rules (source, version, coins_per_unit, most_per_event, day_cap, valid_from) VALUES ($1, 1, $2, $3, $4, 'epoch')`,
        [...rule],
      );
    }
  }

  async down(db: QueryRunner) {
    await db.query('DELETE FROM shared.coin_rules WHERE source = ANY($1)', [rules.map(([source]) => source)]);
  }
}
