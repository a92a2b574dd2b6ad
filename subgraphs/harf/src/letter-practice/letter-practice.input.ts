import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'What to practise: one letter or a whole alphabet, not both.' })
export class StartLetterPracticeInput {
  @MaxLength(40)
  @Field(() => ID, { nullable: true, description: 'The letter to practise: `uz-sh`.' })
  letterId: string | null;

  @MaxLength(10)
  @Field(() => String, { nullable: true, description: 'The alphabet to practise, as an ISO 639-1 code: `uz`.' })
  alphabet: string | null;
}

@InputType({ description: 'One answer to one prompt.' })
export class AnswerLetterPracticeInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The practice.' })
  practiceId: string;

  @Field(() => Int, { description: 'Number of the prompt, from 1.' })
  prompt: number;

  @MaxLength(40)
  @Field(() => ID, { description: 'Id of the chosen letter, one of the choices.' })
  choice: string;
}
