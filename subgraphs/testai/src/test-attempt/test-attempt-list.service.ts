import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { badInput, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import { In } from 'typeorm';
import { type PageOf, rowOfCursor } from '../test/newest-first.service.ts';
import { authoredQuestionsOfTests } from '../test/test-question.service.ts';
import { TestAnswer, type TestAttempt } from './test-attempt.entity.ts';
import type { TestQuestionResult } from './test-attempt.type.ts';

const COLUMNS = `a.id, a.student_id AS "studentId", a.test_id AS "testId", a.started_at AS "startedAt",
  a.submitted_at AS "submittedAt", a.score, a.coins`;

interface AttemptsKey {
  testId: string;
  take: number;
  /** The attempt to begin after. */
  after: string | null;
}

/** The submitted attempts at a test, newest first, batched with those at others. Throws BAD_USER_INPUT for a bad argument. */
export async function attemptsOfTest(
  ctx: Context,
  testId: string,
  { first, after }: PageOf,
): Promise<Page<TestAttempt>> {
  const page = pageArgs(first, after, 1);
  const key = { testId, take: page.take, after: page.after && rowOfCursor(page.after) };
  const { rows, totalCount } = await ctx.load(attemptsOfTests, key);
  return toPage(rows, { first, after, totalCount, cursorOf: ({ id }) => encodeCursor([id]) });
}

async function attemptsOfTests(
  ctx: Context,
  keys: readonly AttemptsKey[],
): Promise<Array<{ rows: TestAttempt[]; totalCount: number }>> {
  const rows: Array<TestAttempt & { key: number; total: number }> = await ctx.db.query(
    `SELECT k.key::int, c.total, ${COLUMNS}
       FROM unnest($1::uuid[], $2::int[], $3::uuid[]) WITH ORDINALITY AS k (test_id, take, after, key)
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS total FROM testai.test_attempts t
         WHERE t.test_id = k.test_id AND t.submitted_at IS NOT NULL) c
       LEFT JOIN LATERAL (
        SELECT * FROM testai.test_attempts t
         WHERE t.test_id = k.test_id AND t.submitted_at IS NOT NULL
           AND (k.after IS NULL OR (t.submitted_at, t.id) < (
             SELECT f.submitted_at, f.id FROM testai.test_attempts f WHERE f.id = k.after))
         ORDER BY t.submitted_at DESC, t.id DESC LIMIT k.take) a ON true
      ORDER BY k.key, a.submitted_at DESC, a.id DESC`,
    [keys.map(({ testId }) => testId), keys.map(({ take }) => take), keys.map(({ after }) => after)],
  );
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return keys.map((_, n) => {
    const [first, ...more] = byKey.get(n + 1) ?? [];
    // An empty page still comes as one row, without an attempt, for the sake of its total.
    return { rows: first?.id ? [first, ...more] : [], totalCount: first?.total ?? 0 };
  });
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
