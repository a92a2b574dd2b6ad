import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { DateScalar } from '@alif24/subgraph-shared/scalars';
import type { Context } from '@alif24/subgraph-shared/server';
import { weekRange } from '@alif24/subgraph-shared/utils';
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { statementOf } from '../coins/coins.service.ts';
import { CoinMovementConnection } from '../coins/coins.type.ts';
import { Platform, selfOrGuardian } from '../screen-time/screen-time.type.ts';
import { User } from '../user/user.entity.ts';
import { homeActivityText, turnOf } from './home-activities.ts';
import { eventsOnTopics } from './topic-events.ts';
import { topicLabel } from './topic-words.ts';
import { eventsOf, topicOf, weekOf } from './week.service.ts';
import {
  ActivityEvent,
  ActivityEventConnection,
  ActivityKind,
  Week,
  WeekCount,
  WeekStretch,
  WeekTopic,
} from './week.type.ts';
import { coinsOfWeek } from './week-coins.ts';
import { stretchesOfWeek } from './week-minutes.ts';

const FIRST = { defaultValue: 20, description: 'How many, 1 to 100.' };
const AFTER = { nullable: true, description: 'Cursor of the last one seen.' } as const;

@Resolver(() => User)
export class UserWeekResolver {
  @Allow(selfOrGuardian)
  @Directive('@cost(weight: 50)')
  @FieldResolver(() => Week, {
    nullable: true,
    description:
      'What a pupil learned in a week, where it stuck and how long they were there; for themselves, their guardians and moderators. Null for adults.',
  })
  week(
    @Ctx() ctx: Context,
    @Root() user: User,
    @Arg('of', () => DateScalar, { nullable: true, description: 'A day of the week; today unless given.' })
    of: string | null = null,
  ) {
    return weekOf(ctx, user, of);
  }

  @Allow(selfOrGuardian)
  @FieldResolver(() => ActivityEventConnection, {
    nullable: true,
    description:
      'What a pupil ever did on some topics, the latest first: what a level or a state rests on. For themselves, their guardians and moderators. Null for adults.',
  })
  activityEvents(
    @Ctx() ctx: Context,
    @Root() user: User,
    @Arg('kind', () => ActivityKind, { description: 'What was done.' }) kind: `${ActivityKind}`,
    @Arg('topics', () => [String], { description: 'Keys of the topics, a hundred at most.' }) topics: string[],
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null = null,
  ) {
    return eventsOnTopics(ctx, user, { kind, topics, first, after });
  }
}

@Resolver(() => Week)
export class WeekResolver {
  @Allow(anyone)
  @FieldResolver(() => WeekTopic, {
    nullable: true,
    description: 'One topic, for whoever wants to see what a claim rests on; null when nothing was done on it.',
  })
  topic(
    @Root() week: Week,
    @Arg('kind', () => ActivityKind, { description: 'What was done.' }) kind: `${ActivityKind}`,
    @Arg('topic', () => String, { description: 'Key of the topic.' }) topic: string,
  ) {
    return topicOf(week, kind, topic);
  }

  @Allow(anyone)
  @FieldResolver(() => WeekCount, {
    nullable: true,
    description:
      'All of one kind on one site, for whoever wants to see what a number rests on; null when there was none.',
  })
  count(
    @Root() { counts }: Week,
    @Arg('kind', () => ActivityKind, { description: 'What was done.' }) kind: `${ActivityKind}`,
    @Arg('platform', () => Platform, { description: 'Where.' }) platform: `${Platform}`,
  ) {
    return counts.find((one) => one.kind === kind && one.platform === platform) ?? null;
  }

  @Allow(anyone)
  @FieldResolver(() => Int, {
    description: 'Coins that learning earned and teachers gave in this week, less what was taken back in it.',
  })
  coins(@Ctx() ctx: Context, @Root() { from, studentId }: Week) {
    return ctx.load(coinsOfWeek, `${from} ${studentId}`);
  }

  @Allow(anyone)
  @FieldResolver(() => CoinMovementConnection, {
    description: 'What the coins of the week are the sum of, newest first.',
  })
  coinMovements(
    @Ctx() ctx: Context,
    @Root() { from, studentId }: Week,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null = null,
  ) {
    return statementOf(ctx, { studentId }, first, after, weekRange(from));
  }

  @Allow(anyone)
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [WeekStretch], {
    description: 'What the minutes of the week are the sum of, the latest first; none goes over midnight in Tashkent.',
  })
  stretches(@Ctx() ctx: Context, @Root() { from, studentId }: Week) {
    return ctx.load(stretchesOfWeek, `${from} ${studentId}`);
  }

  @Allow(anyone)
  @FieldResolver(() => String, {
    description:
      'Something to do together at home in five minutes, for what is hardest in this week; another one every week. The digest says the same.',
  })
  together(
    @Root() { from, stuck }: Week,
    @Arg('locale', () => Locale, { description: 'Language and script.' }) locale: `${Locale}`,
  ) {
    return homeActivityText(stuck[0] ?? null, turnOf(from), locale);
  }

  @Allow(anyone)
  @FieldResolver(() => ActivityEventConnection, { description: 'Everything that was finished, the latest first.' })
  events(
    @Root() week: Week,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null = null,
  ) {
    return eventsOf(week, { first, after });
  }
}

@Resolver(() => ActivityEvent)
export class ActivityEventResolver {
  @Allow(anyone)
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the topic is called: by its author in the letters of the author, or by us in this language.',
  })
  label(
    @Root() event: ActivityEvent,
    @Arg('locale', () => Locale, { description: 'Language and script.' }) locale: `${Locale}`,
  ) {
    return topicLabel(event, locale);
  }
}

@Resolver(() => WeekTopic)
export class WeekTopicResolver {
  @Allow(anyone)
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it is called: by its author in the letters of the author, or by us in this language.',
  })
  label(
    @Root() topic: WeekTopic,
    @Arg('locale', () => Locale, { description: 'Language and script.' }) locale: `${Locale}`,
  ) {
    return topicLabel(topic, locale);
  }

  @Allow(anyone)
  @FieldResolver(() => ActivityEventConnection, { description: 'What this rests on, the latest first.' })
  events(
    @Root() topic: WeekTopic,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null = null,
  ) {
    return eventsOf(topic, { first, after });
  }
}

@Resolver(() => WeekCount)
export class WeekCountResolver {
  @Allow(anyone)
  @FieldResolver(() => ActivityEventConnection, { description: 'What this rests on, the latest first.' })
  events(
    @Root() count: WeekCount,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null = null,
  ) {
    return eventsOf(count, { first, after });
  }
}
