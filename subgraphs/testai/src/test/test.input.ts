import { Locale } from '@alif24/subgraph-shared/auth';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { TestQuestionType } from './test.type.ts';

@InputType({ description: 'An option of a choice question.' })
export class TestOptionInput {
  @MaxLength(300)
  @Field(() => String, { description: 'What it says, 1 to 300 characters.' })
  text: string;

  @Field(() => Boolean, { description: 'Choosing it is right.' })
  isCorrect: boolean;
}

@InputType({ description: 'A question with its key. What does not belong to its type is left out.' })
export class TestQuestionInput {
  @Field(() => TestQuestionType, { description: 'How it is answered.' })
  type: TestQuestionType;

  @MaxLength(1000)
  @Field(() => String, { description: 'What is asked, 1 to 1000 characters.' })
  text: string;

  @Field(() => Int, { defaultValue: 1, description: 'Points for the right answer, 1 to 10.' })
  points: number;

  @MaxLength(1000)
  @Field(() => String, {
    defaultValue: '',
    description: 'What pupils are told after they submit, up to 1000 characters.',
  })
  explanation: string;

  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Field(() => [TestOptionInput], { defaultValue: [], description: 'For choice questions: 2 to 8 different options.' })
  options: TestOptionInput[];

  @Field(() => Float, { nullable: true, description: 'For number questions: the right number.' })
  number: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'For number questions: how far from it still counts as right; 0 unless given.',
  })
  tolerance: number | null;

  @ArrayMaxSize(10)
  @MaxLength(100, { each: true })
  @Field(() => [String], {
    defaultValue: [],
    description: 'For short text questions: 1 to 10 accepted answers of up to 100 characters.',
  })
  acceptedTexts: string[];
}

@InputType({ description: 'A new test.' })
export class CreateTestInput {
  @MaxLength(200)
  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  title: string;

  @Field(() => Int, { description: 'The school grade it is for, 0 (before school) to 11.' })
  grade: number;

  @Field(() => Locale, { description: 'The language it is written in.' })
  language: Locale;

  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Field(() => [TestQuestionInput], { description: 'Its questions in their order, up to 100; a draft may have none.' })
  questions: TestQuestionInput[];
}

@InputType({ description: 'A draft as it shall be from now on.' })
export class UpdateTestInput extends CreateTestInput {
  @Field(() => ID, { description: 'The draft.' })
  testId: string;
}

@InputType({ description: 'A draft that is ready for pupils.' })
export class PublishTestInput {
  @Field(() => ID, { description: 'The draft.' })
  testId: string;
}
