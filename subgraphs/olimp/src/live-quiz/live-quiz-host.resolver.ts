import { Allow, role, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LiveQuiz } from './live-quiz.entity.ts';
import { CreateLiveQuizInput, LiveQuizInput } from './live-quiz.input.ts';
import {
  closeLiveQuizQuestion,
  createLiveQuiz,
  finishLiveQuiz,
  openLiveQuizQuestion,
} from './live-quiz-host.service.ts';

@Resolver()
export class LiveQuizHostResolver {
  @Allow(role('TEACHER', 'ORGANIZATION', 'MODERATOR'))
  @Mutation(() => LiveQuiz, {
    description: 'Makes a live quiz and opens its lobby under a new PIN. For teachers, organisations and moderators.',
  })
  createLiveQuiz(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateLiveQuizInput, { description: 'The quiz.' }) input: CreateLiveQuizInput,
  ) {
    return createLiveQuiz(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description: 'Opens the next question; its time runs from now. For the host. Fails with QUIZ_STATE.',
  })
  openLiveQuizQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) { quizId }: LiveQuizInput,
  ) {
    return openLiveQuizQuestion(ctx, quizId);
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description: 'Closes the open question before its time and counts it. For the host. Fails with QUIZ_STATE.',
  })
  closeLiveQuizQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) { quizId }: LiveQuizInput,
  ) {
    return closeLiveQuizQuestion(ctx, quizId);
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description:
      'Ends the quiz and pays its pupils two coins for each right answer. For the host. Fails with QUIZ_STATE.',
  })
  finishLiveQuiz(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) { quizId }: LiveQuizInput,
  ) {
    return finishLiveQuiz(ctx, quizId);
  }
}
