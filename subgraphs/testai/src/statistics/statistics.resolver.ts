import { Allow, analyst } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { activity, pointsOf, STATISTICS, StatisticsPoint, StatisticsWindow } from '@alif24/subgraph-shared/statistics';
import { Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';

const LONG = '@listSize(assumedSize: 366)';

@Directive('@key(fields: "from to by")')
@Allow(analyst)
@ObjectType('PlatformStatistics', { description: STATISTICS })
export class TestaiStatistics extends StatisticsWindow {}

@Resolver(() => TestaiStatistics)
export class TestaiStatisticsResolver {
  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Tests that were handed in, by the pupils who took them.',
  })
  testsFinished(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, activity('TEST_FINISHED'));
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Points that could be had in the tests that were handed in.',
  })
  testPoints(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, activity('TEST_FINISHED', 'answers'));
  }
}
