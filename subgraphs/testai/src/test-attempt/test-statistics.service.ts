import type { Context } from '@alif24/subgraph-shared/server';
import type { TestQuestionStatistics, TestStatistics } from '../test/test.type.ts';

// Only what a pupil knew before they saw the explanations says something about a question.
const FIRST_ATTEMPTS = `
  SELECT DISTINCT ON (a.test_id, a.student_id) a.id, a.test_id, a.score FROM testai.test_attempts a
   WHERE a.submitted_at IS NOT NULL AND a.test_id = ANY($1::uuid[]) ORDER BY a.test_id, a.student_id, a.submitted_at, a.id`;

/** How pupils did on each test. */
export async function statisticsOfTests(ctx: Context, testIds: readonly string[]): Promise<TestStatistics[]> {
  const rows: Array<{ id: string } & TestStatistics> = await ctx.db.query(
    `SELECT test_id AS id, count(*)::int AS students, avg(score)::float AS "averageScore"
       FROM (${FIRST_ATTEMPTS}) AS first_attempts GROUP BY test_id`,
    [testIds],
  );
  const byTest = new Map(rows.map(({ id, ...statistics }) => [id, statistics]));
  return testIds.map((id) => byTest.get(id) ?? { students: 0, averageScore: null });
}

/** How pupils did on each question; a question that was left counts as not right. */
export async function statisticsOfQuestions(
  ctx: Context,
  questions: ReadonlyArray<{ id: string; testId: string }>,
): Promise<TestQuestionStatistics[]> {
  const rows: Array<{ id: string; attempts: number; answered: number; correct: number }> = await ctx.db.query(
    `SELECT q.id, count(f.id)::int AS attempts, count(s.question_id)::int AS answered,
            (count(*) FILTER (WHERE s.points > 0))::int AS correct
       FROM testai.test_questions q
       LEFT JOIN (${FIRST_ATTEMPTS}) AS f ON f.test_id = q.test_id
       LEFT JOIN testai.test_answers s ON s.attempt_id = f.id AND s.question_id = q.id
      WHERE q.id = ANY($2::uuid[]) GROUP BY q.id`,
    [[...new Set(questions.map(({ testId }) => testId))], questions.map(({ id }) => id)],
  );
  const byQuestion = new Map(rows.map((row) => [row.id, row]));
  return questions.map(({ id }) => {
    const { attempts = 0, answered = 0, correct = 0 } = byQuestion.get(id) ?? {};
    return { attempts, answered, correct, facility: attempts === 0 ? null : correct / attempts };
  });
}
