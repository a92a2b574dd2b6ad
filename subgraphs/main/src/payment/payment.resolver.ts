import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { CreateTopUpInput } from './payment.input.ts';
import { createTopUp, findTopUp, topUpOptions, topUpsOfCaller } from './payment.service.ts';
import { TopUp, TopUpConnection, TopUpOptions } from './payment.type.ts';

@Resolver()
export class PaymentResolver {
  @Allow(anyone)
  @Query(() => TopUpOptions, { description: 'By whom and how much can be put on a balance.' })
  topUpOptions(@Ctx() ctx: Context) {
    return topUpOptions(ctx);
  }

  @Allow(role('PARENT'))
  @Query(() => TopUp, {
    description: "One of the caller's orders to put money on their balance. Fails with NOT_FOUND.",
  })
  topUp(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    return findTopUp(ctx, id);
  }

  @Allow(role('PARENT'))
  @Query(() => TopUpConnection, { description: "The caller's orders to put money on their balance, newest first." })
  topUps(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return topUpsOfCaller(ctx, { first, after });
  }

  @Allow(role('PARENT'))
  @Mutation(() => TopUp, {
    description:
      "Makes an order to put money on the caller's balance; it is paid at `checkoutUrl`. For parents. Fails with NOT_CONFIGURED, BAD_USER_INPUT, CONFLICT or TOO_MANY_ATTEMPTS.",
  })
  createTopUp(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateTopUpInput, { description: 'The order.' }) input: CreateTopUpInput,
  ) {
    return createTopUp(ctx, input);
  }
}
