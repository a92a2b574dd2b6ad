import type { Context, Page } from '@alif24/subgraph-shared/server';
import { badInput } from '@alif24/subgraph-shared/utils';
import { In, IsNull, Not } from 'typeorm';
import { newestFirst, type PageOf } from '../test/newest-first.service.ts';
import { authoredQuestionsOfTests } from '../test/test-question.service.ts';
import { TestAnswer, TestAttempt } from './test-attempt.entity.ts';
import type { TestQuestionResult } from './test-attempt.type.ts';

const COLUMNS = `a.id, a.student_id AS "studentId", a.test_id AS "testId", a.started_at AS "startedAt",
  a.submitted_at AS "submittedAt", a.score, a.coins`;

/** The submitted attempts at a test, newest first. */
export function attemptsOfTest(ctx: Context, testId: string, page: PageOf): Promise<Page<TestAttempt>> {
  return newestFirst(ctx, TestAttempt, { testId, submittedAt: Not(IsNull()) }, 'submittedAt', page);
}

/** The newest attempts of one pupil, batched with those of others. Throws BAD_USER_INPUT unless `first` is 1 to 100. */
export async function attemptsOfUser(ctx: Context, userId: string, first: number): Promise<TestAttempt[]> {
  if (first < 1 || first > 100) throw badInput('`first` is from 1 to 100.', 'first');
  return ctx.load(attemptsOfUsers, { userId, first });
}

async function attemptsOfUsers(
  ctx: Context,
  keys: ReadonlyArray<{ userId: string; first: number }>,
): Promise<TestAttempt[][]> {
  const rows: Array<TestAttempt & { key: number }> = await ctx.db.query(
    `SELECT k.key::int, ${COLUMNS}
       FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS k (student_id, first, key)
      CROSS JOIN LATERAL (
        SELECT * FROM testai.test_attempts t WHERE t.student_id = k.student_id
         ORDER BY t.started_at DESC, t.id DESC LIMIT k.first) a
      ORDER BY k.key, a.started_at DESC, a.id DESC`,
    [keys.map(({ userId }) => userId), keys.map(({ first }) => first)],
  );
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return keys.map((_, n) => byKey.get(n + 1) ?? []);
}

/** The caller's newest attempt at each test; null where there is none. */
export async function ownLatestAttempts(ctx: Context, testIds: readonly string[]): Promise<Array<TestAttempt | null>> {
  const { caller } = ctx;
  if (!caller) return testIds.map(() => null);
  const rows: TestAttempt[] = await ctx.db.query(
    `SELECT DISTINCT ON (a.test_id) ${COLUMNS} FROM testai.test_attempts a
      WHERE a.student_id = $1 AND a.test_id = ANY($2::uuid[]) ORDER BY a.test_id, a.started_at DESC, a.id DESC`,
    [caller.userId, testIds],
  );
  const byTest = new Map(rows.map((attempt) => [attempt.testId, attempt]));
  return testIds.map((id) => byTest.get(id) ?? null);
}

/** What was put down in each attempt. */
export async function answersOfAttempts(ctx: Context, attemptIds: readonly string[]): Promise<TestAnswer[][]> {
  const answers = await ctx.db.find(TestAnswer, { where: { attemptId: In([...attemptIds]) } });
  const byAttempt = Map.groupBy(answers, ({ attemptId }) => attemptId);
  return attemptIds.map((id) => byAttempt.get(id) ?? []);
}

/** How each question of an attempt went, in their order; null before it is submitted. */
export async function resultsOf(ctx: Context, attempt: TestAttempt): Promise<TestQuestionResult[] | null> {
  if (!attempt.submittedAt) return null;
  const [questions, answers] = await Promise.all([
    ctx.load(authoredQuestionsOfTests, attempt.testId),
    ctx.load(answersOfAttempts, attempt.id),
  ]);
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  return questions.map(({ key: _key, explanation, ...question }) => {
    const answer = byQuestion.get(question.id) ?? null;
    const points = answer?.points ?? 0;
    return { question, answer, points, isCorrect: points > 0, explanation };
  });
}
