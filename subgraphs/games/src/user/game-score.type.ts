import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';
import { Game } from '../game-round/game-round.entity.ts';

@Allow(anyone)
@ObjectType({ description: 'How a pupil does in one game, over all finished rounds.' })
export class GameScore {
  @Field(() => Game, { description: 'The game.' })
  game: Game;

  @Field(() => Int, { description: 'Points of their best round.' })
  bestScore: number;

  @Field(() => Int, { description: 'Stars of their best round, 1 to 3.' })
  bestStars: number;

  @Field(() => Int, { description: 'Points of their latest round.' })
  latestScore: number;

  @Field(() => Int, { description: 'How many rounds they finished.' })
  rounds: number;

  @Field(() => Date, { description: 'When they finished the latest one.' })
  lastPlayedAt: Date;
}
