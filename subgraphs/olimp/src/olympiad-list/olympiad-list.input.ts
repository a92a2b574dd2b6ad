import { Locale } from '@alif24/subgraph-shared/auth';
import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MOST_ROWS } from './olympiad-list.rules.ts';

@InputType({ description: 'A row of a list.' })
export class OlympiadListRowInput {
  @MaxLength(100)
  @Field(() => ID, { description: 'The pupil, as `olympiadPupils` names them.' })
  studentId: string;

  @Min(0)
  @Max(11)
  @Field(() => Int, {
    nullable: true,
    description: 'The grade whose problems they get: their own or a higher one; the lowest of these unless given.',
  })
  grade: number | null;

  @Field(() => Locale, {
    nullable: true,
    description:
      'The language the paper opens in, one of those of the olympiad; Uzbek in Latin letters unless given, or the first of them.',
  })
  language: Locale | null;
}

@InputType({ description: 'A list of pupils of a school.' })
export class EnterOlympiadPupilsInput {
  @Field(() => ID, { description: 'The olympiad.' })
  olympiadId: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROWS)
  @ValidateNested({ each: true })
  @Field(() => [OlympiadListRowInput], { description: 'The pupils, 1 to 500.' })
  rows: OlympiadListRowInput[];

  @Field(() => Boolean, { defaultValue: false, description: 'Only say what each row would do.' })
  isCheck: boolean;
}
