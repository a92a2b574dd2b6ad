import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: "A pupil's first answer to one sum." })
export class MathMoveInput {
  @Field(() => Int, { description: 'Place of the sum in the round, 0 to 9.' })
  index: number;

  @Field(() => Int, { description: 'What the pupil put down.' })
  answer: number;

  @Field(() => Int, { nullable: true, description: 'Milliseconds since the round began; never read.' })
  atMs: number | null;
}

@InputType({ description: 'The moves of a whole round.' })
export class StrikeMonsterInput {
  @Field(() => ID, { description: 'The round.' })
  roundId: string;

  @ArrayMaxSize(100)
  @Field(() => [MathMoveInput], { description: 'One move for each of the ten sums, in any order.' })
  moves: MathMoveInput[];
}
