import { Allow, analyst } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { pointsOf, STATISTICS, StatisticsPoint, StatisticsWindow } from '@alif24/subgraph-shared/statistics';
import { Arg, Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { LeadStage } from '../lead/lead.entity.ts';
import { classesJoined, leadsIn } from './statistics.service.ts';

const LONG = '@listSize(assumedSize: 366)';

@Directive('@key(fields: "from to by")')
@Allow(analyst)
@ObjectType('PlatformStatistics', { description: STATISTICS })
export class CrmStatistics extends StatisticsWindow {}

@Resolver(() => CrmStatistics)
export class CrmStatisticsResolver {
  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Enquiries of families at schools, by the day they came; each counts as one person and has no grade.',
  })
  leads(
    @Ctx() ctx: Context,
    @Root() window: StatisticsWindow,
    @Arg('stage', () => LeadStage, { nullable: true, description: 'Only those that stand here now; all unless given.' })
    stage: LeadStage | null,
  ) {
    return pointsOf(ctx, window, leadsIn(stage));
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Pupils who came into a class, by the day they did.',
  })
  classesJoined(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, classesJoined);
  }
}
