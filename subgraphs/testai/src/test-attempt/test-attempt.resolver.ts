import { Allow, anyone, role, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Test, TestQuestion } from '../test/test.entity.ts';
import { testsById } from '../test/test.service.ts';
import { questionsOfTests } from '../test/test-question.service.ts';
import { TestaiUser } from '../user/user.type.ts';
import { TestAnswer, TestAttempt } from './test-attempt.entity.ts';
import { SaveTestAnswerInput, StartTestAttemptInput, SubmitTestAttemptInput } from './test-attempt.input.ts';
import { findTestAttempt, saveTestAnswer, startTestAttempt, submitTestAttempt } from './test-attempt.service.ts';
import { TestQuestionResult } from './test-attempt.type.ts';
import { answersOfAttempts, resultsOf } from './test-attempt-list.service.ts';

@Resolver(() => TestAttempt)
export class TestAttemptResolver {
  @Allow(signedIn)
  @Query(() => TestAttempt, {
    nullable: true,
    description:
      'An attempt by id; for its pupil, those who look after them and, once submitted, the author of the test. Null for others.',
  })
  testAttempt(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which attempt.' }) id: string) {
    return findTestAttempt(ctx, id);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => TestAttempt, {
    description:
      'Begins a published test, or goes on with the open attempt at it. Fails with NOT_FOUND or, when it is not begun yet, TIME_IS_UP. For pupils.',
  })
  startTestAttempt(
    @Ctx() ctx: Context,
    @Arg('input', () => StartTestAttemptInput, { description: 'Which test.' }) input: StartTestAttemptInput,
  ) {
    return startTestAttempt(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => TestAttempt, {
    description:
      'Keeps an answer; the last one before submitting counts. Fails with NOT_FOUND, BAD_USER_INPUT, or QUESTION_CLOSED after submitting. For the pupil.',
  })
  saveTestAnswer(
    @Ctx() ctx: Context,
    @Arg('input', () => SaveTestAnswerInput, { description: 'The answer and its place.' }) input: SaveTestAnswerInput,
  ) {
    return saveTestAnswer(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => TestAttempt, {
    description:
      'Hands an attempt in: it is graded, and the first one at a test pays up to 10 coins. A second time it changes nothing. Fails with NOT_FOUND. For the pupil.',
  })
  submitTestAttempt(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitTestAttemptInput, { description: 'Which attempt.' }) input: SubmitTestAttemptInput,
  ) {
    return submitTestAttempt(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => TestaiUser, { description: 'The pupil.' })
  student(@Root() attempt: TestAttempt): TestaiUser {
    return { id: attempt.studentId };
  }

  @Allow(anyone)
  @FieldResolver(() => Test, { description: 'The test.' })
  test(@Ctx() ctx: Context, @Root() attempt: TestAttempt) {
    return ctx.load(testsById, attempt.testId);
  }

  @Allow(anyone)
  @FieldResolver(() => [TestQuestion], { description: 'The questions in their order, without keys.' })
  questions(@Ctx() ctx: Context, @Root() attempt: TestAttempt) {
    return ctx.load(questionsOfTests, attempt.testId);
  }

  @Allow(anyone)
  @FieldResolver(() => [TestAnswer], { description: 'What has been put down so far, in no order.' })
  answers(@Ctx() ctx: Context, @Root() attempt: TestAttempt) {
    return ctx.load(answersOfAttempts, attempt.id);
  }

  @Allow(anyone)
  @FieldResolver(() => [TestQuestionResult], {
    nullable: true,
    description: 'How each question went, in their order; null before it is submitted.',
  })
  results(@Ctx() ctx: Context, @Root() attempt: TestAttempt) {
    return resultsOf(ctx, attempt);
  }
}
