import { Locale } from '@alif24/subgraph-shared/auth';
import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'What to practise.' })
export class NextMathProblemInput {
  @MaxLength(40)
  @Field(() => ID, { nullable: true, description: 'One skill alone; unless given, what fits the pupil best.' })
  skillId?: string | null;
}

@InputType({ description: 'An answer to a problem.' })
export class AnswerMathProblemInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The problem.' })
  problemId: string;

  @Min(1)
  @Max(100)
  @Field(() => Int, {
    description: 'Which try at this problem, from 1: its misses and one. A try that was judged before changes nothing.',
  })
  attempt: number;

  @MaxLength(80)
  @Field(() => String, { description: 'As it was typed or chosen: digits or words, in any of the languages.' })
  text: string;

  @Field(() => Locale, { description: 'The language of the page.' })
  locale: Locale;
}

@InputType({ description: 'Asks for a hint.' })
export class ShowMathHintInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The problem.' })
  problemId: string;

  @Min(1)
  @Max(3)
  @Field(() => Int, {
    description:
      'Which hint, 1 to 3, in their order; the third tells the answer. One that was shown before changes nothing.',
  })
  hint: number;
}

@InputType({ description: "Whether a pupil's maths shows the time." })
export class SetMathTimerInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The pupil.' })
  studentId: string;

  @Field(() => Boolean, { description: 'Shown from the next problem on, or not.' })
  isOn: boolean;
}
