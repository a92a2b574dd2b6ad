import { Allow, analyst } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { activity, pointsOf, STATISTICS, StatisticsPoint, StatisticsWindow } from '@alif24/subgraph-shared/statistics';
import { Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';

const LONG = '@listSize(assumedSize: 366)';

@Directive('@key(fields: "from to by")')
@Allow(analyst)
@ObjectType('PlatformStatistics', { description: STATISTICS })
export class GamesStatistics extends StatisticsWindow {}

@Resolver(() => GamesStatistics)
export class GamesStatisticsResolver {
  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Rounds of games that were finished, by the pupils who played them.',
  })
  gamesPlayed(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, activity('GAME_PLAYED'));
  }
}
