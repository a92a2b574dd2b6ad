import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { DateScalar } from '@alif24/subgraph-shared/scalars';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OlimpUser } from '../user/user.type.ts';

@Allow(anyone)
@ObjectType({
  description:
    "A month by Tashkent's calendar, in which pupils gather points in live quizzes; the next begins with none.",
})
export class Season {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endsOn: string;
}

@Allow(anyone)
@ObjectType({ description: 'A line of the leaderboard of a season.' })
export class SeasonLeaderboardEntry {
  @Field(() => Int, {
    description: '1 for the best; equal points share a rank and the next one is after all of them: 1, 1, 3.',
  })
  rank: number;

  @Field(() => Int, { description: 'Points of the finished live quizzes they played in it.' })
  score: number;

  @Field(() => OlimpUser, { description: 'The pupil; under which name the caller sees them, main decides.' })
  user: OlimpUser;
}

export const SeasonLeaderboardEntryConnection = connectionOf(SeasonLeaderboardEntry, 'SeasonLeaderboardEntry');

@Allow(anyone)
@ObjectType({ description: 'The leaderboard of the current season at one moment.' })
export class SeasonLeaderboard {
  @Field(() => Int, { description: 'Grows with every change; of two states the one with the higher number is newer.' })
  sequence: number;

  @Field(() => Season, { description: 'The season.' })
  season: Season;

  @Field(() => Int, { description: 'How many pupils have points in it.' })
  playerCount: number;

  @Field(() => [SeasonLeaderboardEntry], { description: 'Best first, at most as many as were asked for.' })
  entries: SeasonLeaderboardEntry[];
}

@Allow(anyone)
@ObjectType({ description: 'That the leaderboard of the current season has moved; who stands where is asked for.' })
export class SeasonChange {
  @Field(() => Int, { description: 'Grows with every change; of two the one with the higher number is newer.' })
  sequence: number;

  @Field(() => Season, { description: 'The season.' })
  season: Season;

  @Field(() => Int, { description: 'How many pupils have points in it.' })
  playerCount: number;
}

@Allow(anyone)
@ObjectType({ description: "A pupil's place in the current season; for themselves and those who look after them." })
export class SeasonStanding {
  @Field(() => Season, { description: 'The season.' })
  season: Season;

  @Field(() => SeasonLeaderboardEntry, { description: 'The pupil with rank and points.' })
  entry: SeasonLeaderboardEntry;

  @Field(() => [SeasonLeaderboardEntry], {
    description: 'The pupil, up to two before and up to two after, best first.',
  })
  neighbours: SeasonLeaderboardEntry[];

  @Field(() => Int, { description: 'How many pupils have points in it.' })
  playerCount: number;
}
