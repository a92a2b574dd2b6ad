import { Allow, role, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { LiveQuiz } from './live-quiz.entity.ts';
import { CreateLiveQuizInput, LiveQuizInput } from './live-quiz.input.ts';
import { RemovedLiveQuizPlayers } from './live-quiz.type.ts';
import { assignLiveQuiz, createLiveQuiz, playLiveQuizAgain } from './live-quiz-create.service.ts';
import {
  AssignLiveQuizInput,
  LiveQuizPlayerInput,
  LockLiveQuizInput,
  MoveLiveQuizDeadlineInput,
} from './live-quiz-host.input.ts';
import {
  lockLiveQuiz,
  moveLiveQuiz,
  moveLiveQuizDeadline,
  removeLatestLiveQuizPlayers,
  removeLiveQuizPlayer,
} from './live-quiz-host.service.ts';
import { writtenQuestions } from './live-quiz-written.service.ts';
import { WrittenLiveQuizQuestion } from './live-quiz-written.type.ts';

@Resolver()
export class LiveQuizHostResolver {
  @Allow(signedIn)
  @Query(() => [WrittenLiveQuizQuestion], {
    description:
      'The questions of a live quiz as they were written, in their order, with what is right. For the host; fails with FORBIDDEN for all others.',
  })
  writtenLiveQuizQuestions(@Ctx() ctx: Context, @Arg('quizId', () => ID, { description: 'The quiz.' }) quizId: string) {
    return writtenQuestions(ctx, quizId);
  }

  @Allow(role('TEACHER', 'ORGANIZATION', 'MODERATOR'))
  @Mutation(() => LiveQuiz, {
    description:
      'Makes a live quiz and opens its lobby under a new PIN. One that it takes the place of ends if it is still in its lobby; what has begun goes on. For teachers, organisations and moderators. Fails with FORBIDDEN when that one is not yours.',
  })
  createLiveQuiz(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateLiveQuizInput, { description: 'The quiz.' }) input: CreateLiveQuizInput,
  ) {
    return createLiveQuiz(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description: 'Opens a new lobby with the same questions, under a new PIN. For the host. Fails with QUIZ_NOT_FOUND.',
  })
  playLiveQuizAgain(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) { quizId }: LiveQuizInput,
  ) {
    return playLiveQuizAgain(ctx, quizId);
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description:
      'Gives the same questions as homework: under a PIN of its own, each player at their own pace until the deadline. For the host. Fails with QUIZ_NOT_FOUND.',
  })
  assignLiveQuiz(
    @Ctx() ctx: Context,
    @Arg('input', () => AssignLiveQuizInput, { description: 'What and until when.' }) input: AssignLiveQuizInput,
  ) {
    return assignLiveQuiz(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description:
      'Gives homework another deadline, later or earlier, but none that is over. For the host. Fails with QUIZ_STATE when it has ended and in a hosted quiz.',
  })
  moveLiveQuizDeadline(
    @Ctx() ctx: Context,
    @Arg('input', () => MoveLiveQuizDeadlineInput, { description: 'What and until when.' })
    input: MoveLiveQuizDeadlineInput,
  ) {
    return moveLiveQuizDeadline(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description: 'Opens the next question; its time runs from now. For the host. Fails with QUIZ_STATE.',
  })
  openLiveQuizQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) input: LiveQuizInput,
  ) {
    return moveLiveQuiz(ctx, input, 'open');
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description: 'Closes the open question before its time and counts it. For the host. Fails with QUIZ_STATE.',
  })
  closeLiveQuizQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) input: LiveQuizInput,
  ) {
    return moveLiveQuiz(ctx, input, 'close');
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description:
      'Closes the open question and counts it for nobody; once it is closed, as long as no other is opened, takes back what it brought. For the host. Fails with QUIZ_STATE.',
  })
  skipLiveQuizQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) input: LiveQuizInput,
  ) {
    return moveLiveQuiz(ctx, input, 'skip');
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description: 'Gives the open question ten seconds more. For the host. Fails with QUIZ_STATE.',
  })
  extendLiveQuizQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) input: LiveQuizInput,
  ) {
    return moveLiveQuiz(ctx, input, 'extend');
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description:
      'Stops the clock for everybody: of the open question, or until the next one opens by itself. For the host. Fails with QUIZ_STATE.',
  })
  pauseLiveQuiz(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) input: LiveQuizInput,
  ) {
    return moveLiveQuiz(ctx, input, 'pause');
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description: 'Lets the clock run again, with what was left. For the host. Fails with QUIZ_STATE.',
  })
  resumeLiveQuiz(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) input: LiveQuizInput,
  ) {
    return moveLiveQuiz(ctx, input, 'resume');
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description:
      'Ends the quiz and pays its pupils two coins for each right answer. For the host. Fails with QUIZ_STATE.',
  })
  finishLiveQuiz(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) input: LiveQuizInput,
  ) {
    return moveLiveQuiz(ctx, input, 'finish');
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description: 'Lets nobody else in, or everybody again. For the host. Fails with QUIZ_STATE.',
  })
  lockLiveQuiz(
    @Ctx() ctx: Context,
    @Arg('input', () => LockLiveQuizInput, { description: 'Whether.' }) { quizId, isLocked }: LockLiveQuizInput,
  ) {
    return lockLiveQuiz(ctx, quizId, isLocked);
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description: 'Takes a player out, who may join again. For the host. Fails with NOT_FOUND.',
  })
  removeLiveQuizPlayer(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizPlayerInput, { description: 'Whom.' }) input: LiveQuizPlayerInput,
  ) {
    return removeLiveQuizPlayer(ctx, input, 'remove');
  }

  @Allow(signedIn)
  @Mutation(() => RemovedLiveQuizPlayers, {
    description:
      "Takes everybody out who came or came back within the last minute by the server's clock; they may join again unless the door is locked. For the host. Fails with QUIZ_STATE.",
  })
  removeLatestLiveQuizPlayers(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizInput, { description: 'Which quiz.' }) { quizId }: LiveQuizInput,
  ) {
    return removeLatestLiveQuizPlayers(ctx, quizId);
  }

  @Allow(signedIn)
  @Mutation(() => LiveQuiz, {
    description:
      'Takes a player out of this quiz for good: neither the account nor the token joins again, and the name stays taken. For the host. Fails with NOT_FOUND.',
  })
  banLiveQuizPlayer(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizPlayerInput, { description: 'Whom.' }) input: LiveQuizPlayerInput,
  ) {
    return removeLiveQuizPlayer(ctx, input, 'ban');
  }
}
