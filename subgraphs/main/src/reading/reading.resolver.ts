import { Allow, anyone, selfOrSupervisor, signedIn } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Story } from '../story/story.entity.ts';
import { inScript, isMadeStory, storyById } from '../story/story.service.ts';
import { User } from '../user/user.entity.ts';
import { usersById } from '../user/user.service.ts';
import { languageOf, markReading, submitHeardText } from './mark-reading.service.ts';
import { ReadingMethod, readerOrSupervisor } from './reading.enums.ts';
import {
  FinishReadingInput,
  MarkReadingInput,
  StartReadingInput,
  SubmitHeardTextInput,
  SubmitRecordingInput,
} from './reading.input.ts';
import { findReading, finishReading, readingMethodsOf, readingsOf, startReading } from './reading.service.ts';
import { Reading, ReadingConnection, RecordingDoor, StoryProgress } from './reading.type.ts';
import { submitRecording } from './recording.service.ts';
import { progressOfReadings } from './story-progress.service.ts';

@Resolver(() => Reading)
export class ReadingResolver {
  @Allow(signedIn)
  @Query(() => Reading, {
    nullable: true,
    description: 'One reading aloud, for the pupil and those who look after them; null otherwise.',
  })
  reading(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which reading.' }) id: string) {
    return findReading(ctx, id);
  }

  @Allow(signedIn)
  @Mutation(() => Reading, {
    description:
      "Starts the clock of a pupil's reading: the pupil, or whoever looks after them. Fails with NOT_FOUND, TIME_IS_UP, NOT_CONFIGURED, CONSENT_REQUIRED.",
  })
  startReading(
    @Ctx() ctx: Context,
    @Arg('input', () => StartReadingInput, { description: 'Who reads what.' }) input: StartReadingInput,
  ) {
    return startReading(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => Reading, { description: "Stops the clock, which is the server's. Fails with NOT_FOUND, CONFLICT." })
  finishReading(
    @Ctx() ctx: Context,
    @Arg('input', () => FinishReadingInput, { description: 'Which reading.' }) input: FinishReadingInput,
  ) {
    return finishReading(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => Reading, {
    description:
      'Judges a finished reading as an adult heard it, or puts its result right; earlier results are kept. Pays when it is done by whoever looks after the pupil. Fails with NOT_FOUND, CONFLICT, FORBIDDEN, BAD_USER_INPUT.',
  })
  markReading(
    @Ctx() ctx: Context,
    @Arg('input', () => MarkReadingInput, { description: 'How it went.' }) input: MarkReadingInput,
  ) {
    return markReading(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => RecordingDoor, {
    description:
      'Opens the door for the recording of a finished reading; it is deleted once it is scored, after a day at most. Fails with NOT_FOUND, CONFLICT, NOT_CONFIGURED, CONSENT_REQUIRED.',
  })
  submitRecording(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitRecordingInput, { description: 'Of which reading.' }) input: SubmitRecordingInput,
  ) {
    return submitRecording(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => Reading, {
    description:
      "Judges a finished reading by what the browser's recogniser heard: practice, which earns nothing. Fails with NOT_FOUND, CONFLICT, CONSENT_REQUIRED, BAD_USER_INPUT.",
  })
  submitHeardText(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitHeardTextInput, { description: 'What was heard.' }) input: SubmitHeardTextInput,
  ) {
    return submitHeardText(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => Story, { nullable: true, description: 'The story; null when it is no longer in the library.' })
  story(@Ctx() ctx: Context, @Root() { storyId }: Reading) {
    return storyById(ctx, storyId);
  }

  @Allow(readerOrSupervisor)
  @FieldResolver(() => User, { nullable: true, description: 'Who read.' })
  student(@Ctx() ctx: Context, @Root() { studentId }: Reading) {
    return ctx.load(usersById, studentId);
  }

  @Allow(readerOrSupervisor)
  @FieldResolver(() => User, { nullable: true, description: 'Who judged it last; null for a recogniser.' })
  markedBy(@Ctx() ctx: Context, @Root() { markedBy }: Reading) {
    return markedBy && ctx.load(usersById, markedBy);
  }

  @Allow(readerOrSupervisor)
  @FieldResolver(() => [String], {
    description:
      'The words of the story as they were when it was read; marks count them. Of a story that was taken back from the pupil each is … for the pupil.',
  })
  async words(
    @Ctx() ctx: Context,
    @Root() { storyId, studentId, words }: Reading,
    @Arg('script', () => Script, { nullable: true, description: 'The script to write them in; their own by default.' })
    script?: Script | null,
  ) {
    if (ctx.caller?.userId === studentId && isMadeStory(storyId) && !(await storyById(ctx, storyId))) {
      return words.map(() => '…');
    }
    return words.map((word) => inScript({ language: languageOf(storyId) }, word, script));
  }

  @Allow(readerOrSupervisor)
  @FieldResolver(() => StoryProgress, {
    nullable: true,
    description: 'What the pupil understood of the story: stands beside the speed. Null before the first answer.',
  })
  understanding(@Ctx() ctx: Context, @Root() { studentId, storyId }: Reading) {
    return ctx.load(progressOfReadings, `${studentId}/${storyId}`);
  }
}

@Resolver(() => User)
export class UserReadingResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => ReadingConnection, {
    nullable: true,
    description: 'Their readings aloud, the newest first; for themselves and those who look after them.',
  })
  readings(
    @Ctx() ctx: Context,
    @Root() { id }: User,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last reading had.' }) after?:
      | string
      | null,
  ) {
    return readingsOf(ctx, id, first, after ?? null);
  }

  @Allow(selfOrSupervisor)
  @FieldResolver(() => [ReadingMethod], {
    nullable: true,
    description:
      'Who may listen to them now: an adult always, a recogniser where one is set up and a guardian consented.',
  })
  readingMethods(@Ctx() ctx: Context, @Root() { id }: User) {
    return readingMethodsOf(ctx, id);
  }
}
