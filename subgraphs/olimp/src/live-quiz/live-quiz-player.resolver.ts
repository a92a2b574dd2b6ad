import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OlimpUser } from '../user/user.type.ts';
import { JoinLiveQuizInput, SubmitLiveQuizAnswerInput } from './live-quiz.input.ts';
import { JoinedLiveQuiz, LiveQuizStanding } from './live-quiz.type.ts';
import { LiveQuizAnswer, LiveQuizPlayer } from './live-quiz-player.entity.ts';
import { joinLiveQuiz, standingOf, submitLiveQuizAnswer } from './live-quiz-player.service.ts';

@Resolver(() => LiveQuizPlayer)
export class LiveQuizPlayerResolver {
  @Allow(anyone)
  @Mutation(() => JoinedLiveQuiz, {
    description:
      'Joins a live quiz by its PIN, with an account or without; an account that joined before comes back. Fails with QUIZ_NOT_FOUND, NAME_TAKEN, LIMIT_EXCEEDED, or TOO_MANY_ATTEMPTS after twenty wrong PINs in a minute.',
  })
  joinLiveQuiz(
    @Ctx() ctx: Context,
    @Arg('input', () => JoinLiveQuizInput, { description: 'Who joins what.' }) input: JoinLiveQuizInput,
  ) {
    return joinLiveQuiz(ctx, input);
  }

  @Allow(anyone)
  @Mutation(() => LiveQuizAnswer, {
    description:
      'Answers the open question, once; for its players. Fails with QUESTION_CLOSED, ALREADY_ANSWERED or QUIZ_STATE.',
  })
  submitLiveQuizAnswer(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitLiveQuizAnswerInput, { description: 'The answer.' }) input: SubmitLiveQuizAnswerInput,
  ) {
    return submitLiveQuizAnswer(ctx, input);
  }

  @Allow(anyone)
  @Query(() => LiveQuizStanding, {
    description: "A player's own place and last answer; for that player, by account or by token.",
  })
  liveQuizStanding(
    @Ctx() ctx: Context,
    @Arg('quizId', () => ID, { description: 'The quiz.' }) quizId: string,
    @Arg('playerToken', () => String, {
      nullable: true,
      description: 'Of a player without an account: what joining returned.',
    })
    playerToken: string | null = null,
  ) {
    return standingOf(ctx, quizId, playerToken);
  }

  @Allow(anyone)
  @FieldResolver(() => OlimpUser, {
    nullable: true,
    description:
      'Their account, for whoever is signed in; null for nobody in particular, and for one who joined without.',
  })
  user(@Ctx() ctx: Context, @Root() player: LiveQuizPlayer) {
    return ctx.caller && player.userId ? { id: player.userId } : null;
  }
}
