import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An appeal is against a problem as a key judges it: another key that changed somebody's result may be appealed against once more. */
export class AppealsByKey1764300000222 implements MigrationInterface {
  name = 'AppealsByKey1764300000222';

  async up(db: QueryRunner) {
    await db.query(`
      -- The version of the key that was shown.
      ALTER TABLE olimp.olympiad_appeals ADD key_version smallint NOT NULL DEFAULT 1 CHECK (key_version > 0);
      UPDATE olimp.olympiad_appeals a SET key_version = s.key_version FROM (
        SELECT x.id, (SELECT (v.keys ->> x.problem_id::text)::smallint FROM olimp.olympiad_result_versions v
                       WHERE v.stage_id = x.stage_id AND v.shown_at <= x.created_at ORDER BY v.version DESC LIMIT 1) AS key_version
          FROM olimp.olympiad_appeals x) s
       WHERE s.id = a.id AND s.key_version > 1;
      ALTER TABLE olimp.olympiad_appeals DROP CONSTRAINT olympiad_appeals_entry_id_problem_id_key,
        ADD UNIQUE (entry_id, problem_id, key_version);
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DELETE FROM olimp.olympiad_appeals a USING olimp.olympiad_appeals b
       WHERE b.entry_id = a.entry_id AND b.problem_id = a.problem_id AND b.key_version < a.key_version;
      ALTER TABLE olimp.olympiad_appeals DROP key_version, ADD UNIQUE (entry_id, problem_id);
    `);
  }
}
