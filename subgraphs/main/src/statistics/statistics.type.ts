import { Allow, analyst } from '@alif24/subgraph-shared/auth';
import { DateScalar, MoneyScalar } from '@alif24/subgraph-shared/scalars';
import { STATISTICS, StatisticsBy, StatisticsWindow } from '@alif24/subgraph-shared/statistics';
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "from to by")')
@Allow(analyst)
@ObjectType('PlatformStatistics', { description: STATISTICS })
export class MainStatistics extends StatisticsWindow {}

@InputType({ description: 'Of which days statistics are, and by what they are told apart.' })
export class StatisticsInput {
  @Field(() => DateScalar, {
    description: 'The first day, in Tashkent; the week, month or months of it are taken whole.',
  })
  from: string;

  @Field(() => DateScalar, {
    description:
      'The last day, in Tashkent, at most 366 days with the first; its week or month is taken whole as well, as far as it is over.',
  })
  to: string;

  @Field(() => StatisticsBy, {
    description: 'By what they are told apart; by the day unless given.',
    defaultValue: StatisticsBy.DAY,
  })
  by: StatisticsBy;
}

@Allow(analyst)
@ObjectType({ description: 'Money of families in one month.' })
export class MoneyStatisticsPoint {
  @Field(() => String, { description: 'The month: `2026-11`.' })
  month: string;

  @Field(() => MoneyScalar, { description: 'How much, blurred as all statistics are, in whole thousands of soʻm.' })
  amount: bigint;

  @Field(() => Int, { description: 'Of how many people, blurred likewise.' })
  people: number;
}
