import { ArrayMaxSize, IsIn, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LessonBlockKind } from './lesson-block.entity.ts';

const PICTURE = /^[a-z-]{1,40}$/;
const LANGUAGES = ['uz', 'ru', 'en'];
const isGiven = (_: object, value: unknown) => value !== null && value !== undefined;

@InputType({ description: 'A new lesson, without its blocks.' })
export class CreateLessonInput {
  @MaxLength(120)
  @Field(() => String, { description: 'Its title, 1 to 120 characters.' })
  title: string;

  @MaxLength(500)
  @Field(() => String, { defaultValue: '', description: 'What it is about, up to 500 characters.' })
  summary: string;

  @IsIn(LANGUAGES)
  @Field(() => String, { defaultValue: 'uz', description: 'The language it teaches in: `uz`, `ru` or `en`.' })
  language: string;

  @Min(0)
  @Max(11)
  @Field(() => Int, { description: 'The school grade it is meant for, 0 (before school) to 11.' })
  grade: number;

  @ValidateIf(isGiven)
  @Matches(PICTURE)
  @Field(() => String, { nullable: true, description: 'Key of a picture: `apple`.' })
  picture: string | null;
}

@InputType({ description: 'A block for the end of a lesson. Which fields are needed depends on its kind.' })
export class AddBlockInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The lesson, a draft of the caller.' })
  lessonId: string;

  @Field(() => LessonBlockKind, { description: 'What it is.' })
  kind: LessonBlockKind;

  @ValidateIf(isGiven)
  @MaxLength(4000)
  @Field(() => String, { nullable: true, description: 'Needed for TEXT and QUESTION; a caption for PICTURE.' })
  text: string | null;

  @ValidateIf(isGiven)
  @Matches(PICTURE)
  @Field(() => String, { nullable: true, description: 'Key of a picture; needed for PICTURE.' })
  picture: string | null;

  @ValidateIf(isGiven)
  @Matches(/^(?:uz|ru|en)-[a-z][a-z-]{0,29}$/)
  @Field(() => ID, { nullable: true, description: 'Needed for STORY: `uz-laylak`.' })
  storyId: string | null;

  @ValidateIf(isGiven)
  @Matches(/^[a-z]{2,3}-[a-z-]{1,30}$/)
  @Field(() => ID, { nullable: true, description: 'Needed for LETTER: `uz-sh`.' })
  letterId: string | null;

  @ValidateIf(isGiven)
  @ArrayMaxSize(4)
  @MaxLength(200, { each: true })
  @Field(() => [String], { nullable: true, description: 'Two to four different ones; needed for QUESTION.' })
  options: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Which option is right, counted from 0; needed for QUESTION.' })
  answer: number | null;

  @ValidateIf(isGiven)
  @MaxLength(500)
  @Field(() => String, { nullable: true, description: 'Shown after a wrong choice.' })
  hint: string | null;
}

@InputType({ description: 'A new order for the blocks of a lesson.' })
export class ReorderBlocksInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The lesson, a draft of the caller.' })
  lessonId: string;

  @ArrayMaxSize(200)
  @Field(() => [ID], { description: 'All blocks of the lesson, each once, in the new order.' })
  blockIds: string[];
}

@InputType({ description: 'A block to take out of its lesson.' })
export class RemoveBlockInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The lesson, a draft of the caller.' })
  lessonId: string;

  @MaxLength(40)
  @Field(() => ID, { description: 'The block.' })
  blockId: string;
}

@InputType({ description: 'A lesson of the caller.' })
export class LessonIdInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The lesson.' })
  lessonId: string;
}
