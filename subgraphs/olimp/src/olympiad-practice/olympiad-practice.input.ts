import { Locale } from '@alif24/subgraph-shared/auth';
import { Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { QuestionAnswerInput } from '../question/question.input.ts';

@InputType({ description: 'A past paper to practise.' })
export class StartOlympiadPracticeInput {
  @Field(() => ID, { description: 'The stage.' })
  stageId: string;

  @Min(0)
  @Max(11)
  @Field(() => Int, { description: 'The grade whose paper it is, whatever grade the pupil is in.' })
  grade: number;
}

@InputType({ description: 'An answer to a problem of a practice.' })
export class AnswerOlympiadPracticeInput {
  @Field(() => ID, { description: 'The practice.' })
  practiceId: string;

  @Field(() => ID, { description: 'The problem.' })
  problemId: string;

  @ValidateNested()
  @Field(() => QuestionAnswerInput, { description: 'The answer, options counted in the order the pupil sees.' })
  answer: QuestionAnswerInput;

  @Field(() => Locale, { nullable: true, description: 'The language it is typed in; Uzbek unless given.' })
  language: Locale | null;
}
