import { Allow, analyst } from '@alif24/subgraph-shared/auth';
import { DateScalar } from '@alif24/subgraph-shared/scalars';
import { STATISTICS, StatisticsBy, StatisticsWindow } from '@alif24/subgraph-shared/statistics';
import { Directive, Field, InputType, ObjectType } from 'type-graphql';

@Directive('@key(fields: "from to by")')
@Allow(analyst)
@ObjectType('PlatformStatistics', { description: STATISTICS })
export class MainStatistics extends StatisticsWindow {}

@InputType({ description: 'Of which days statistics are, and by what they are told apart.' })
export class StatisticsInput {
  @Field(() => DateScalar, { description: 'The first day, in Tashkent.' })
  from: string;

  @Field(() => DateScalar, { description: 'The last day, in Tashkent; at most 366 days with the first.' })
  to: string;

  @Field(() => StatisticsBy, {
    description: 'By what they are told apart; by the day unless given.',
    defaultValue: StatisticsBy.DAY,
  })
  by: StatisticsBy;
}
