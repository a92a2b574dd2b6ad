import { Allow, anyone, Locale, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { languagesOf } from '../question/question-text.ts';
import { OlimpUser } from '../user/user.type.ts';
import { LiveQuiz } from './live-quiz.entity.ts';
import { liveQuizChanges, liveQuizLeaderboardChanges } from './live-quiz.events.ts';
import {
  answeredCountOf,
  currentQuestionOf,
  doneCountOf,
  findLiveQuiz,
  nextStepAtOf,
  remainingMillisecondsOf,
  snapshotOf,
} from './live-quiz.service.ts';
import {
  LiveQuizConnection,
  LiveQuizLeaderboard,
  LiveQuizLeaderboardEntry,
  LiveQuizPodiumStep,
  LiveQuizTeam,
} from './live-quiz.type.ts';
import { leaderboardOf, playerCountOf, playersOf, podiumOf, teamsOf, topOf } from './live-quiz-board.service.ts';
import { liveQuizzesOfHost } from './live-quiz-host.service.ts';
import { LiveQuizPlayer } from './live-quiz-player.entity.ts';
import { LiveQuizQuestion } from './live-quiz-question.type.ts';
import { showsMovesAlone } from './live-quiz-selection.ts';
import { replacementOf } from './live-quiz-written.service.ts';

@Resolver(() => LiveQuiz)
export class LiveQuizResolver {
  @Allow(anyone)
  @Query(() => LiveQuiz, {
    description: 'A live quiz by its id or its PIN; for whoever knows one of them. Fails with QUIZ_NOT_FOUND.',
  })
  liveQuiz(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its id; either this or the PIN.' }) id: string | null = null,
    @Arg('pin', () => String, { nullable: true, description: 'Its six digits while it is live.' })
    pin: string | null = null,
  ) {
    return findLiveQuiz(ctx, { id, pin });
  }

  @Allow(anyone)
  @Query(() => LiveQuizLeaderboard, {
    description: 'The best players of a live quiz; for whoever knows its id. Fails with QUIZ_NOT_FOUND.',
  })
  async liveQuizLeaderboard(
    @Ctx() ctx: Context,
    @Arg('quizId', () => ID, { description: 'The quiz.' }) quizId: string,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many, 1 to 100.' }) first: number,
  ) {
    return leaderboardOf(await findLiveQuiz(ctx, { id: quizId, pin: null }), first);
  }

  @Allow(role('TEACHER', 'ORGANIZATION', 'MODERATOR'))
  @Query(() => LiveQuizConnection, {
    description: "The caller's own live quizzes, newest first. For those who may host.",
  })
  myLiveQuizzes(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return liveQuizzesOfHost(ctx, { first, after });
  }

  @Allow(anyone)
  @Directive('@tag(name: "scope-public")')
  @Subscription(() => LiveQuiz, {
    description:
      'A live quiz at once as it stands and after each change of what is asked for; for whoever knows its id or PIN.',
    subscribe: ({ context, args: { id = null, pin = null, after = null }, info }) =>
      liveQuizChanges(context, { id, pin, after, movesAlone: showsMovesAlone(info) }),
  })
  liveQuizChanged(
    @Root() quiz: LiveQuiz,
    @Arg('id', () => ID, { nullable: true, description: 'Its id; either this or the PIN.' }) _id: string | null = null,
    // Wrong PINs are counted by who tries them, so whoever comes with a PIN has a stream of their own.
    @Directive('@tag(name: "scope-user")')
    @Arg('pin', () => String, { nullable: true, description: 'Its six digits while it is live.' })
    _pin: string | null = null,
    @Arg('after', () => Int, {
      nullable: true,
      description:
        'The sequence of what the screen shows already; the first event then says whether it was `recovered`.',
    })
    _after: number | null = null,
  ): LiveQuiz {
    return quiz;
  }

  @Allow(anyone)
  @Directive('@tag(name: "scope-public")')
  @Directive('@tag(name: "latest-wins")')
  @Subscription(() => LiveQuizLeaderboard, {
    description:
      'The leaderboard at once as it stands and after each change of it; for whoever knows the id of the quiz. Whoever is slow gets the newest.',
    subscribe: ({ context, args: { quizId, first } }) => liveQuizLeaderboardChanges(context, { quizId, first }),
  })
  liveQuizLeaderboardChanged(
    @Root() board: LiveQuizLeaderboard,
    @Arg('quizId', () => ID, { description: 'The quiz.' }) _quizId: string,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many, 1 to 100.' }) _first: number,
  ): LiveQuizLeaderboard {
    return board;
  }

  @Allow(anyone)
  @FieldResolver(() => OlimpUser, { description: 'Who made it and moves it on.' })
  host(@Root() quiz: LiveQuiz) {
    return { id: quiz.hostId };
  }

  @Allow(anyone)
  @FieldResolver(() => Date, { description: "The server's clock now, to count down by." })
  async serverTime(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return new Date((await snapshotOf(ctx, quiz)).now());
  }

  @Allow(anyone)
  @FieldResolver(() => LiveQuizQuestion, {
    nullable: true,
    description: 'The question that was opened last; null in the lobby and in homework.',
  })
  async currentQuestion(
    @Ctx() ctx: Context,
    @Root() quiz: LiveQuiz,
    @Arg('language', () => Locale, {
      nullable: true,
      description: 'The language to read it in; the one of the quiz unless given and where it is not written in it.',
    })
    language: Locale | null = null,
  ) {
    return currentQuestionOf(await snapshotOf(ctx, quiz), language);
  }

  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'How many answered the question that was opened last.' })
  async answeredCount(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return answeredCountOf(await snapshotOf(ctx, quiz));
  }

  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'Homework: how many have answered all of it; 0 in a hosted quiz.' })
  async doneCount(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return doneCountOf(await snapshotOf(ctx, quiz));
  }

  @Allow(anyone)
  @FieldResolver(() => Boolean, { description: 'The host lets nobody else in.' })
  async isLocked(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return (await snapshotOf(ctx, quiz)).view.state.isLocked;
  }

  @Allow(anyone)
  @FieldResolver(() => Boolean, {
    description: 'The clock stands still: of the open question, or until the next one opens by itself.',
  })
  async isPaused(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return (await snapshotOf(ctx, quiz)).view.state.pausedAt !== null;
  }

  @Allow(anyone)
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Milliseconds that are left of the open question; while paused they stay. Null when none is open.',
  })
  async remainingMilliseconds(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return remainingMillisecondsOf(await snapshotOf(ctx, quiz));
  }

  @Allow(anyone)
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When the next question opens by itself, or the quiz ends; null when it waits for the host.',
  })
  async nextStepAt(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return nextStepAtOf(await snapshotOf(ctx, quiz));
  }

  @Allow(anyone)
  @FieldResolver(() => [Locale], { description: 'The languages in which every question can be read.' })
  async languages(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return languagesOf((await snapshotOf(ctx, quiz)).view.quiz.questions);
  }

  @Allow(anyone)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Of the first event of a stream that goes on `after` a sequence: whether the quiz stands where it stood, and only counts have changed. Null for all others.',
  })
  async recovered(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return (await snapshotOf(ctx, quiz)).recovered;
  }

  @Allow(anyone)
  @FieldResolver(() => LiveQuiz, {
    nullable: true,
    description: 'The quiz that its host made in its place, when its lobby was closed for it; null otherwise.',
  })
  replacement(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return replacementOf(ctx, quiz);
  }

  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'How many play.' })
  async playerCount(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return playerCountOf(await snapshotOf(ctx, quiz));
  }

  @Allow(anyone)
  @FieldResolver(() => [LiveQuizPlayer], { description: 'Who plays, the newest first.' })
  async players(
    @Ctx() ctx: Context,
    @Root() quiz: LiveQuiz,
    @Arg('first', () => Int, { defaultValue: 40, description: 'How many, 1 to 100.' }) first: number,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Only those whose nickname has this in it, in either script and any spelling; up to 60 characters.',
    })
    name: string | null = null,
  ) {
    return playersOf(await snapshotOf(ctx, quiz), { first, name });
  }

  @Allow(anyone)
  @FieldResolver(() => [LiveQuizTeam], { description: 'Its teams, two to eight; none when everybody plays alone.' })
  async teams(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return teamsOf(await snapshotOf(ctx, quiz));
  }

  @Allow(anyone)
  @FieldResolver(() => [LiveQuizLeaderboardEntry], {
    description: 'The best players after the closed questions; none while no board is shown.',
  })
  async leaderboard(
    @Ctx() ctx: Context,
    @Root() quiz: LiveQuiz,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many, 1 to 100.' }) first: number,
  ) {
    return topOf(await snapshotOf(ctx, quiz), first);
  }

  @Allow(anyone)
  @FieldResolver(() => [LiveQuizPodiumStep], {
    description: 'Its first three ranks once it is over, each with all who share it; none while no board is shown.',
  })
  async podium(@Ctx() ctx: Context, @Root() quiz: LiveQuiz) {
    return podiumOf(await snapshotOf(ctx, quiz));
  }
}
