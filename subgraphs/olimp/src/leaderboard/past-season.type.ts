import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { DateScalar } from '@alif24/subgraph-shared/scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@Allow(anyone)
@ObjectType({
  description: 'Where a pupil stood at the end of a season that is over; for themselves and those who look after them.',
})
export class PastSeason {
  @Field(() => DateScalar, { description: 'Its first day.' })
  startsOn: string;

  @Field(() => Int, { description: 'The place; equal points shared one.' })
  rank: number;

  @Field(() => Int, { description: 'Points of the season.' })
  score: number;

  @Field(() => Int, { description: 'How many pupils had points in it.' })
  playerCount: number;
}
