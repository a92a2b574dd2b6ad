import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { QuestionKind } from '../question/question.ts';
import { QuestionKeyType } from '../question/question.type.ts';

@Allow(anyone)
@ObjectType({ description: 'One question of a live quiz, as the players may see it now.' })
export class LiveQuizQuestion {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the quiz, from 1.' })
  number: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Title of the section it belongs to, in the language that was asked for where it is written in it, otherwise in that of the quiz; null where it belongs to none.',
  })
  section: string | null;

  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' })
  kind: QuestionKind;

  @Field(() => Locale, {
    description:
      'The language that text and options are in here: another than was asked for where it is not written in it.',
  })
  language: `${Locale}`;

  @Field(() => String, { description: 'What is asked.' })
  text: string;

  @Field(() => [String], {
    description:
      'The possible answers; an answer names them by index, from 0. Empty where it is typed or shown in pictures.',
  })
  options: readonly string[];

  @Field(() => [String], { description: 'LISTEN: the pictures to choose from by their names, instead of options.' })
  pictures: readonly string[];

  @Field(() => String, { nullable: true, description: 'LISTEN: the letter or word to speak; null for all others.' })
  sound: string | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Indexes of the correct options, of ORDER in the right order; null until the question is closed.',
  })
  correctOptions: readonly number[] | null;

  @Field(() => QuestionKeyType, { nullable: true, description: 'What is right; null until the question is closed.' })
  key: QuestionKeyType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why that is right, in the words of the author; null without any and until the question is closed.',
  })
  explanation: string | null;

  @Field(() => Int, { description: 'Seconds it takes answers for, 5 to 120.' })
  seconds: number;

  @Field(() => Int, {
    description: 'Points of a right answer given at once; what is left of them later the mode says.',
  })
  points: number;

  @Field(() => Boolean, { description: 'More than one option is correct, and a right answer names them all.' })
  isMultipleChoice: boolean;

  @Field(() => Boolean, { description: 'The host has skipped it: it counts for nobody.' })
  isSkipped: boolean;

  @Field(() => Date, { description: "When it was opened, by the server's clock." })
  openedAt: Date;

  @Field(() => Date, {
    description:
      "When it stops taking answers, by the server's clock; while the quiz is paused, when it would have. For a quarter of a second after it answers that were under way are still taken.",
  })
  closesAt: Date;

  @Field(() => [Int], {
    nullable: true,
    description:
      'How many players chose each option or picture, in their order; where there are none or all of them are put in order, how many were right and how many were not. Null until the question is closed.',
  })
  distribution: number[] | null;
}
