import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { QuestionKind } from './question.ts';

registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description: 'What kind of answer a question takes.',
  valuesConfig: {
    SINGLE: { description: 'One of the options.' },
    MULTIPLE: { description: 'All the right options and no other.' },
    TRUE_FALSE: { description: 'Option 0 says that the sentence is true, option 1 that it is false.' },
    NUMBER: { description: 'A number that is typed, in digits or in words.' },
    ORDER: { description: 'All the options, put in order.' },
    TEXT: { description: 'A short text that is typed.' },
    LISTEN: { description: 'One of the pictures, for the letter or word that is spoken.' },
  },
});

@Allow(anyone)
@ObjectType('QuestionText', { description: 'The words of a question in one language.' })
export class QuestionTextType {
  @Field(() => Locale, { description: 'The language they are in.' })
  language: Locale;

  @Field(() => String, { description: 'What is asked; formulas in TeX stand between dollar signs.' })
  text: string;

  @Field(() => [String], { description: 'The options by index, the same ones in all languages; empty without any.' })
  options: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Why the right answer is right; null without one, and to players until the question is closed.',
  })
  explanation: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The letter or word to speak to the player; null but for LISTEN.',
  })
  sound: string | null;
}

@Allow(anyone)
@ObjectType('QuestionKey', { description: 'What is right; given to nobody who may still answer.' })
export class QuestionKeyType {
  @Field(() => [Int], {
    description:
      'Indexes of the right options, from 0; of ORDER all of them in the right order; empty for typed answers.',
  })
  correctOptions: number[];

  @Field(() => [Int], {
    nullable: true,
    description:
      'Options that a jury has count as well, from 0; of MULTIPLE those that may be chosen or left. Null but in an olympiad.',
  })
  alsoRight?: number[];

  @Field(() => String, {
    nullable: true,
    description: 'The right number, a decimal such as -0.5; null but for NUMBER.',
  })
  number: string | null;

  @Field(() => String, { nullable: true, description: 'How far off a number may be, a decimal; null but for NUMBER.' })
  tolerance: string | null;

  @Field(() => [String], { description: 'All texts that count as right; empty but for TEXT.' })
  accepted: string[];
}

@Allow(anyone)
@ObjectType('QuestionAnswer', { description: 'What somebody answered: options, a number or a text.' })
export class QuestionAnswerType {
  @Field(() => [Int], { nullable: true, description: 'Indexes of the options, from 0; of ORDER in the order chosen.' })
  options: number[] | null;

  @Field(() => String, { nullable: true, description: 'The number as it was read, a decimal such as -0.5.' })
  number: string | null;

  @Field(() => String, { nullable: true, description: 'The text as it was typed.' })
  text: string | null;
}
