import { Allow, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { seasonStandingOf } from '../leaderboard/season.service.ts';
import { SeasonStanding } from '../leaderboard/season.type.ts';
import { liveQuizResultsOf } from '../live-quiz/live-quiz-result.service.ts';
import { LiveQuizResult } from '../live-quiz/live-quiz-result.type.ts';
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
  @FieldResolver(() => SeasonStanding, {
    nullable: true,
    description:
      'Their place among the pupils of this season; null without points in it. For themselves and those who look after them.',
  })
  seasonStanding(@Ctx() ctx: Context, @Root() user: OlimpUser) {
    return seasonStandingOf(ctx, user.id);
  }
}
