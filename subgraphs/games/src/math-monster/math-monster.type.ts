import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType } from 'type-graphql';

@Allow(anyone)
@ObjectType({ description: 'A sum to work out.' })
export class MathProblem {
  @Field(() => Int, { description: 'Its place in the round, from 0.' })
  index: number;

  @Field(() => String, { description: 'As it is shown, e.g. `7 × 8`; the signs are + − × ÷.' })
  text: string;
}

@Allow(anyone)
@ObjectType({ description: 'How one sum of a finished round went.' })
export class MathProblemResult {
  @Field(() => Int, { description: 'Its place in the round, from 0.' })
  index: number;

  @Field(() => Int, { description: "The pupil's first answer." })
  answer: number;

  @Field(() => Boolean, { description: 'It was right.' })
  isCorrect: boolean;

  @Field(() => Int, { description: 'What is right.' })
  correctAnswer: number;
}

@Allow(anyone)
@ObjectType({ description: 'The sums of a round of Math Monster.' })
export class MathMonsterFight {
  @Field(() => [MathProblem], { description: 'The ten sums in their order.' })
  problems: MathProblem[];

  @Field(() => [MathProblemResult], {
    nullable: true,
    description: 'How each went; null before the round is finished.',
  })
  results: MathProblemResult[] | null;
}
