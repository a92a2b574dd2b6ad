import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { usersById } from '../user/user.service.ts';
import { CancelWithdrawalInput, DecideWithdrawalInput, RequestWithdrawalInput } from './withdrawal.input.ts';
import {
  approveWithdrawal,
  cancelWithdrawal,
  declineWithdrawal,
  ledgerProof,
  requestWithdrawal,
  withdrawalsOf,
  withdrawalTerms,
} from './withdrawal.service.ts';
import {
  CoinWithdrawal,
  CoinWithdrawalConnection,
  CoinWithdrawalState,
  CoinWithdrawalTerms,
  LedgerProof,
} from './withdrawal.type.ts';

@Resolver(() => CoinWithdrawal)
export class CoinWithdrawalResolver {
  @Allow(role('PARENT', 'MODERATOR'))
  @Query(() => CoinWithdrawalTerms, {
    description: 'What holds for withdrawals of coins here; for parents and moderators.',
  })
  coinWithdrawalTerms(@Ctx() ctx: Context) {
    return withdrawalTerms(ctx);
  }

  @Allow(role('PARENT', 'MODERATOR'))
  @Query(() => CoinWithdrawalConnection, {
    description: "Withdrawals of a parent's children, newest first; for moderators of all, the longest waiting first.",
  })
  coinWithdrawals(
    @Ctx() ctx: Context,
    @Arg('states', () => [CoinWithdrawalState], { nullable: true, description: 'Only those that stand here.' })
    states: CoinWithdrawalState[] | null = null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return withdrawalsOf(ctx, { states, first, after });
  }

  @Allow(role('PARENT'))
  @Mutation(() => CoinWithdrawal, {
    description:
      'The calling guardian asks that coins of a child leave the platform; they are set aside until a moderator decides. Fails with NOT_CONFIGURED where that is off, NOT_FOUND, CONSENT_REQUIRED, BAD_USER_INPUT, WEEKLY_LIMIT, INSUFFICIENT_COINS, ACCOUNT_FROZEN or CONFLICT.',
  })
  requestWithdrawal(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestWithdrawalInput, { description: 'Whose, how many and what for.' })
    input: RequestWithdrawalInput,
  ) {
    return requestWithdrawal(ctx, input);
  }

  @Allow(role('PARENT'))
  @Mutation(() => CoinWithdrawal, {
    description: 'The guardian who asked takes it back. Fails with NOT_FOUND or ALREADY_PROCESSED.',
  })
  cancelWithdrawal(
    @Ctx() ctx: Context,
    @Arg('input', () => CancelWithdrawalInput, { description: 'Which.' }) input: CancelWithdrawalInput,
  ) {
    return cancelWithdrawal(ctx, input);
  }

  @Allow(role('MODERATOR'))
  @Mutation(() => CoinWithdrawal, {
    description:
      'Lets the coins go; it is recorded. Of two moderators at once one decides. Fails with NOT_CONFIGURED, NOT_FOUND, ALREADY_PROCESSED, BAD_USER_INPUT or ACCOUNT_FROZEN.',
  })
  approveWithdrawal(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideWithdrawalInput, { description: 'Which and why.' }) input: DecideWithdrawalInput,
  ) {
    return approveWithdrawal(ctx, input);
  }

  @Allow(role('MODERATOR'))
  @Mutation(() => CoinWithdrawal, {
    description:
      'Gives the coins back to the wallet; it is recorded. Fails with NOT_CONFIGURED, NOT_FOUND, ALREADY_PROCESSED or BAD_USER_INPUT.',
  })
  declineWithdrawal(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideWithdrawalInput, { description: 'Which and why.' }) input: DecideWithdrawalInput,
  ) {
    return declineWithdrawal(ctx, input);
  }

  @Allow(role('MODERATOR'))
  @Query(() => LedgerProof, {
    nullable: true,
    description: 'What the nightly check of all coins found last; null before the first. For moderators.',
  })
  ledgerProof(@Ctx() ctx: Context) {
    return ledgerProof(ctx);
  }

  @Allow(anyone)
  @FieldResolver(() => User, { nullable: true, description: 'Whose coins.' })
  student(@Ctx() ctx: Context, @Root() { studentId }: CoinWithdrawal) {
    return ctx.load(usersById, studentId);
  }

  @Allow(anyone)
  @FieldResolver(() => User, { nullable: true, description: 'The guardian who asked.' })
  guardian(@Ctx() ctx: Context, @Root() { requestedBy }: CoinWithdrawal) {
    return ctx.load(usersById, requestedBy);
  }
}
