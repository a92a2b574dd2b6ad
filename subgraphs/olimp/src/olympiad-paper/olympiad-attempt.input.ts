import { Locale } from '@alif24/subgraph-shared/auth';
import { Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { QuestionAnswerInput } from '../question/question.input.ts';

@InputType({ description: 'The stage that a pupil begins, or goes on with.' })
export class StartOlympiadAttemptInput {
  @Field(() => ID, { description: 'The stage.' })
  stageId: string;
}

@InputType({ description: 'An answer that is kept while the pupil goes on.' })
export class SaveOlympiadAnswerInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId: string;

  @Field(() => ID, { description: 'What starting it on this device returned.' })
  session: string;

  @Field(() => ID, { description: 'A problem of its paper.' })
  problemId: string;

  @Min(1)
  @Max(1_000_000)
  @Field(() => Int, {
    description:
      'Higher than that of the answer it replaces, from 1 to 1,000,000: of two answers the one with the higher number stays. Steps of different sizes let a device know its own answers again.',
  })
  revision: number;

  @ValidateNested()
  @Field(() => QuestionAnswerInput, {
    nullable: true,
    description: 'The answer, options counted in the order the pupil sees; null takes it back.',
  })
  answer: QuestionAnswerInput | null;

  @Field(() => Locale, {
    nullable: true,
    description: 'The language the pupil reads in, which says how they write numbers; that of the entry unless given.',
  })
  language: Locale | null;
}

@InputType({ description: 'An attempt that a pupil hands in.' })
export class FinishOlympiadAttemptInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId: string;

  @Field(() => ID, { description: 'What starting it on this device returned.' })
  session: string;
}

@InputType({ description: 'The page with the problems was left for a while.' })
export class NoteOlympiadFocusInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId: string;

  @Field(() => ID, { description: 'What starting it on this device returned.' })
  session: string;

  @Min(0)
  @Max(86_400)
  @Field(() => Int, { description: 'For how many seconds, 0 to 86,400.' })
  seconds: number;
}
