import { Locale } from '@alif24/subgraph-shared/auth';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { QuestionAnswerInput } from '../question/question.input.ts';

@InputType({ description: 'Names a live quiz, for the one who plays it.' })
export class LiveQuizPlayerTokenInput {
  @Field(() => ID, { description: 'The quiz.' })
  quizId: string;

  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Of a player without an account: what joining returned.' })
  playerToken: string | null;
}

@InputType({ description: 'One round trip between a player and the server.' })
export class MeasureLiveQuizDelayInput extends LiveQuizPlayerTokenInput {
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description: 'What the server gave last time, sent back at once; nothing the first time.',
  })
  echo: string | null;
}

@InputType({ description: 'Who comes back from another device.' })
export class RestoreLiveQuizPlayerInput {
  @MaxLength(12)
  @Field(() => String, { description: 'The six digits on the screen; spaces do not matter.' })
  pin: string;

  @MaxLength(200)
  @Field(() => String, { description: 'What they are called in the quiz.' })
  nickname: string;

  @MaxLength(12)
  @Field(() => String, { description: 'The six letters and digits that joining gave.' })
  resumeCode: string;

  @MinLength(22)
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'The secret of this browser, as for joining.' })
  joinKey: string | null;
}

@InputType({ description: 'Who joins which quiz.' })
export class JoinLiveQuizInput {
  @MaxLength(12)
  @Field(() => String, { description: 'The six digits on the screen; spaces do not matter.' })
  pin: string;

  @MaxLength(200)
  @Field(() => String, { description: 'What to be called, 1 to 24 letters, each word in one script.' })
  nickname: string;

  @Field(() => Locale, { nullable: true, description: 'The language to play in; the one of the quiz unless given.' })
  language: Locale | null;

  @Min(0)
  @Max(7)
  @Field(() => Int, { nullable: true, description: 'Index of the team to play in; the smallest one unless given.' })
  team: number | null;

  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description: 'Of a player without an account who comes back: what joining returned the first time.',
  })
  playerToken: string | null;

  @MinLength(22)
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description:
      'A secret that the browser draws at random for this quiz, before it tries first: sent again it gives the same player without an account back, token and code included. 22 to 100 characters.',
  })
  joinKey: string | null;
}

@InputType({ description: "A player's answer." })
export class SubmitLiveQuizAnswerInput {
  @Field(() => ID, { description: 'The quiz.' })
  quizId: string;

  @Field(() => ID, { description: 'The question that is open.' })
  questionId: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @ArrayUnique()
  @Field(() => [Int], {
    nullable: true,
    description: 'Indexes of the chosen options, from 0; either this or the answer.',
  })
  options: number[] | null;

  @Field(() => QuestionAnswerInput, { nullable: true, description: 'The answer to a question of any kind.' })
  answer: QuestionAnswerInput | null;

  @Field(() => Locale, {
    nullable: true,
    description:
      'The language the player reads and writes in by now, which says what 1,000 means; the one they joined with unless given.',
  })
  language: Locale | null;

  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Of a player without an account: what joining returned.' })
  playerToken: string | null;
}
