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
import { QuestionKeyInput, QuestionTextInput } from '../question/question.input.ts';
import { QuestionKind } from '../question/question.ts';
import { LiveQuizBoardFrequency, LiveQuizMode } from './live-quiz.entity.ts';

@InputType({ description: 'The title of a section in one language.' })
export class LiveQuizSectionTitleInput {
  @Field(() => Locale, { description: 'The language it is in.' })
  language: Locale;

  @MinLength(1)
  @MaxLength(60)
  @Field(() => String, { description: 'The title, 1 to 60 characters.' })
  title: string;
}

@InputType({ description: 'A question of a new live quiz.' })
export class LiveQuizQuestionInput {
  @MinLength(1)
  @MaxLength(300)
  @Field(() => String, { description: 'What is asked, 1 to 300 characters, in the language of the quiz.' })
  text: string;

  @ArrayMaxSize(4)
  @MinLength(1, { each: true })
  @MaxLength(80, { each: true })
  @Field(() => [String], {
    defaultValue: [],
    description:
      'Two to four different answers of 1 to 80 characters for SINGLE, MULTIPLE and ORDER; none for the others.',
  })
  options: string[];

  @ArrayMaxSize(6)
  @ArrayUnique()
  @Field(() => [Int], {
    defaultValue: [],
    description: 'Indexes of the correct options, from 0; a right answer names them all. None in a survey.',
  })
  correctOptions: number[];

  @Field(() => QuestionKind, {
    nullable: true,
    description: 'What kind of answer it takes; unless given SINGLE, or MULTIPLE when several options are correct.',
  })
  kind: QuestionKind | null;

  @Field(() => QuestionKeyInput, {
    nullable: true,
    description: 'What is right, where that is not a list of correct options: NUMBER and TEXT.',
  })
  key: QuestionKeyInput | null;

  @MaxLength(500)
  @Field(() => String, {
    nullable: true,
    description: 'Why that is right, up to 500 characters; told when it is closed.',
  })
  explanation: string | null;

  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'LISTEN: the letter or word to speak, up to 60 characters.' })
  sound: string | null;

  @ArrayMaxSize(6)
  @MaxLength(64, { each: true })
  @Field(() => [String], {
    defaultValue: [],
    description: 'LISTEN: two to six pictures to choose from, by their names.',
  })
  pictures: string[];

  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Field(() => [QuestionTextInput], { defaultValue: [], description: 'The same in up to three other languages.' })
  translations: QuestionTextInput[];

  @MaxLength(60)
  @Field(() => String, {
    nullable: true,
    description:
      'Title of the section that begins with it, up to 60 characters, in the language of the quiz; none begins unless given.',
  })
  section: string | null;

  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Field(() => [LiveQuizSectionTitleInput], {
    defaultValue: [],
    description: 'The title of that section in up to three other languages; the other letters of Uzbek are made of it.',
  })
  sectionTranslations: LiveQuizSectionTitleInput[];

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

  @Field(() => LiveQuizMode, {
    nullable: true,
    description: 'What an answer brings; unless given ACCURACY for grades 0 to 2 and SPEED for all others.',
  })
  mode: LiveQuizMode | null;

  @Min(0)
  @Max(11)
  @Field(() => Int, { nullable: true, description: 'The grade it is for, 0 to 11.' })
  grade: number | null;

  @Field(() => LiveQuizBoardFrequency, {
    defaultValue: LiveQuizBoardFrequency.EACH_QUESTION,
    description: 'When players see who leads.',
  })
  boardFrequency: LiveQuizBoardFrequency;

  @Min(3)
  @Max(60)
  @Field(() => Int, {
    nullable: true,
    description: 'Seconds after which the next question opens by itself, 3 to 60; the host opens it unless given.',
  })
  autoAdvanceSeconds: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'A question is over one second after the last player has answered it; five seconds after its opening nobody is waited for who was not heard of since.',
  })
  closesWhenAllAnswered: boolean;

  @ArrayMaxSize(8)
  @MaxLength(40, { each: true })
  @Field(() => [String], { defaultValue: [], description: 'Two to eight teams by their names; none unless given.' })
  teams: string[];

  @Field(() => ID, { nullable: true, description: 'A quiz of the caller: its lobby closes and leads to this one.' })
  replacesId: string | null;
}

@InputType({ description: 'Names a live quiz of the caller.' })
export class LiveQuizInput {
  @Field(() => ID, { description: 'The quiz.' })
  quizId: string;

  @Min(0)
  @Max(50)
  @Field(() => Int, {
    nullable: true,
    description:
      'For moves: number of the question that the caller sees, 0 in the lobby. What is meant for another question does nothing where it has happened, and fails with QUIZ_STATE otherwise. Not looked at unless given.',
  })
  questionNumber: number | null;
}
