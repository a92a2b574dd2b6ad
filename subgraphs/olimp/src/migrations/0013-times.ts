import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statistics ask by time alone. Rows come in the order of time, so an index of ranges of pages is enough: it costs a write nothing to speak of. */
export class Times1764300000213 implements MigrationInterface {
  name = 'Times1764300000213';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE INDEX live_quiz_players_by_time ON olimp.live_quiz_players USING brin (joined_at);
      CREATE INDEX olympiad_entries_by_time ON olimp.olympiad_entries USING brin (created_at);
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP INDEX olimp.live_quiz_players_by_time, olimp.olympiad_entries_by_time');
  }
}
