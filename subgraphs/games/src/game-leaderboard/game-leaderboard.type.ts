import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Game } from '../game-round/game-round.entity.ts';
import { GamesUser } from '../user/user.type.ts';

export enum GamePeriod {
  WEEK = 'WEEK',
}

registerEnumType(GamePeriod, {
  name: 'GamePeriod',
  description: 'Which rounds a leaderboard counts.',
  valuesConfig: { WEEK: { description: 'Those since Monday, 00:00 in Tashkent.' } },
});

@Allow(anyone)
@ObjectType({ description: 'A line of a leaderboard.' })
export class GameLeaderboardEntry {
  @Field(() => Int, { description: 'Place from 1; who has as many points shares it (1, 1, 3).' })
  rank: number;

  @Field(() => GamesUser, { description: 'The pupil.' })
  player: GamesUser;

  @Field(() => Int, { description: 'Points of all rounds of the period together.' })
  score: number;

  @Field(() => Int, { description: 'How many rounds they finished.' })
  rounds: number;
}

@Allow(anyone)
@ObjectType({ description: 'Who played how well lately.' })
export class GameLeaderboard {
  @Field(() => Game, { description: 'The game.' })
  game: Game;

  @Field(() => Date, { description: 'Since when rounds count.' })
  since: Date;

  @Field(() => [GameLeaderboardEntry], { description: 'The first ten lines.' })
  entries: GameLeaderboardEntry[];

  @Field(() => GameLeaderboardEntry, { nullable: true, description: "The caller's own line; null without a round." })
  me: GameLeaderboardEntry | null;
}
