import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { QuestionKind } from '../question/question.ts';
import { QuestionAnswerType } from '../question/question.type.ts';

@Allow(anyone)
@ObjectType({
  description: 'A problem as one pupil has it before them: in their order, with their values, without its key.',
})
export class OlympiadProblem {
  @Field(() => ID, { description: 'Opaque and stable; the same in all languages.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the order of this pupil, from 1.' })
  number: number;

  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' })
  kind: QuestionKind;

  @Field(() => Int, { description: 'Points of a right answer, as the paper says.' })
  points: number;

  @Field(() => Locale, { description: 'The language of its text: the one asked for, or else the one of its author.' })
  language: Locale;

  @Field(() => String, {
    description: 'What is asked, in several lines where it was written so; formulas in TeX stand between dollar signs.',
  })
  text: string;

  @Field(() => [String], { description: 'The options in the order of this pupil, the same one in all languages.' })
  options: string[];

  @Field(() => [String], { description: 'LISTEN: names of the pictures, in the order of this pupil.' })
  pictures: string[];

  @Field(() => String, { nullable: true, description: 'LISTEN: the letter or word to speak; null for the others.' })
  sound: string | null;
}

@Allow(anyone)
@ObjectType('OlympiadAnswer', {
  description: 'What a pupil put down for a problem; for the pupil, and after the end for those who look after them.',
})
export class OlympiadAnswerType {
  @Field(() => ID, { description: 'The problem.' })
  problemId: string;

  @Field(() => QuestionAnswerType, {
    nullable: true,
    description: 'The answer, options counted in the order the pupil sees; null when it was taken back.',
  })
  answer: QuestionAnswerType | null;

  @Field(() => Int, { description: 'Grows with each change; of two the one with the higher number stays.' })
  revision: number;

  @Field(() => Date, { description: 'When it was kept.' })
  savedAt: Date;
}

@Allow(anyone)
@ObjectType('OlympiadAttempt', {
  description:
    'One pupil sitting one stage; for the pupil, and for those who look after them once nobody sits it any more.',
})
export class OlympiadAttemptType {}

@Allow(anyone)
@ObjectType({ description: 'An attempt that goes on here, and by what this device saves into it.' })
export class StartedOlympiadAttempt {
  @Field(() => OlympiadAttemptType, { description: 'The attempt.' })
  attempt: OlympiadAttemptType;

  @Field(() => ID, {
    description:
      'What saving and handing in want: the device that began or went on last has it, all others are refused.',
  })
  session: string;
}
