import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { GameRound } from '../game-round/game-round.entity.ts';
import { FlipCardsInput } from './letter-memory.input.ts';
import { boardOf, flipCards } from './letter-memory.service.ts';
import { LetterMemoryBoard, MemoryFlip } from './letter-memory.type.ts';

@Resolver(() => GameRound)
export class LetterMemoryResolver {
  @Allow(anyone)
  @FieldResolver(() => LetterMemoryBoard, {
    nullable: true,
    description: 'The table of a round of Letter Memory; null for other games.',
  })
  letterMemory(@Root() round: GameRound) {
    return boardOf(round);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => MemoryFlip, {
    description:
      'Turns face-down cards over, two a turn; the last pair finishes the round and pays. Fails with NOT_FOUND, INVALID_MOVES, ROUND_FINISHED or TIME_IS_UP. For the pupil.',
  })
  flipCards(
    @Ctx() ctx: Context,
    @Arg('input', () => FlipCardsInput, { description: 'The cards.' }) input: FlipCardsInput,
  ) {
    return flipCards(ctx, input);
  }
}
