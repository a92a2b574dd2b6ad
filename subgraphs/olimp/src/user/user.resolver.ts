import { Allow, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { pastSeasonsOf } from '../leaderboard/past-season.service.ts';
import { PastSeason } from '../leaderboard/past-season.type.ts';
import { seasonStandingOf } from '../leaderboard/season.service.ts';
import { SeasonStanding } from '../leaderboard/season.type.ts';
import { seasonClassesOf } from '../leaderboard/season-class.service.ts';
import { SeasonClass } from '../leaderboard/season-class.type.ts';
import { ownHomeworkOf } from '../live-quiz/live-quiz-own-homework.service.ts';
import { LiveQuizHomework } from '../live-quiz/live-quiz-own-homework.type.ts';
import { liveQuizResultsOf } from '../live-quiz/live-quiz-result.service.ts';
import { LiveQuizResult } from '../live-quiz/live-quiz-result.type.ts';
import { olympiadPlacesOf } from '../olympiad-entry/place.service.ts';
import { OlympiadPlace } from '../olympiad-entry/place.type.ts';
import { OlimpUser } from './user.type.ts';

@Resolver(() => OlimpUser)
export class UserResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => [LiveQuizResult], {
    nullable: true,
    description: 'Finished live quizzes they played, newest first; for themselves and those who look after them.',
  })
  liveQuizResults(
    @Ctx() ctx: Context,
    @Root() user: OlimpUser,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 1 to 50.' }) first: number,
  ) {
    return liveQuizResultsOf(ctx, user.id, first);
  }

  @Allow(selfOrSupervisor)
  @FieldResolver(() => [LiveQuizHomework], {
    nullable: true,
    description:
      'Homework they have joined that is open or was until a day ago, up to twenty, the nearest deadline first; for themselves and those who look after them.',
  })
  liveQuizHomework(@Ctx() ctx: Context, @Root() user: OlimpUser) {
    return ctx.load(ownHomeworkOf, user.id);
  }

  @Allow(selfOrSupervisor)
  @FieldResolver(() => SeasonStanding, {
    nullable: true,
    description:
      'Their place among the pupils of this season; null without points in it. For themselves and those who look after them.',
  })
  seasonStanding(@Ctx() ctx: Context, @Root() user: OlimpUser) {
    return seasonStandingOf(ctx, user.id);
  }

  @Allow(selfOrSupervisor)
  @FieldResolver(() => [SeasonClass], {
    nullable: true,
    description:
      "The boards of a pupil's classes in this season, or of the class of a teacher. For themselves, guardians and moderators; a teacher sees their own class among them.",
  })
  seasonClasses(@Ctx() ctx: Context, @Root() user: OlimpUser) {
    return ctx.load(seasonClassesOf, user.id);
  }

  @Allow(selfOrSupervisor)
  @FieldResolver(() => [PastSeason], {
    nullable: true,
    description:
      'Where they stood in seasons of the last year that are over, the newest first. For themselves and those who look after them.',
  })
  pastSeasons(@Ctx() ctx: Context, @Root() user: OlimpUser) {
    return ctx.load(pastSeasonsOf, user.id);
  }

  @Allow(selfOrSupervisor)
  @FieldResolver(() => OlympiadPlace, {
    nullable: true,
    description:
      'Where they would take part in olympiads; null for whoever is no pupil. For themselves and those who look after them.',
  })
  olympiadPlace(@Ctx() ctx: Context, @Root() user: OlimpUser) {
    return ctx.load(olympiadPlacesOf, user.id);
  }
}
