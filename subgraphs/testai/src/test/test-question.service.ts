import type { Context } from '@alif24/subgraph-shared/server';
import { In } from 'typeorm';
import { type AuthoredTestQuestion, TestQuestion, TestQuestionKey } from './test.entity.ts';

/** The questions of each test in their order, without keys: what a pupil may have. */
export async function questionsOfTests(ctx: Context, testIds: readonly string[]): Promise<TestQuestion[][]> {
  const questions = await ctx.db.find(TestQuestion, {
    where: { testId: In([...testIds]) },
    order: { position: 'ASC' },
  });
  const byTest = Map.groupBy(questions, ({ testId }) => testId);
  return testIds.map((id) => byTest.get(id) ?? []);
}

/** The same with their keys: for the author, and for grading. */
export async function authoredQuestionsOfTests(
  ctx: Context,
  testIds: readonly string[],
): Promise<AuthoredTestQuestion[][]> {
  const lists = await questionsOfTests(ctx, testIds);
  const keys = await ctx.db.find(TestQuestionKey, {
    where: { questionId: In(lists.flat().map(({ id }) => id)) },
  });
  const byQuestion = new Map(keys.map((key) => [key.questionId, key]));
  return lists.map((questions) =>
    questions.map((question) => {
      const key = byQuestion.get(question.id) as TestQuestionKey;
      return { ...question, key, explanation: key.explanation };
    }),
  );
}
