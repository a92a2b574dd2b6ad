import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { QuestionKeyInput } from '../question/question.input.ts';

@InputType({ description: 'Names a stage of an olympiad of the caller.' })
export class OlympiadStageIdInput {
  @Field(() => ID, { description: 'The stage.' })
  stageId: string;
}

@InputType({ description: 'Names a count of the places of a stage.' })
export class OlympiadResultVersionInput {
  @Field(() => ID, { description: 'The count.' })
  versionId: string;
}

@InputType({ description: 'What is right in a problem from now on.' })
export class ChangeOlympiadKeyInput {
  @Field(() => ID, { description: 'The problem.' })
  problemId: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [QuestionKeyInput], {
    description: 'What is right, one for each variant in their order, options as the author counts them.',
  })
  keys: QuestionKeyInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Withdraws the problem: whoever sat the paper has all its points, whatever they put down. What is right is kept with it.',
  })
  isVoid: boolean;

  @ArrayMaxSize(20)
  @Field(() => [[Int]], {
    defaultValue: [],
    description:
      'Options that count as well, a list for each variant in their order; of MULTIPLE those that may be chosen or left. Not for ORDER and typed answers.',
  })
  alsoRight: number[][];
}

@InputType({ description: 'Names an olympiad whose board or end the jury decides on.' })
export class HeldOlympiadInput {
  @Field(() => ID, { description: 'The olympiad.' })
  olympiadId: string;
}
