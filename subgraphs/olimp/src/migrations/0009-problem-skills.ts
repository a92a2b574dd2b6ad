import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProblemSkills1764300000209 implements MigrationInterface {
  name = 'ProblemSkills1764300000209';

  async up(db: QueryRunner) {
    await db.query(`
      -- The skill of MathKids that the problem is of; null for none. What the pupil has wrong in practice is reviewed there.
      ALTER TABLE olimp.olympiad_problems ADD COLUMN skill text CHECK (skill ~ '^[a-z][a-z0-9-]{0,39}$')`);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE olimp.olympiad_problems DROP COLUMN skill');
  }
}
