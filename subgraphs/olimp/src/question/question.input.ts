import { Locale } from '@alif24/subgraph-shared/auth';
import { ArrayMaxSize, MaxLength, MinLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'The words of a question in one language.' })
export class QuestionTextInput {
  @Field(() => Locale, { description: 'The language they are in.' })
  language: Locale;

  @MinLength(1)
  @MaxLength(1000)
  @Field(() => String, {
    description:
      'What is asked, a line of 1 to 300 characters; in a problem of an olympiad lines of up to 1,000 in all. Formulas in TeX stand between dollar signs.',
  })
  text: string;

  @ArrayMaxSize(6)
  @MaxLength(80, { each: true })
  @Field(() => [String], {
    defaultValue: [],
    description:
      'Two to six different options of 1 to 80 characters for SINGLE, MULTIPLE and ORDER; none for the others. All languages have the same ones in the same places.',
  })
  options: string[];

  @MaxLength(500)
  @Field(() => String, {
    nullable: true,
    description: 'Why the right answer is right, up to 500 characters; told when the question is closed.',
  })
  explanation: string | null;

  @MaxLength(60)
  @Field(() => String, { nullable: true, description: 'LISTEN: the letter or word to speak, up to 60 characters.' })
  sound: string | null;
}

@InputType({ description: 'What is right: the part that the kind of the question has. Empty in a survey.' })
export class QuestionKeyInput {
  @ArrayMaxSize(6)
  @Field(() => [Int], {
    defaultValue: [],
    description: 'Indexes of the right options, from 0; for ORDER all of them in the right order.',
  })
  correctOptions: number[];

  @MaxLength(160)
  @Field(() => String, { nullable: true, description: 'NUMBER: the right number, in digits or words: `12,5`.' })
  number: string | null;

  @MaxLength(160)
  @Field(() => String, { nullable: true, description: 'NUMBER: how far off an answer may be; null is not at all.' })
  tolerance: string | null;

  @ArrayMaxSize(12)
  @MaxLength(80, { each: true })
  @Field(() => [String], {
    defaultValue: [],
    description: 'TEXT: up to twelve texts that count as right, in any language.',
  })
  accepted: string[];
}

@InputType({ description: 'An answer: the one of the three that the kind of the question takes.' })
export class QuestionAnswerInput {
  @ArrayMaxSize(6)
  @Field(() => [Int], {
    nullable: true,
    description: 'Indexes of the chosen options, from 0; for ORDER all of them in the order chosen.',
  })
  options: number[] | null;

  @MaxLength(160)
  @Field(() => String, { nullable: true, description: 'NUMBER: the number as typed, in digits or words: `12,5`.' })
  number: string | null;

  @MaxLength(80)
  @Field(() => String, { nullable: true, description: 'TEXT: the text as typed.' })
  text: string | null;
}
