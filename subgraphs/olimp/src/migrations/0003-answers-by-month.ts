import { cutByMonth } from '@alif24/subgraph-shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers come by the million and are asked for by their question. */
export class AnswersByMonth1764300000202 implements MigrationInterface {
  name = 'AnswersByMonth1764300000202';

  async up(db: QueryRunner) {
    await cutByMonth(db, 'olimp.live_quiz_answers', 'question_id');
  }

  async down() {
    throw new Error('Answers of many months do not become one table again by themselves.');
  }
}
