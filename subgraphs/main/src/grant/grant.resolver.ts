import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { usersById } from '../user/user.service.ts';
import { GrantCoinsInput, ReverseGrantInput, SetGrantBudgetInput } from './grant.input.ts';
import {
  grantBudgetOf,
  grantCoins,
  myCoinGrants,
  myGrantBudget,
  reverseGrant,
  setGrantBudget,
} from './grant.service.ts';
import { CoinGrant, CoinGrantConnection, GrantBudget } from './grant.type.ts';

@Resolver(() => CoinGrant)
export class CoinGrantResolver {
  @Allow(role('TEACHER'))
  @Query(() => GrantBudget, { description: 'What the calling teacher may give this week.' })
  myGrantBudget(@Ctx() ctx: Context) {
    return myGrantBudget(ctx);
  }

  @Allow(role('TEACHER'))
  @Query(() => CoinGrantConnection, { description: 'What the calling teacher gave, newest first.' })
  myCoinGrants(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return myCoinGrants(ctx, first, after);
  }

  @Allow(role('TEACHER'))
  @Mutation(() => CoinGrant, {
    description:
      "Gives a pupil of the calling teacher's classes coins out of the budget of this week. Fails with NOT_FOUND, BAD_USER_INPUT, WEEKLY_LIMIT, whose details say what is `left`, or CONFLICT.",
  })
  grantCoins(
    @Ctx() ctx: Context,
    @Arg('input', () => GrantCoinsInput, { description: 'To whom, how many and why.' }) input: GrantCoinsInput,
  ) {
    return grantCoins(ctx, input);
  }

  @Allow(role('TEACHER', 'MODERATOR'))
  @Mutation(() => CoinGrant, {
    description:
      'Takes a grant back by a correcting entry. For who gave it, and moderators. Fails with NOT_FOUND, ALREADY_PROCESSED, INSUFFICIENT_COINS when it is spent, or ACCOUNT_FROZEN.',
  })
  reverseGrant(
    @Ctx() ctx: Context,
    @Arg('input', () => ReverseGrantInput, { description: 'Which and why.' }) input: ReverseGrantInput,
  ) {
    return reverseGrant(ctx, input);
  }

  @Allow(role('MODERATOR'))
  @Mutation(() => GrantBudget, {
    description: 'Sets what a teacher may give in a week; it is recorded. Fails with NOT_FOUND or BAD_USER_INPUT.',
  })
  setGrantBudget(
    @Ctx() ctx: Context,
    @Arg('input', () => SetGrantBudgetInput, { description: 'Whose, and how many.' }) input: SetGrantBudgetInput,
  ) {
    return setGrantBudget(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => User, { nullable: true, description: 'The pupil.' })
  student(@Ctx() ctx: Context, @Root() { studentId }: CoinGrant) {
    return ctx.load(usersById, studentId);
  }
}

@Resolver(() => User)
export class UserGrantBudgetResolver {
  @Allow(role('MODERATOR'))
  @FieldResolver(() => GrantBudget, {
    nullable: true,
    description: 'What a teacher may give to pupils this week, null for anybody else. For moderators.',
  })
  grantBudget(@Ctx() ctx: Context, @Root() user: User) {
    return grantBudgetOf(ctx, user);
  }
}
