import { Allow, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { GameRound } from './game-round.entity.ts';
import { StartGameRoundInput } from './game-round.input.ts';
import { roundsById, startGameRound } from './game-round.service.ts';

@Resolver(() => GameRound)
export class GameRoundResolver {
  @Allow(role('STUDENT'))
  @Query(() => GameRound, { nullable: true, description: "The calling pupil's round by id; null for others." })
  gameRound(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which round.' }) id: string) {
    return ctx.load(roundsById, id);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => GameRound, { description: 'Deals a new round. Fails with BAD_USER_INPUT or TIME_IS_UP. For pupils.' })
  startGameRound(
    @Ctx() ctx: Context,
    @Arg('input', () => StartGameRoundInput, { description: 'What to play.' }) input: StartGameRoundInput,
  ) {
    return startGameRound(ctx, input);
  }
}
