import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { DateScalar } from '@alif24/subgraph-shared/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OlimpUser } from '../user/user.type.ts';

@Allow(anyone)
@ObjectType({ description: 'What a pupil gained in this week of the season.' })
export class SeasonImprovement {
  @Field(() => Int, { description: '1 for who gained most; equal gains share a rank: 1, 1, 3.' })
  rank: number;

  @Field(() => Int, { description: 'Points that came to theirs; above 0.' })
  gained: number;

  @Field(() => OlimpUser, { description: 'The pupil; under which name the caller sees them, main decides.' })
  user: OlimpUser;
}

@Allow(anyone)
@ObjectType({
  description: 'Who gained most in this week of the season: a board on which everybody begins anew on Monday.',
})
export class SeasonWeek {
  @Field(() => DateScalar, {
    description: "Its Monday by Tashkent's calendar, or the first day of a season that began in it.",
  })
  since: string;

  @Field(() => [SeasonImprovement], { description: 'Who gained most first, at most as many as were asked for.' })
  entries: SeasonImprovement[];
}
