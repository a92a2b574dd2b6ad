import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import {
  ReadingEventKind,
  ReadingMethod,
  ReadingSource,
  ReadingState,
  ReadingVerdict,
  readerOrSupervisor,
} from './reading.enums.ts';

@Allow(anyone)
@ObjectType({ description: 'A word of a reading that was not simply right.' })
export class ReadingMark {
  @Field(() => Int, { description: 'Which word, from 0.' })
  word: number;

  @Field(() => ReadingVerdict, { description: 'What became of it.' })
  verdict: ReadingVerdict;
}

@Allow(anyone)
@ObjectType({ description: 'Something that happened while reading and is no error.' })
export class ReadingEvent {
  @Field(() => ReadingEventKind, { description: 'What.' })
  kind: ReadingEventKind;

  @Field(() => Int, { description: 'Before which word, from 0; of a self-correction the word itself.' })
  at: number;
}

@Allow(anyone)
@ObjectType({ description: 'What a reading aloud came to, up to where the reader stopped.' })
export class ReadingResult {
  @Field(() => Int, { description: 'Words up to the last that was read.' })
  wordsRead: number;

  @Field(() => Int, { description: 'How many of them were right.' })
  correctWords: number;

  @Field(() => Int, { description: 'How many nobody could tell; never counted against the reader.' })
  unsureWords: number;

  @Field(() => Float, { description: 'Correct words a minute, unsure ones with them.' })
  wordsPerMinute: number;

  @Field(() => Float, { description: 'Their syllables a minute: the measure of growth, because Uzbek words are long.' })
  syllablesPerMinute: number;

  @Field(() => Float, { description: 'Correct words of those that are sure, 0 to 1.' })
  accuracy: number;

  @Field(() => Float, { description: 'How long it took, in seconds.' })
  seconds: number;

  @Field(() => [ReadingMark], { description: 'The words that were not simply right, in their order.' })
  marks: ReadingMark[];

  @Field(() => [ReadingEvent], { description: 'What else happened; only a recogniser tells.' })
  events: ReadingEvent[];
}

@Allow(readerOrSupervisor)
@ObjectType({ description: 'A pupil reading a story aloud, once; for the pupil and those who look after them.' })
export class Reading {
  studentId: string;
  storyId: string;
  markedBy: string | null;
  words: string[];

  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => ReadingMethod, { description: 'Who listens.' })
  method: ReadingMethod;

  @Field(() => ReadingState, { description: 'Where it stands.' })
  state: ReadingState;

  @Field(() => Date, { description: 'When it began.' })
  startedAt: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the recogniser gave no result, as an error code: NOT_CONFIGURED, CONSENT_REQUIRED, SUBGRAPH_UNAVAILABLE, BAD_USER_INPUT. An adult may mark it.',
  })
  failure: string | null;

  @Field(() => ReadingResult, { nullable: true, description: 'What it came to; null until somebody marked it.' })
  result: ReadingResult | null;

  @Field(() => ReadingSource, { nullable: true, description: 'Who judged; null until somebody did.' })
  source: ReadingSource | null;

  @Field(() => Boolean, {
    description:
      'Judged by an adult who looks after the pupil, or by a recogniser on the server; the rest is practice.',
  })
  isTrusted: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was judged last.' })
  analysedAt: Date | null;

  @Field(() => Int, { description: 'Coins that it earned.' })
  coins: number;
}

export const ReadingConnection = connectionOf(Reading, 'Reading');

@Allow(anyone)
@ObjectType({ description: 'The door for one recording, open for a quarter of an hour.' })
export class RecordingDoor {
  @Field(() => String, { description: 'Where to POST the recording, as it is.' })
  url: string;

  @Field(() => String, { description: 'Goes along as `Authorization: Bearer …`; works once.' })
  ticket: string;

  @Field(() => Int, { description: 'The most bytes that are taken.' })
  mostBytes: number;

  @Field(() => Date, { description: 'When the door shuts.' })
  expiresAt: Date;
}

@Allow(anyone)
@ObjectType({ description: 'An answer to a question about a story, with what is told only afterwards.' })
export class StoryAnswer {
  storyId: string;

  @Field(() => ID, { description: 'The question.' })
  questionId: string;

  @Field(() => Int, { description: 'The option that was chosen, as the reader sees them, from 0.' })
  choice: number;

  @Field(() => Int, { description: 'The right option, as the reader sees them, from 0.' })
  rightChoice: number;

  @Field(() => Boolean, { description: 'Right at the first answer, the one that counts.' })
  isCorrect: boolean;
}

@Allow(anyone)
@ObjectType({ description: 'How far a pupil is with the questions of a story.' })
export class StoryProgress {
  studentId: string;
  storyId: string;

  @Field(() => [StoryAnswer], { description: 'What was answered so far.' })
  answers: StoryAnswer[];

  @Field(() => Int, { description: 'How many were right.' })
  correct: number;

  @Field(() => Int, { description: 'How many questions the story has.' })
  total: number;

  @Field(() => Boolean, { description: 'All are answered: the story counts as read.' })
  isRead: boolean;

  @Field(() => Date, { description: 'When the first was answered.' })
  begunAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the last was answered.' })
  readAt: Date | null;

  @Field(() => Int, { description: 'Coins that it earned.' })
  coins: number;
}
