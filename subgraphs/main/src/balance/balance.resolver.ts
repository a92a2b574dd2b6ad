import { Allow, anyone, self } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { balanceOf, movementsOf } from './balance.service.ts';
import { Balance, MoneyMovementConnection } from './balance.type.ts';

@Resolver(() => User)
export class UserBalanceResolver {
  @Allow(self)
  @FieldResolver(() => Balance, {
    nullable: true,
    description: "A parent's money, or an organisation's; for themselves alone. Null for those who have no balance.",
  })
  balance(@Ctx() ctx: Context, @Root() user: User) {
    return balanceOf(ctx, user);
  }
}

@Resolver(() => Balance)
export class BalanceResolver {
  @Allow(anyone)
  @FieldResolver(() => MoneyMovementConnection, { description: 'What came and went, newest first.' })
  movements(
    @Ctx() ctx: Context,
    @Root() balance: Balance,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return movementsOf(ctx, balance, { first, after });
  }
}
