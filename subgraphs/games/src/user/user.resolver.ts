import { Allow, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { GameScore } from './game-score.type.ts';
import { scoresOfUsers } from './user.service.ts';
import { GamesUser } from './user.type.ts';

@Resolver(() => GamesUser)
export class UserGameScoresResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => [GameScore], {
    nullable: true,
    description: 'How a pupil does in each game they played; for themselves and those who look after them.',
  })
  gameScores(@Ctx() ctx: Context, @Root() user: GamesUser) {
    return ctx.load(scoresOfUsers, user.id);
  }
}
