import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';
import { GameRound } from '../game-round/game-round.entity.ts';

@Allow(anyone)
@ObjectType({ description: 'A card on the table.' })
export class MemoryCard {
  @Field(() => Int, { description: 'Its place on the table, from 0.' })
  position: number;

  @Field(() => String, { nullable: true, description: 'What stands on it; null while it lies face down.' })
  letter: string | null;

  @Field(() => Boolean, { description: 'Its pair is found.' })
  isMatched: boolean;
}

@Allow(anyone)
@ObjectType({ description: 'The table of a round of Letter Memory.' })
export class LetterMemoryBoard {
  @Field(() => [MemoryCard], {
    description: 'The cards by position; the open one and those whose pair is found lie face up.',
  })
  cards: MemoryCard[];

  @Field(() => Int, { description: 'How many turns of two cards were made.' })
  turns: number;
}

@Allow(anyone)
@ObjectType({ description: 'What the cards of a turn showed.' })
export class MemoryFlip {
  @Field(() => MemoryCard, { description: 'The card turned over first.' })
  first: MemoryCard;

  @Field(() => MemoryCard, {
    nullable: true,
    description: 'The card turned over second; null while the first lies open.',
  })
  second: MemoryCard | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'They are a pair and stay face up; null before the second card.',
  })
  isMatch: boolean | null;

  @Field(() => GameRound, { description: 'The round after this turn; finished with its last pair.' })
  round: GameRound;
}
