import { partitionByMonth, servicesMay } from '@alif24/subgraph-shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an answer came when its question was over, beside the log: nothing follows from it, and the log stays what happened. */
export class LateAnswers1764300000227 implements MigrationInterface {
  name = 'LateAnswers1764300000227';

  async up(db: QueryRunner) {
    await db.query(`
      -- The first one of a player to a question. No reference to either: rows come only under the lock of the quiz, and a key to a player
      -- would let an answer wait for whoever makes them nameless.
      CREATE TABLE olimp.live_quiz_late_answers (
        quiz_id uuid NOT NULL,
        player_id uuid NOT NULL,
        -- Of the question.
        number smallint NOT NULL CHECK (number > 0),
        at timestamptz NOT NULL,
        -- After the question was over.
        milliseconds integer NOT NULL CHECK (milliseconds >= 0),
        PRIMARY KEY (quiz_id, player_id, number)
      ) PARTITION BY RANGE (quiz_id)`);
    await partitionByMonth(db, 'olimp.live_quiz_late_answers');
    await servicesMay(db, 'olimp.live_quiz_late_answers', 'SELECT, INSERT, DELETE');
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE olimp.live_quiz_late_answers;
      DELETE FROM shared.monthly_tables WHERE name = 'olimp.live_quiz_late_answers'`);
  }
}
