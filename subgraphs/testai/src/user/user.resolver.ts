import { Allow, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { TestAttempt } from '../test-attempt/test-attempt.entity.ts';
import { attemptsOfUser } from '../test-attempt/test-attempt-list.service.ts';
import { TestaiUser } from './user.type.ts';

@Resolver(() => TestaiUser)
export class UserTestAttemptsResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => [TestAttempt], {
    nullable: true,
    description: "A pupil's attempts at tests, newest first; for themselves and those who look after them.",
  })
  testAttempts(
    @Ctx() ctx: Context,
    @Root() user: TestaiUser,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 1 to 100.' }) first: number,
  ) {
    return attemptsOfUser(ctx, user.id, first);
  }
}
