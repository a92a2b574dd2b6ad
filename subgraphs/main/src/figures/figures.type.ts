import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';

const ROUNDED = 'rounded down, null when there are fewer than ten';

@Allow(anyone)
@ObjectType({
  description: 'How much there is on Alif24 and how much it is used, for everybody; nothing in it is about one person.',
})
export class PlatformFigures {
  @Field(() => Int, { nullable: true, description: `How many pupils have an account: ${ROUNDED}.` })
  pupils: number | null;

  @Field(() => Int, { nullable: true, description: `How many schools and learning centres: ${ROUNDED}.` })
  schools: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many answers pupils gave on all platforms in the last seven days: ${ROUNDED}.`,
  })
  answersThisWeek: number | null;

  @Field(() => Int, { description: 'How many stories the library has, each counted once for all its languages.' })
  stories: number;

  @Field(() => Int, { description: 'How many languages the stories are written in.' })
  storyLanguages: number;

  @Field(() => Int, { description: 'How many skills of mathematics can be practised.' })
  mathSkills: number;

  @Field(() => Int, {
    description: 'How many kinds of maths problems there are; each is made anew with other numbers.',
  })
  mathProblems: number;
}
