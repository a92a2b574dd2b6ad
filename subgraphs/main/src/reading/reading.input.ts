import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ReadingMethod, ReadingVerdict } from './reading.enums.ts';

@InputType({ description: 'Who reads what aloud, and who listens.' })
export class StartReadingInput {
  @MaxLength(80)
  @Field(() => ID, { description: 'The story: `uz-laylak`.' })
  storyId: string;

  @Field(() => ReadingMethod, { description: 'Who listens.' })
  method: ReadingMethod;

  @MaxLength(40)
  @Field(() => ID, { nullable: true, description: 'The pupil who reads; the caller unless given.' })
  studentId: string | null;
}

@InputType({ description: 'Which reading is over.' })
export class FinishReadingInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The reading.' })
  readingId: string;
}

@InputType({ description: 'A word that was not simply right.' })
export class ReadingMarkInput {
  @Field(() => Int, { description: 'Which word, from 0.' })
  word: number;

  @Field(() => ReadingVerdict, { description: 'What became of it.' })
  verdict: ReadingVerdict;
}

@InputType({ description: 'How a reading went, as an adult heard it; also to put an earlier result right.' })
export class MarkReadingInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The reading.' })
  readingId: string;

  @Field(() => Int, { description: 'How many words were read: the number of the last, counted from 1.' })
  wordsRead: number;

  @ArrayMaxSize(2000)
  @Field(() => [ReadingMarkInput], { description: 'The words among them that were not simply right.' })
  marks: ReadingMarkInput[];
}

@InputType({ description: 'Which reading a recording is of.' })
export class SubmitRecordingInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The reading, finished before.' })
  readingId: string;
}

@InputType({ description: "What the browser's recogniser heard." })
export class SubmitHeardTextInput {
  @MaxLength(40)
  @Field(() => ID, { description: 'The reading, finished before.' })
  readingId: string;

  @MaxLength(20000)
  @Field(() => String, { description: 'The words, with spaces between them.' })
  text: string;
}

@InputType({ description: 'An answer to a question about a story.' })
export class AnswerStoryQuestionInput {
  @MaxLength(80)
  @Field(() => ID, { description: 'The story.' })
  storyId: string;

  @MaxLength(40)
  @Field(() => ID, { description: 'The question: `q1`.' })
  questionId: string;

  @Field(() => Int, { description: 'The option, as the caller sees them, from 0.' })
  choice: number;
}
