import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { OlimpUser } from '../user/user.type.ts';
import { liveQuizStandingChanges } from './live-quiz.events.ts';
import { JoinedLiveQuiz, LiveQuizDelay, LiveQuizReview, LiveQuizStanding, LiveQuizTurn } from './live-quiz.type.ts';
import { measureLiveQuizDelay } from './live-quiz-delay.service.ts';
import { liveQuizTurn, nextLiveQuizQuestion, questionOfTurn, reviewOfTurn } from './live-quiz-homework.service.ts';
import { joinLiveQuiz, liveQuizNicknames, restoreLiveQuizPlayer } from './live-quiz-join.service.ts';
import { LiveQuizAnswer, LiveQuizPlayer } from './live-quiz-player.entity.ts';
import {
  JoinLiveQuizInput,
  LiveQuizPlayerTokenInput,
  MeasureLiveQuizDelayInput,
  RestoreLiveQuizPlayerInput,
  SubmitLiveQuizAnswerInput,
} from './live-quiz-player.input.ts';
import {
  accountOf,
  type LiveQuizStandingEvent,
  standingAt,
  standingOf,
  submitLiveQuizAnswer,
} from './live-quiz-player.service.ts';
import { LiveQuizQuestion } from './live-quiz-question.type.ts';

@Resolver(() => LiveQuizPlayer)
export class LiveQuizPlayerResolver {
  @Allow(anyone)
  @Query(() => [String], {
    description:
      'Three friendly nicknames that nobody in a live quiz has, others each time; for whoever knows its id. Fails with QUIZ_NOT_FOUND.',
  })
  liveQuizNicknames(
    @Ctx() ctx: Context,
    @Arg('quizId', () => ID, { description: 'The quiz.' }) quizId: string,
    @Arg('language', () => Locale, {
      nullable: true,
      description: 'The language of the names; the one of the quiz unless given.',
    })
    language: Locale | null = null,
  ) {
    return liveQuizNicknames(ctx, quizId, language);
  }

  @Allow(anyone)
  @Mutation(() => JoinedLiveQuiz, {
    description:
      'Joins a live quiz by its PIN, with an account or without; who joined before comes back. A nickname that is not fit for a class becomes a friendly one. Fails with QUIZ_NOT_FOUND, NAME_TAKEN, QUIZ_LOCKED, PLAYER_REMOVED, LIMIT_EXCEEDED, or TOO_MANY_ATTEMPTS after twenty wrong PINs in a minute.',
  })
  joinLiveQuiz(
    @Ctx() ctx: Context,
    @Arg('input', () => JoinLiveQuizInput, { description: 'Who joins what.' }) input: JoinLiveQuizInput,
  ) {
    return joinLiveQuiz(ctx, input);
  }

  @Allow(anyone)
  @Mutation(() => JoinedLiveQuiz, {
    description:
      'Brings a player without an account back on another device, with a new token; the one of before is void. Fails with QUIZ_NOT_FOUND, NOT_FOUND when name and code do not belong together, PLAYER_REMOVED, or TOO_MANY_ATTEMPTS.',
  })
  restoreLiveQuizPlayer(
    @Ctx() ctx: Context,
    @Arg('input', () => RestoreLiveQuizPlayerInput, { description: 'Who comes back.' })
    input: RestoreLiveQuizPlayerInput,
  ) {
    return restoreLiveQuizPlayer(ctx, input);
  }

  @Allow(anyone)
  @Mutation(() => LiveQuizAnswer, {
    description:
      'Answers the open question; for its players. The first answer stands, and whoever sends it again gets it back. One that comes when the question is over counts nowhere; the report of the host says how late it was. Fails with QUESTION_CLOSED, QUIZ_STATE or PLAYER_REMOVED.',
  })
  submitLiveQuizAnswer(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitLiveQuizAnswerInput, { description: 'The answer.' }) input: SubmitLiveQuizAnswerInput,
  ) {
    return submitLiveQuizAnswer(ctx, input);
  }

  @Allow(anyone)
  @Mutation(() => LiveQuizDelay, {
    description:
      'Measures how long the way to a player is: ask once without an echo, then send back at once what came. For its players. Fails with PLAYER_REMOVED.',
  })
  measureLiveQuizDelay(
    @Ctx() ctx: Context,
    @Arg('input', () => MeasureLiveQuizDelayInput, { description: 'One round trip.' })
    input: MeasureLiveQuizDelayInput,
  ) {
    return measureLiveQuizDelay(ctx, input);
  }

  @Allow(anyone)
  @Mutation(() => LiveQuizTurn, {
    description:
      'Homework: opens the next question of a player, once the one they are at is answered. For its players. Fails with QUIZ_STATE or PLAYER_REMOVED.',
  })
  nextLiveQuizQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => LiveQuizPlayerTokenInput, { description: 'Who goes on.' }) input: LiveQuizPlayerTokenInput,
  ) {
    return nextLiveQuizQuestion(ctx, input);
  }

  @Allow(anyone)
  @Query(() => LiveQuizTurn, {
    description: 'Homework: where a player is; for that player, by account or by token.',
  })
  liveQuizTurn(
    @Ctx() ctx: Context,
    @Arg('quizId', () => ID, { description: 'The quiz.' }) quizId: string,
    @Arg('playerToken', () => String, {
      nullable: true,
      description: 'Of a player without an account: what joining returned.',
    })
    playerToken: string | null = null,
  ) {
    return liveQuizTurn(ctx, quizId, playerToken);
  }

  @Allow(anyone)
  @Query(() => LiveQuizStanding, {
    description:
      "A player's own place and last answer; for that player, by account or by token. Fails with PLAYER_REMOVED.",
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
  @Directive('@tag(name: "latest-wins")')
  @Subscription(() => LiveQuizStanding, {
    description:
      "A player's own place and last answer, at once and whenever a question was counted or the quiz has ended; for that player, by account or by token. Fails with PLAYER_REMOVED, also later, when the host sends them out.",
    subscribe: ({ context, args: { quizId, playerToken = null } }) =>
      liveQuizStandingChanges(context, { quizId, playerToken }),
  })
  liveQuizStandingChanged(
    @Ctx() ctx: Context,
    @Root() event: LiveQuizStandingEvent,
    @Arg('quizId', () => ID, { description: 'The quiz.' }) _quizId: string,
    @Arg('playerToken', () => String, {
      nullable: true,
      description: 'Of a player without an account: what joining returned.',
    })
    _playerToken: string | null = null,
  ): Promise<LiveQuizStanding> {
    return standingAt(ctx, event);
  }

  @Allow(anyone)
  @FieldResolver(() => OlimpUser, {
    nullable: true,
    description:
      'Their account, for themselves and whoever may know their given name; null for everybody else, and for one who joined without.',
  })
  user(@Ctx() ctx: Context, @Root() player: LiveQuizPlayer) {
    return accountOf(ctx, player);
  }
}

@Resolver(() => LiveQuizTurn)
export class LiveQuizTurnResolver {
  @Allow(anyone)
  @FieldResolver(() => LiveQuizQuestion, {
    nullable: true,
    description: 'The question they are at; null before the first. What is right is told after the deadline.',
  })
  question(
    @Root() turn: LiveQuizTurn,
    @Arg('language', () => Locale, {
      nullable: true,
      description: 'The language to read it in; the one of the quiz unless given and where it is not written in it.',
    })
    language: Locale | null = null,
  ) {
    return questionOfTurn(turn, language);
  }

  @Allow(anyone)
  @FieldResolver(() => [LiveQuizReview], {
    description: 'All questions with what is right and what the player answered, once its time is over; none before.',
  })
  review(
    @Ctx() ctx: Context,
    @Root() turn: LiveQuizTurn,
    @Arg('language', () => Locale, {
      nullable: true,
      description: 'The language to read them in; the one of the quiz unless given and where one is not written in it.',
    })
    language: Locale | null = null,
  ) {
    return reviewOfTurn(ctx, turn, language);
  }
}
