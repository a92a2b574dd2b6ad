import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { usersById } from '../user/user.service.ts';
import {
  CollectRedemptionInput,
  DeclineRedemptionInput,
  PrizeRedemptionInput,
  RedeemPrizeInput,
} from './prize.input.ts';
import { prizeOf } from './prize.service.ts';
import { Prize } from './prize.type.ts';
import {
  approveRedemption,
  cancelRedemption,
  collectRedemption,
  declineRedemption,
  redeemPrize,
  redemptionsOf,
  showPickupCode,
} from './redemption.service.ts';
import { PickupCode, PrizeRedemption, PrizeRedemptionConnection, PrizeRedemptionState } from './redemption.type.ts';

const deciding = role('PARENT', 'ORGANIZATION', 'MODERATOR');

@Resolver(() => PrizeRedemption)
export class PrizeRedemptionResolver {
  @Allow(role('STUDENT', 'PARENT', 'ORGANIZATION', 'MODERATOR'))
  @Query(() => PrizeRedemptionConnection, {
    description:
      "Wishes for prizes, newest first: a pupil's own, those of a parent's children, those for the prizes of an organisation or, for moderators, of the platform.",
  })
  prizeRedemptions(
    @Ctx() ctx: Context,
    @Arg('states', () => [PrizeRedemptionState], { nullable: true, description: 'Only those that stand here.' })
    states: PrizeRedemptionState[] | null = null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return redemptionsOf(ctx, { states, first, after });
  }

  @Allow(role('STUDENT'))
  @Mutation(() => PrizeRedemption, {
    description:
      'The calling pupil asks for a prize: its coins and one piece are set aside for seven days. Fails with NOT_FOUND, PRICE_CHANGED, whose details have the price of now, OUT_OF_STOCK, INSUFFICIENT_COINS, ACCOUNT_FROZEN or CONFLICT.',
  })
  redeemPrize(
    @Ctx() ctx: Context,
    @Arg('input', () => RedeemPrizeInput, { description: 'Which, at what price.' }) input: RedeemPrizeInput,
  ) {
    return redeemPrize(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => PrizeRedemption, {
    description: 'The calling pupil wants it no more: the coins are back. Fails with NOT_FOUND or ALREADY_PROCESSED.',
  })
  cancelRedemption(
    @Ctx() ctx: Context,
    @Arg('input', () => PrizeRedemptionInput, { description: 'Which.' }) input: PrizeRedemptionInput,
  ) {
    return cancelRedemption(ctx, input);
  }

  @Allow(deciding)
  @Mutation(() => PrizeRedemption, {
    description:
      "Says yes to a wish, which then waits seven days to be collected. For the pupil's guardian and who offers the prize. Fails with NOT_FOUND or ALREADY_PROCESSED.",
  })
  approveRedemption(
    @Ctx() ctx: Context,
    @Arg('input', () => PrizeRedemptionInput, { description: 'Which.' }) input: PrizeRedemptionInput,
  ) {
    return approveRedemption(ctx, input);
  }

  @Allow(deciding)
  @Mutation(() => PrizeRedemption, {
    description:
      'Says no to a wish, with a reason: the coins are back. For the same people. Fails with NOT_FOUND, ALREADY_PROCESSED or BAD_USER_INPUT.',
  })
  declineRedemption(
    @Ctx() ctx: Context,
    @Arg('input', () => DeclineRedemptionInput, { description: 'Which and why.' }) input: DeclineRedemptionInput,
  ) {
    return declineRedemption(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => PickupCode, {
    description:
      'Makes the code with which the calling pupil gets an approved prize. Fails with NOT_FOUND or ALREADY_PROCESSED.',
  })
  showPickupCode(
    @Ctx() ctx: Context,
    @Arg('input', () => PrizeRedemptionInput, { description: 'For which.' }) input: PrizeRedemptionInput,
  ) {
    return showPickupCode(ctx, input);
  }

  @Allow(deciding)
  @Mutation(() => PrizeRedemption, {
    description:
      'Hands the prize over to the pupil who shows the code; its coins are spent. For who offers the prize. Fails with NOT_FOUND, ALREADY_PROCESSED, ACCOUNT_FROZEN, WRONG_CODE or, after five of those, TOO_MANY_ATTEMPTS.',
  })
  collectRedemption(
    @Ctx() ctx: Context,
    @Arg('input', () => CollectRedemptionInput, { description: 'Which, and the code.' }) input: CollectRedemptionInput,
  ) {
    return collectRedemption(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => Prize, { description: 'What for.' })
  prize(@Ctx() ctx: Context, @Root() { prizeId }: PrizeRedemption) {
    return prizeOf(ctx, prizeId);
  }

  @Allow(anyone)
  @FieldResolver(() => User, { nullable: true, description: 'Who asked.' })
  student(@Ctx() ctx: Context, @Root() { studentId }: PrizeRedemption) {
    return ctx.load(usersById, studentId);
  }
}
