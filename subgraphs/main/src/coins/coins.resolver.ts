import { Allow, anyone, Locale, role, selfOrSupervisor, signedIn } from '@alif24/subgraph-shared/auth';
import { coinStreaks } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { coinChanges } from './coins.events.ts';
import { SetCoinsFrozenInput } from './coins.input.ts';
import {
  accountOf,
  coinsEvent,
  earnedTodayOf,
  earningRulesNow,
  grantedBy,
  movementsOf,
  setCoinsFrozen,
  statementOf,
  whyParametersOf,
} from './coins.service.ts';
import {
  CoinAccount,
  CoinMovement,
  CoinMovementConnection,
  CoinStreak,
  CoinsEvent,
  EarnedToday,
  EarningRule,
  pupilOrGuardian,
} from './coins.type.ts';

@Resolver(() => User)
export class UserCoinsResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => CoinAccount, {
    nullable: true,
    description: "A pupil's coins; for themselves and those who look after them. Null for adults.",
  })
  coins(@Ctx() ctx: Context, @Root() user: User) {
    return accountOf(ctx, user);
  }

  @Allow(signedIn)
  @Query(() => [EarningRule], { description: 'What learning earns now, by source; for anybody who is signed in.' })
  earningRules(@Ctx() ctx: Context) {
    return earningRulesNow(ctx);
  }

  @Allow(role('MODERATOR'))
  @Mutation(() => User, {
    description:
      "Freezes a pupil's wallet, or opens one that was frozen, also by the nightly proof. For moderators; recorded. Fails with NOT_FOUND.",
  })
  setCoinsFrozen(
    @Ctx() ctx: Context,
    @Arg('input', () => SetCoinsFrozenInput, { description: 'Whose, and how.' }) input: SetCoinsFrozenInput,
  ) {
    return setCoinsFrozen(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Directive('@tag(name: "latest-wins")')
  @Subscription(() => CoinsEvent, {
    description:
      "The calling pupil's coins at once as they are and after each movement; a slow reader gets the newest.",
    subscribe: ({ context }) => coinChanges(context as Context),
  })
  coinsChanged(@Ctx() ctx: Context) {
    return coinsEvent(ctx);
  }
}

@Resolver(() => CoinAccount)
export class CoinAccountResolver {
  @Allow(anyone)
  @FieldResolver(() => [CoinMovement], {
    description: 'The newest movements, newest first.',
    deprecationReason: 'Since 2026-11-25: `statement` goes back to the first.',
  })
  movements(
    @Ctx() ctx: Context,
    @Root() account: CoinAccount,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
  ) {
    return movementsOf(ctx, account, first);
  }

  @Allow(anyone)
  @FieldResolver(() => CoinMovementConnection, {
    description: 'Every movement of these coins with why it was, newest first.',
  })
  statement(
    @Ctx() ctx: Context,
    @Root() account: CoinAccount,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return statementOf(ctx, account, first, after);
  }

  @Allow(anyone)
  @FieldResolver(() => [EarnedToday], { description: 'What was earned today for each source, against its cap.' })
  earnedToday(@Ctx() ctx: Context, @Root() account: CoinAccount) {
    return earnedTodayOf(ctx, account);
  }

  @Allow(anyone)
  @FieldResolver(() => CoinStreak, { description: 'Days running with learning, by the days of Tashkent.' })
  streak(@Ctx() ctx: Context, @Root() { studentId }: CoinAccount) {
    return ctx.load(coinStreaks, studentId);
  }
}

@Resolver(() => CoinMovement)
export class CoinMovementResolver {
  @Allow(pupilOrGuardian)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the text of `whyKey` is filled with, as a JSON object: `note` is what the person wrote who did it, `prize` what it was for. For the pupil, guardians and moderators.',
  })
  whyParameters(
    @Ctx() ctx: Context,
    @Root() movement: CoinMovement,
    @Arg('locale', () => Locale, {
      nullable: true,
      description: 'The language to name the prize in; as typed without.',
    })
    locale: Locale | null = null,
  ) {
    return whyParametersOf(ctx, movement, locale);
  }

  @Allow(pupilOrGuardian)
  @FieldResolver(() => User, {
    nullable: true,
    description:
      'The teacher who gave the coins, or took them back; for the pupil, guardians and moderators. Null else.',
  })
  grantedBy(@Ctx() ctx: Context, @Root() movement: CoinMovement) {
    return grantedBy(ctx, movement);
  }
}
