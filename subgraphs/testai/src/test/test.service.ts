import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context, Page } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { type FindOptionsWhere, In, IsNull, Not } from 'typeorm';
import { newestFirst, type PageOf } from './newest-first.service.ts';
import { cleanText, draftQuestions, type QuestionDraft } from './question-draft.ts';
import { Test, TestQuestion, TestQuestionKey } from './test.entity.ts';
import type { CreateTestInput, PublishTestInput, UpdateTestInput } from './test.input.ts';

export interface TestFilter {
  grade: number | null;
  language: Test['language'] | null;
}

/** What pupils may choose from, newest first. */
export function publishedTests(ctx: Context, { grade, language }: TestFilter, page: PageOf): Promise<Page<Test>> {
  const where: FindOptionsWhere<Test> = { publishedAt: Not(IsNull()) };
  if (grade !== null) where.grade = grade;
  if (language !== null) where.language = language;
  return newestFirst(ctx, Test, where, 'publishedAt', page);
}

/** What the calling teacher wrote, newest first. */
export function testsOfAuthor(ctx: Context, page: PageOf): Promise<Page<Test>> {
  return newestFirst(ctx, Test, { authorId: requireCaller(ctx).userId }, 'createdAt', page);
}

/** Tests by id as the caller may see them: a draft of somebody else is as if it did not exist. */
export async function testsById(ctx: Context, ids: readonly string[]): Promise<Array<Test | null>> {
  const tests = await ctx.db.find(Test, { where: { id: In([...ids]) } });
  const seen = tests.filter(({ publishedAt, authorId }) => publishedAt !== null || authorId === ctx.caller?.userId);
  const byId = new Map(seen.map((test) => [test.id, test]));
  return ids.map((id) => byId.get(id) ?? null);
}

export async function createTest(ctx: Context, input: CreateTestInput): Promise<Test> {
  const { userId: authorId } = requireCaller(ctx);
  const questions = draftQuestions(input.questions, input.language);
  const values = { ...headOf(input, questions), authorId };
  return inTransaction(ctx, async (tx) => {
    const test = await tx.db.save(tx.db.create(Test, values));
    await insertQuestions(tx, test.id, questions);
    return test;
  });
}

/** Replaces a draft of the caller's by what is given; CONFLICT once it is published. */
export async function updateTest(ctx: Context, input: UpdateTestInput): Promise<Test> {
  const questions = draftQuestions(input.questions, input.language);
  return inTransaction(ctx, async (tx) => {
    const test = await lockOwnTest(tx, input.testId);
    if (test.publishedAt) throw new AppError('CONFLICT', 'A published test does not change.');
    await tx.db.delete(TestQuestion, { testId: test.id });
    await insertQuestions(tx, test.id, questions);
    return tx.db.save(Object.assign(test, headOf(input, questions)));
  });
}

/** Opens a draft of the caller's to pupils; publishing it again changes nothing. */
export async function publishTest(ctx: Context, { testId }: PublishTestInput): Promise<Test> {
  return inTransaction(ctx, async (tx) => {
    const test = await lockOwnTest(tx, testId);
    if (test.publishedAt) return test;
    if (test.questionCount === 0) throw badInput('A test has at least one question.', 'questions');
    return tx.db.save(Object.assign(test, { publishedAt: new Date() }));
  });
}

async function lockOwnTest(tx: Context, id: string): Promise<Test> {
  const { userId: authorId } = requireCaller(tx);
  const test = await tx.db.findOne(Test, { where: { id, authorId }, lock: { mode: 'pessimistic_write' } });
  if (!test) throw new AppError('NOT_FOUND', 'You have no such test.');
  return test;
}

function headOf({ title, grade, language }: CreateTestInput, questions: readonly QuestionDraft[]) {
  const name = cleanText(title, language, 'title');
  if (name === '') throw badInput('A test has a title.', 'title');
  if (grade < 0 || grade > 11) throw badInput('A grade is from 0 to 11.', 'grade');
  const maxScore = questions.reduce((sum, { points }) => sum + points, 0);
  return { title: name, grade, language, questionCount: questions.length, maxScore };
}

async function insertQuestions(tx: Context, testId: string, drafts: readonly QuestionDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const questions = await tx.db.save(drafts.map((draft) => tx.db.create(TestQuestion, { ...draft, testId })));
  await tx.db.insert(
    TestQuestionKey,
    drafts.map(({ optionIds, number, tolerance, texts, explanation }, n) => ({
      questionId: questions[n]?.id,
      optionIds,
      number,
      tolerance,
      texts,
      explanation,
    })),
  );
}
