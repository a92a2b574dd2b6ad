import { Locale } from '@alif24/subgraph-shared/auth';
import { Field, InputType, Int } from 'type-graphql';
import { Game } from './game-round.entity.ts';

@InputType({ description: 'What a pupil wants to play.' })
export class StartGameRoundInput {
  @Field(() => Game, { description: 'The game.' })
  game: Game;

  @Field(() => Int, { description: 'How hard it shall be, 1 to 3.' })
  level: number;

  @Field(() => Locale, {
    nullable: true,
    description: 'The alphabet of a letter game, Uzbek in Latin unless given; ignored by other games.',
  })
  language: Locale | null;
}
