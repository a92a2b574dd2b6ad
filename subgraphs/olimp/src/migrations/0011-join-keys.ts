import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which browser somebody joined, by a secret that it has for one quiz alone: known again there, and nowhere else. */
export class JoinKeys1764300000211 implements MigrationInterface {
  name = 'JoinKeys1764300000211';

  async up(db: QueryRunner) {
    await db.query('ALTER TABLE olimp.live_quiz_players ADD join_hash bytea');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE olimp.live_quiz_players DROP join_hash');
  }
}
