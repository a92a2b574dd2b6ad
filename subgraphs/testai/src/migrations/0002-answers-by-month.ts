import { cutByMonth } from '@alif24/subgraph-shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers come by the million and are asked for by their attempt alone. */
export class AnswersByMonth1764300000201 implements MigrationInterface {
  name = 'AnswersByMonth1764300000201';

  async up(db: QueryRunner) {
    await cutByMonth(db, 'testai.test_answers', 'attempt_id');
  }

  async down() {
    throw new Error('Answers of many months do not become one table again by themselves.');
  }
}
