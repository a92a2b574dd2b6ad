import { Allow, analyst } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { activity, pointsOf, StatisticsPoint, type StatisticsWindow } from '@alif24/subgraph-shared/statistics';
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  coinsEarned,
  coinsSpent,
  messagesSent,
  moneyByMonth,
  moneyPaidIn,
  moneySpent,
  pupilsRegistered,
  statistics,
} from './statistics.service.ts';
import { MainStatistics, MoneyStatisticsPoint, StatisticsInput } from './statistics.type.ts';

const LONG = '@listSize(assumedSize: 366)';
const MONTHS = '@listSize(assumedSize: 14)';

@Resolver(() => MainStatistics)
export class MainStatisticsResolver {
  @Allow(analyst)
  @Query(() => MainStatistics, {
    nullable: true,
    description:
      'Numbers of all platforms over some days that are over, at most 366, none of them about fewer than ten people. For analysts and moderators.',
  })
  statistics(
    @Arg('input', () => StatisticsInput, { description: 'Of which days, and how they are told apart.' })
    input: StatisticsInput,
  ) {
    return statistics(input);
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Pupils who got an account, by the day they did.',
  })
  pupilsRegistered(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, pupilsRegistered);
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Pieces of learning that were finished on any platform, and the pupils who did.',
  })
  activePupils(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, activity(null));
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Stories that were read with their questions.',
  })
  storiesRead(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, activity('STORY_READ'));
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], { nullable: true, description: 'Stories that were read aloud and analysed.' })
  readingsAnalysed(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, activity('READING_ANALYSED'));
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], { nullable: true, description: 'Problems of maths that were worked on.' })
  mathsProblems(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, activity('MATHS_PRACTISED'));
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description:
      'Messages that left Alif24 by Telegram, e-mail or SMS, by the day they did, of the last 90 days; codes are not among them.',
  })
  messagesSent(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, messagesSent);
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Coins that learning earned and teachers gave, less what was undone, and the pupils who got them.',
  })
  coinsEarned(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, coinsEarned);
  }

  @Directive(LONG)
  @Allow(analyst)
  @FieldResolver(() => [StatisticsPoint], {
    nullable: true,
    description: 'Coins that were paid for prizes, by the day the prize was handed over, less what was undone.',
  })
  coinsSpent(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return pointsOf(ctx, window, coinsSpent);
  }

  @Directive(MONTHS)
  @Allow(analyst)
  @FieldResolver(() => [MoneyStatisticsPoint], {
    nullable: true,
    description:
      'Money that families put on their balances, less what providers took back: by month and of the whole of Alif24, whatever `by` says.',
  })
  moneyPaidIn(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return moneyByMonth(ctx, window, moneyPaidIn);
  }

  @Directive(MONTHS)
  @Allow(analyst)
  @FieldResolver(() => [MoneyStatisticsPoint], {
    nullable: true,
    description:
      'Money that families paid from their balances for tuition, prizes and places in olympiads, less what was given back: by month and of the whole of Alif24, whatever `by` says.',
  })
  moneySpent(@Ctx() ctx: Context, @Root() window: StatisticsWindow) {
    return moneyByMonth(ctx, window, moneySpent);
  }
}
