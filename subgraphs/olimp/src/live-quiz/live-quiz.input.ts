import { Locale } from '@alif24/subgraph-shared/auth';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A question of a new live quiz.' })
export class LiveQuizQuestionInput {
  @MinLength(1)
  @MaxLength(300)
  @Field(() => String, { description: 'What is asked, 1 to 300 characters.' })
  text: string;

  @ArrayMinSize(2)
  @ArrayMaxSize(4)
  @MinLength(1, { each: true })
  @MaxLength(80, { each: true })
  @Field(() => [String], { description: 'Two to four different answers of 1 to 80 characters.' })
  options: string[];

  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ArrayUnique()
  @Field(() => [Int], { description: 'Indexes of the correct options, from 0; a right answer names them all.' })
  correctOptions: number[];

  @Min(5)
  @Max(120)
  @Field(() => Int, { defaultValue: 20, description: 'Seconds it takes answers for, 5 to 120.' })
  seconds: number;

  @Min(0)
  @Max(5000)
  @Field(() => Int, { defaultValue: 1000, description: 'Points of a right answer given at once, 0 to 5000.' })
  points: number;
}

@InputType({ description: 'A new live quiz.' })
export class CreateLiveQuizInput {
  @MinLength(1)
  @MaxLength(120)
  @Field(() => String, { description: 'What it is about, 1 to 120 characters.' })
  title: string;

  @Field(() => Locale, { defaultValue: Locale.UZ_LATN, description: 'The language its questions are written in.' })
  language: Locale;

  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [LiveQuizQuestionInput], { description: 'One to fifty questions in their order.' })
  questions: LiveQuizQuestionInput[];
}

@InputType({ description: 'Names a live quiz of the caller.' })
export class LiveQuizInput {
  @Field(() => ID, { description: 'The quiz.' })
  quizId: string;
}

@InputType({ description: 'Who joins which quiz.' })
export class JoinLiveQuizInput {
  @MaxLength(12)
  @Field(() => String, { description: 'The six digits on the screen; spaces do not matter.' })
  pin: string;

  @MaxLength(200)
  @Field(() => String, { description: 'What to be called, 1 to 24 letters, each word in one script.' })
  nickname: string;
}

@InputType({ description: "A player's answer." })
export class SubmitLiveQuizAnswerInput {
  @Field(() => ID, { description: 'The quiz.' })
  quizId: string;

  @Field(() => ID, { description: 'The question that is open.' })
  questionId: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ArrayUnique()
  @Field(() => [Int], { description: 'Indexes of the chosen options, from 0.' })
  options: number[];

  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Of a player without an account: what joining returned.' })
  playerToken: string | null;
}
