import { countOwnMinute, recordActivity, requireScreenTime } from '@alif24/subgraph-shared/activity';
import { mayReadStudents, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { rewardCoins } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { IsNull } from 'typeorm';
import { Test, TestQuestion } from '../test/test.entity.ts';
import { testsById } from '../test/test.service.ts';
import { authoredQuestionsOfTests } from '../test/test-question.service.ts';
import { gradeAnswer } from './grading.rules.ts';
import { coinsForScore } from './reward.rules.ts';
import { TestAnswer, TestAttempt } from './test-attempt.entity.ts';
import type {
  SaveTestAnswerInput,
  StartTestAttemptInput,
  SubmitTestAttemptInput,
  TestAnswerInput,
} from './test-attempt.input.ts';

/**
 * Begins a published test, or goes on with the open attempt at it: a pupil has one at a time. NOT_FOUND, TIME_IS_UP; what was begun in time may be
 * finished whenever it is.
 */
export async function startTestAttempt(ctx: Context, { testId }: StartTestAttemptInput): Promise<TestAttempt> {
  const { userId: studentId } = requireCaller(ctx);
  const test = await ctx.load(testsById, testId);
  if (!test?.publishedAt) throw new AppError('NOT_FOUND', 'There is no such test.');
  if (await ctx.db.existsBy(TestAttempt, { studentId, testId, submittedAt: IsNull() })) {
    await countOwnMinute(ctx, 'LEARNING', 'TESTAI');
  } else await requireScreenTime(ctx, 'LEARNING', 'TESTAI');
  await ctx.db.query('INSERT INTO testai.test_attempts (student_id, test_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    studentId,
    testId,
  ]);
  return ctx.db.findOneOrFail(TestAttempt, { where: { studentId, testId }, order: { startedAt: 'DESC', id: 'DESC' } });
}

/** Keeps an answer, or takes it back when it is empty; the last one counts. QUESTION_CLOSED once the attempt is submitted. */
export async function saveTestAnswer(ctx: Context, input: SaveTestAnswerInput): Promise<TestAttempt> {
  return inTransaction(ctx, async (tx) => {
    const attempt = await lockOwnAttempt(tx, input.attemptId, 'pessimistic_read');
    if (attempt.submittedAt) throw new AppError('QUESTION_CLOSED', 'This test is handed in already.');
    const { attemptId, questionId } = input;
    const question = await tx.db.findOneBy(TestQuestion, { id: questionId, testId: attempt.testId });
    if (!question) throw new AppError('NOT_FOUND', 'The test has no such question.');
    const { optionIds, text } = checkAnswer(question, input.answer);
    if (optionIds.length === 0 && !text) await tx.db.delete(TestAnswer, { attemptId, questionId });
    else {
      await tx.db.query(
        `INSERT INTO testai.test_answers (attempt_id, question_id, option_ids, text) VALUES ($1, $2, $3, $4)
         ON CONFLICT (attempt_id, question_id) DO UPDATE SET option_ids = $3, text = $4, saved_at = now()`,
        [attemptId, questionId, optionIds, text],
      );
    }
    await countOwnMinute(tx, 'LEARNING', 'TESTAI');
    return attempt;
  });
}

/** Grades the caller's attempt and pays the first one at its test. Submitting it again gives the same result. */
export async function submitTestAttempt(ctx: Context, { attemptId }: SubmitTestAttemptInput): Promise<TestAttempt> {
  return inTransaction(ctx, async (tx) => {
    const attempt = await lockOwnAttempt(tx, attemptId, 'pessimistic_write');
    if (attempt.submittedAt) return attempt;
    const [questions = []] = await authoredQuestionsOfTests(tx, [attempt.testId]);
    const answers = new Map(
      (await tx.db.findBy(TestAnswer, { attemptId })).map((answer) => [answer.questionId, answer]),
    );
    const { language, title } = await tx.db.findOneByOrFail(Test, { id: attempt.testId });
    const points = questions.map((question) => gradeAnswer(question, answers.get(question.id) ?? null, language));
    await tx.db.query(
      `UPDATE testai.test_answers a SET points = graded.points
         FROM unnest($2::uuid[], $3::smallint[]) AS graded (question_id, points)
        WHERE a.attempt_id = $1 AND a.question_id = graded.question_id`,
      [attemptId, questions.map(({ id }) => id), points],
    );
    const score = points.reduce((sum, each) => sum + each, 0);
    const maxScore = questions.reduce((sum, question) => sum + question.points, 0);
    await recordActivity(tx, {
      ...{ studentId: attempt.studentId, platform: 'TESTAI', kind: 'TEST_FINISHED', topic: attempt.testId, title },
      ...{ correct: score, total: maxScore, reference: attemptId },
    });
    await countOwnMinute(tx, 'LEARNING', 'TESTAI');
    const coins = await pay(tx, attempt, coinsForScore(score, maxScore));
    return tx.db.save(Object.assign(attempt, { score, coins, submittedAt: new Date() }));
  });
}

/** An attempt for its pupil, those who look after them and, once submitted, the author of the test; null for others. */
export async function findTestAttempt(ctx: Context, id: string): Promise<TestAttempt | null> {
  const { userId } = requireCaller(ctx);
  const attempt = await ctx.db.findOneBy(TestAttempt, { id });
  if (!attempt || (await ctx.load(mayReadStudents, attempt.studentId))) return attempt;
  const test = await ctx.load(testsById, attempt.testId);
  return attempt.submittedAt && test?.authorId === userId ? attempt : null;
}

async function pay(tx: Context, { studentId, testId: reference, id }: TestAttempt, units: number): Promise<number> {
  const isFirst = !(
    await tx.db.query('SELECT FROM testai.test_attempts WHERE student_id = $1 AND test_id = $2 AND id <> $3 LIMIT 1', [
      studentId,
      reference,
      id,
    ])
  ).length;
  return isFirst && units > 0 ? rewardCoins(tx, { studentId, units, source: 'testai.test', reference }) : 0;
}

async function lockOwnAttempt(tx: Context, id: string, mode: 'pessimistic_read' | 'pessimistic_write') {
  const { userId: studentId } = requireCaller(tx);
  const attempt = await tx.db.findOne(TestAttempt, { where: { id, studentId }, lock: { mode } });
  if (!attempt) throw new AppError('NOT_FOUND', 'You have no such attempt.');
  return attempt;
}

function checkAnswer({ type, options }: TestQuestion, { optionIds, text }: TestAnswerInput) {
  const isChoice = type === 'SINGLE_CHOICE' || type === 'MULTIPLE_CHOICE';
  if (isChoice ? (text ?? null) !== null || !optionIds : (optionIds ?? null) !== null || typeof text !== 'string') {
    throw badInput(
      isChoice ? 'This question is answered with options.' : 'This question is answered with text.',
      'answer',
    );
  }
  const chosen = [...new Set(optionIds ?? [])];
  if (chosen.some((id) => !options.some((option) => option.id === id)))
    throw badInput('The question has no such option.', 'answer.optionIds');
  if (type === 'SINGLE_CHOICE' && chosen.length > 1) throw badInput('One option is chosen.', 'answer.optionIds');
  return { optionIds: chosen, text: text?.trim() ?? null };
}
