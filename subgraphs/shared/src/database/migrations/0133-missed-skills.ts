import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What went wrong elsewhere stands apart from what was done: problems of a past paper were in the week twice, each by itself and all as the paper.
 */
export class MissedSkills1764300000133 implements MigrationInterface {
  name = 'MissedSkills1764300000133';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE shared.missed_skills (
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        skill text NOT NULL CHECK (length(skill) BETWEEN 1 AND 200),
        -- The last time.
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (student_id, skill)
      );
      INSERT INTO shared.missed_skills (student_id, skill, at)
        SELECT student_id, topic, max(at) FROM shared.activity_events
         WHERE platform = 'OLIMP' AND kind = 'MATHS_PRACTISED' AND correct < total GROUP BY 1, 2;
      DELETE FROM shared.activity_keys k USING shared.activity_events e
        WHERE e.platform = 'OLIMP' AND e.kind = 'MATHS_PRACTISED' AND k.student_id = e.student_id AND k.kind = e.kind AND k.reference = e.reference;
      DELETE FROM shared.activity_events WHERE platform = 'OLIMP' AND kind = 'MATHS_PRACTISED';
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE shared.missed_skills');
  }
}
