import { Allow, analyst } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { pointsOf, STATISTICS, StatisticsPoint, StatisticsWindow } from '@alif24/subgraph-shared/statistics';
import { Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { olympiadEntries, quizPlayers, quizzes } from './statistics.service.ts';

const LONG = '@listSize(assumedSize: 366)';

@Directive('@key(fields: "from to by")')
@Allow(analyst)
@ObjectType('PlatformStatistics', { description: STATISTICS })
export class OlimpStatistics extends StatisticsWindow {}

@Resolver(() => OlimpStatistics)
export class OlimpStatisticsResolver {
  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'How often somebody joined a live quiz; who plays without an account is another person in each.',
  })
  liveQuizPlayers(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, quizPlayers);
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Live quizzes that somebody joined, each where its first player is told.',
  })
  liveQuizzes(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, quizzes);
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Confirmed places in olympiads, by the day they were asked for.',
  })
  olympiadEntries(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, olympiadEntries);
  }
}
