import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { GameRound } from '../game-round/game-round.entity.ts';
import { StrikeMonsterInput } from './math-monster.input.ts';
import { fightOf, strikeMonster } from './math-monster.service.ts';
import { MathMonsterFight } from './math-monster.type.ts';

@Resolver(() => GameRound)
export class MathMonsterResolver {
  @Allow(anyone)
  @FieldResolver(() => MathMonsterFight, {
    nullable: true,
    description: 'The sums of a round of Math Monster; null for other games.',
  })
  mathMonster(@Root() round: GameRound) {
    return fightOf(round);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => GameRound, {
    description:
      'Judges the moves of a whole round of Math Monster and pays; the same moves again change nothing. Fails with NOT_FOUND, INVALID_MOVES, ROUND_FINISHED or TIME_IS_UP. For the pupil.',
  })
  strikeMonster(
    @Ctx() ctx: Context,
    @Arg('input', () => StrikeMonsterInput, { description: 'The moves.' }) input: StrikeMonsterInput,
  ) {
    return strikeMonster(ctx, input);
  }
}
