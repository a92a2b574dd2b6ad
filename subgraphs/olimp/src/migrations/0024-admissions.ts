import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who goes on is known when it is shown, and told once. */
export class Admissions1764300000224 implements MigrationInterface {
  name = 'Admissions1764300000224';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE olimp.olympiad_admissions
        -- The count by which they passed, and the one by which they do not any more: neither tells anybody anything before it is shown.
        ADD version_id uuid REFERENCES olimp.olympiad_result_versions,
        ADD withdrawn_by uuid REFERENCES olimp.olympiad_result_versions,
        -- When their families were told, and reminded.
        ADD told_at timestamptz,
        ADD reminded_at timestamptz;
      UPDATE olimp.olympiad_admissions x
         SET version_id = (SELECT v.id FROM olimp.olympiad_result_versions v JOIN olimp.olympiad_stages b ON b.id = v.stage_id
                            WHERE b.olympiad_id = s.olympiad_id AND b.number = s.number - 1 AND v.published_at IS NOT NULL ORDER BY v.version LIMIT 1),
             -- Of a stage that has begun there is nothing to tell any more.
             told_at = CASE WHEN s.starts_at <= now() THEN now() END,
             reminded_at = CASE WHEN s.starts_at <= now() THEN now() END
        FROM olimp.olympiad_stages s WHERE s.id = x.stage_id;
      CREATE INDEX olympiad_admissions_waiting ON olimp.olympiad_admissions (stage_id, entry_id)
        WHERE told_at IS NULL OR reminded_at IS NULL OR withdrawn_by IS NOT NULL;
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP INDEX olimp.olympiad_admissions_waiting;
      ALTER TABLE olimp.olympiad_admissions DROP version_id, DROP withdrawn_by, DROP told_at, DROP reminded_at;
    `);
  }
}
