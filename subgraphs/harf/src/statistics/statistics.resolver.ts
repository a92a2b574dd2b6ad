import { Allow, analyst } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { activity, pointsOf, STATISTICS, StatisticsPoint, StatisticsWindow } from '@alif24/subgraph-shared/statistics';
import { Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';

const LONG = '@listSize(assumedSize: 366)';

@Directive('@key(fields: "from to by")')
@Allow(analyst)
@ObjectType('PlatformStatistics', { description: STATISTICS })
export class HarfStatistics extends StatisticsWindow {}

@Resolver(() => HarfStatistics)
export class HarfStatisticsResolver {
  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'First tries at a letter, by the pupils who made them.',
  })
  lettersPractised(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, activity('LETTER_PRACTISED'));
  }
}
