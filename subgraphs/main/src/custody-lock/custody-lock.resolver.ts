import { Allow, guardian, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { DecideCustodyLockInput, LiftCustodyLockInput, RequestCustodyLockInput } from './custody-lock.input.ts';
import {
  custodyLocks,
  decideCustodyLock,
  liftCustodyLock,
  openLocksOf,
  requestCustodyLock,
} from './custody-lock.service.ts';
import { CustodyLock, CustodyLockConnection, CustodyLockState } from './custody-lock.type.ts';

@Resolver(() => User)
export class CustodyLockResolver {
  @Allow(guardian)
  @FieldResolver(() => CustodyLock, {
    nullable: true,
    description:
      'What keeps the guardians of this child as they are, asked for or active. For its guardians and moderators.',
  })
  custodyLock(@Ctx() ctx: Context, @Root() user: User) {
    return ctx.load(openLocksOf, user.id);
  }

  @Allow(role('MODERATOR'))
  @Query(() => CustodyLockConnection, { description: 'Custody locks in one state, the oldest first. For moderators.' })
  custodyLocks(
    @Ctx() ctx: Context,
    @Arg('state', () => CustodyLockState, { defaultValue: CustodyLockState.REQUESTED, description: 'Which.' })
    state: CustodyLockState,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return custodyLocks(ctx, { state, first, after });
  }

  @Allow(role('PARENT'))
  @Mutation(() => CustodyLock, {
    description:
      "Asks moderators to keep a child's guardians as they are, and to limit another one. For guardians who decide. Fails with NOT_FOUND, FORBIDDEN or ALREADY_EXISTS.",
  })
  requestCustodyLock(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestCustodyLockInput, { description: 'What and why.' }) input: RequestCustodyLockInput,
  ) {
    return requestCustodyLock(ctx, input);
  }

  @Allow(role('MODERATOR'))
  @Mutation(() => CustodyLock, {
    description: 'Locks or refuses; it is recorded. For moderators. Fails with NOT_FOUND or CONFLICT.',
  })
  decideCustodyLock(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideCustodyLockInput, { description: 'The decision.' }) input: DecideCustodyLockInput,
  ) {
    return decideCustodyLock(ctx, input);
  }

  @Allow(role('PARENT', 'MODERATOR'))
  @Mutation(() => CustodyLock, {
    description:
      'Ends a lock or takes the request back; it is recorded. For the guardian who asked for it and moderators. Fails with NOT_FOUND or CONFLICT.',
  })
  liftCustodyLock(
    @Ctx() ctx: Context,
    @Arg('input', () => LiftCustodyLockInput, { description: 'Which.' }) input: LiftCustodyLockInput,
  ) {
    return liftCustodyLock(ctx, input);
  }
}
