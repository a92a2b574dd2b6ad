import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PastSeasons1764300000210 implements MigrationInterface {
  name = 'PastSeasons1764300000210';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE olimp.past_seasons (
        starts_on date PRIMARY KEY,
        player_count integer NOT NULL CHECK (player_count > 0)
      );
      -- What is left of a season for those who played in it: where they stood.
      CREATE TABLE olimp.past_season_places (
        member_id uuid NOT NULL,
        starts_on date NOT NULL REFERENCES olimp.past_seasons ON DELETE CASCADE,
        rank integer NOT NULL CHECK (rank > 0),
        score bigint NOT NULL,
        PRIMARY KEY (member_id, starts_on)
      );
      CREATE INDEX past_season_places_by_season ON olimp.past_season_places (starts_on)`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE olimp.past_season_places, olimp.past_seasons');
  }
}
