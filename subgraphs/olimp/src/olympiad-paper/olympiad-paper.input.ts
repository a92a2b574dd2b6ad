import { Locale } from '@alif24/subgraph-shared/auth';
import { ArrayMaxSize, ArrayMinSize, Matches, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { QuestionKeyInput, QuestionTextInput } from '../question/question.input.ts';
import { QuestionKind } from '../question/question.ts';

@InputType({ description: 'A value that stands for its name in the texts of a problem.' })
export class OlympiadVariantValueInput {
  @Matches(/^[a-z][a-z0-9]{0,9}$/)
  @Field(() => String, { description: 'The name, a small letter and up to nine more or digits; `{a}` in a text.' })
  name: string;

  @MinLength(1)
  @MaxLength(40)
  @Field(() => String, { description: 'What stands there instead, 1 to 40 characters.' })
  value: string;
}

@InputType({ description: 'One of the forms in which children have a problem: its values, and what is right then.' })
export class OlympiadVariantInput {
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Field(() => [OlympiadVariantValueInput], {
    description: 'A value for every name in the texts; none where the problem is the same for all.',
  })
  values: OlympiadVariantValueInput[];

  @ValidateNested()
  @Field(() => QuestionKeyInput, { description: 'What is right, options counted in the order written here.' })
  key: QuestionKeyInput;
}

@InputType({ description: 'A problem of a paper.' })
export class OlympiadProblemInput {
  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' })
  kind: QuestionKind;

  @Min(1)
  @Max(100)
  @Field(() => Int, { description: 'Points of a right answer, 1 to 100, the class of difficulty of the scheme.' })
  points: number;

  @Field(() => Locale, { description: 'The language of the author, for readers in whose language there is none.' })
  language: Locale;

  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Field(() => [QuestionTextInput], {
    description: 'Its words, once a language; Uzbek in the other letters is made from the one given.',
  })
  texts: QuestionTextInput[];

  @ArrayMaxSize(6)
  @Field(() => [String], { defaultValue: [], description: 'LISTEN: names of the pictures to choose from.' })
  pictures: string[];

  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Field(() => [OlympiadVariantInput], {
    description: 'One form, or up to twenty of which each child has one by chance.',
  })
  variants: OlympiadVariantInput[];

  @Matches(/^[a-z][a-z0-9-]{0,39}$/)
  @Field(() => ID, {
    nullable: true,
    description: 'The skill of MathKids that it is of: what a pupil has wrong in practice is reviewed there.',
  })
  skill: string | null;
}

@InputType({ description: 'The whole paper of a grade in a stage; it replaces the one before.' })
export class SetOlympiadPaperInput {
  @Field(() => ID, { description: 'The stage.' })
  stageId: string;

  @Min(0)
  @Max(11)
  @Field(() => Int, { description: 'The grade, one of the olympiad.' })
  grade: number;

  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/)
  @Field(() => String, {
    description:
      'Name of the scheme by which it is counted: KANGAROO_15, _24 or _30, of the last two _QUARTER and _MINUS_ONE, FLAT_100 or SUM.',
  })
  scheme: string;

  @ArrayMaxSize(6)
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/, { each: true })
  @Field(() => [String], {
    defaultValue: [],
    description:
      'What decides between equals, the first one first: TIME, HARDEST_RIGHT, LATER_RIGHT, RIGHT_COUNT, WRONG_COUNT, LONGEST_RUN.',
  })
  tieBreakers: string[];

  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Field(() => [OlympiadProblemInput], { description: 'One to forty problems in their order.' })
  problems: OlympiadProblemInput[];
}
