import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A test that a pupil begins.' })
export class StartTestAttemptInput {
  @Field(() => ID, { description: 'The test.' })
  testId: string;
}

@InputType({ description: 'An answer in the form of its question.' })
export class TestAnswerInput {
  @ArrayMaxSize(8)
  @Field(() => [ID], {
    nullable: true,
    description: 'For choice questions: the chosen options; none takes the answer back.',
  })
  optionIds: string[] | null;

  @MaxLength(200)
  @Field(() => String, {
    nullable: true,
    description:
      'For number and short text questions: what is written, up to 200 characters; empty takes the answer back.',
  })
  text: string | null;
}

@InputType({ description: 'An answer that is kept while the pupil goes on.' })
export class SaveTestAnswerInput {
  @Field(() => ID, { description: 'The open attempt.' })
  attemptId: string;

  @Field(() => ID, { description: 'A question of its test.' })
  questionId: string;

  @ValidateNested()
  @Field(() => TestAnswerInput, { description: 'The answer.' })
  answer: TestAnswerInput;
}

@InputType({ description: 'An attempt that a pupil hands in.' })
export class SubmitTestAttemptInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId: string;
}
