import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';
import { OlimpUser } from '../user/user.type.ts';

@Allow(anyone)
@ObjectType({ description: 'A line of the board of a class.' })
export class SeasonClassEntry {
  @Field(() => Int, { description: '1 for the best of the class; equal points share a rank: 1, 1, 3.' })
  rank: number;

  @Field(() => Int, { description: 'Points of the season.' })
  score: number;

  @Field(() => Int, { description: 'How many of them came in this week; 0 for none.' })
  gained: number;

  @Field(() => OlimpUser, { description: 'The pupil; under which name the caller sees them, main decides.' })
  user: OlimpUser;
}

@Allow(anyone)
@ObjectType({
  description:
    'The pupils of one teacher in the current season. For that teacher, the pupils, their guardians and moderators.',
})
export class SeasonClass {
  @Field(() => OlimpUser, { description: 'Whose class it is.' })
  teacher: OlimpUser;

  @Field(() => Int, { description: 'How many pupils the class has.' })
  studentCount: number;

  @Field(() => Int, { description: 'How many of them have points in the season.' })
  playerCount: number;

  @Field(() => [SeasonClassEntry], {
    description:
      'Those with points, best first: the first 100, and of those behind them the pupil whose class it is with two before and two after, and the three who gained most in this week.',
  })
  entries: SeasonClassEntry[];
}
