import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Allow, analyst } from '../auth/index.ts';
import { DateScalar } from '../scalars/index.ts';

export enum StatisticsBy {
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  REGION = 'REGION',
  GRADE = 'GRADE',
}

registerEnumType(StatisticsBy, {
  name: 'StatisticsBy',
  description: 'By what statistics are told apart.',
  valuesConfig: {
    DAY: { description: 'By the day in Tashkent: `2026-11-20`.' },
    WEEK: { description: 'By the week, named by its Monday: `2026-11-16`.' },
    MONTH: { description: 'By the month: `2026-11`.' },
    REGION: {
      description:
        "By the region of the pupil's school, over whole months: its code, as `regions` has it; empty where that is not known.",
    },
    GRADE: {
      description: 'By the grade a pupil is in now, `0` to `11`, over whole months; empty where that is not known.',
    },
  },
});

/** Of which days statistics are and by what they are told apart: all that an answer needs, in every platform. */
@ObjectType({ description: 'The days that statistics are of.' })
export abstract class StatisticsWindow {
  @Field(() => DateScalar, {
    description: 'The first day, in Tashkent: of a whole week or month where it is of those.',
  })
  from: string;

  @Field(() => DateScalar, { description: 'The last day, in Tashkent, yesterday at the latest.' })
  to: string;

  @Field(() => StatisticsBy, { description: 'By what they are told apart.' })
  by: StatisticsBy;
}

/** What stands over the type in each platform. */
export const STATISTICS =
  'Numbers of the whole of Alif24 over days that are over, to which every platform adds its own. A group of fewer than ten people is left out, and of hardly more it may be; each number is off by chance, by about what two people may add to it, and rounded to five. For analysts and moderators.';

@Directive('@shareable')
@Allow(analyst)
@ObjectType({
  description: 'One group of many people in statistics: a day, a region, a grade.',
})
export class StatisticsPoint {
  @Field(() => String, { description: 'Which: as `StatisticsBy` says.' })
  group: string;

  @Field(() => Int, { description: 'How many there were: off by about what two people may add, and rounded to five.' })
  count: number;

  @Field(() => Int, { description: 'How many people stand behind them: off by two or so, and rounded to five.' })
  people: number;
}
