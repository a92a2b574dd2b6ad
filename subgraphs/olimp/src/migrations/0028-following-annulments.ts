import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What does not count because work does not by which the pupil came there. */
export class FollowingAnnulments1764300000228 implements MigrationInterface {
  name = 'FollowingAnnulments1764300000228';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE olimp.olympiad_annulments
        -- The decision that it follows from, of an earlier stage; null of a decision itself.
        ADD follows_id uuid REFERENCES olimp.olympiad_annulments ON DELETE CASCADE,
        -- One appeal against all that follows: against the decision.
        ADD CHECK (follows_id IS NULL OR appeal IS NULL),
        -- What the jury undoes for itself does not follow again.
        ADD UNIQUE (follows_id, attempt_id);
    `);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE olimp.olympiad_annulments DROP follows_id');
  }
}
