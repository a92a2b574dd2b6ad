import { Allow, anyone, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { accountOf, movementsOf } from './coins.service.ts';
import { CoinAccount, CoinMovement } from './coins.type.ts';

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
}

@Resolver(() => CoinAccount)
export class CoinAccountResolver {
  @Allow(anyone)
  @FieldResolver(() => [CoinMovement], { description: 'The newest movements, newest first.' })
  movements(
    @Ctx() ctx: Context,
    @Root() account: CoinAccount,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
  ) {
    return movementsOf(ctx, account, first);
  }
}
