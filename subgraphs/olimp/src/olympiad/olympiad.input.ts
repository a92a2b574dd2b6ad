import { MoneyScalar } from '@alif24/subgraph-shared/scalars';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { OlympiadAdvanceKind, OlympiadLevel, OlympiadSubject } from './olympiad-enums.type.ts';

@InputType({ description: 'What an olympiad is called; in Cyrillic letters it is made from the Uzbek title.' })
export class OlympiadTitlesInput {
  @MinLength(1)
  @MaxLength(120)
  @Field(() => String, { description: 'In Uzbek, in Latin letters, 1 to 120 characters.' })
  uz: string;

  @MaxLength(120)
  @Field(() => String, { nullable: true, description: 'In Russian, up to 120 characters; the Uzbek one without it.' })
  ru: string | null;

  @MaxLength(120)
  @Field(() => String, { nullable: true, description: 'In English, up to 120 characters; the Uzbek one without it.' })
  en: string | null;
}

@InputType({ description: 'Who goes on to the next stage.' })
export class OlympiadAdvanceInput {
  @Field(() => OlympiadAdvanceKind, { description: 'By what rule.' })
  kind: OlympiadAdvanceKind;

  @Min(1)
  @Max(100_000)
  @Field(() => Int, {
    description: 'How many of each grade, how many percent of them (up to 100), or how many points.',
  })
  value: number;

  @Field(() => OlympiadLevel, {
    nullable: true,
    description: 'Within what the places are counted, the country unless given; none for points.',
  })
  within: OlympiadLevel | null;
}

@InputType({ description: 'A stage. All its times are on whole minutes.' })
export class OlympiadStageInput {
  @Field(() => OlympiadLevel, { description: 'Among whom it is held.' })
  level: OlympiadLevel;

  @Field(() => Date, { description: 'When it begins, after the end of the stage before.' })
  startsAt: Date;

  @Field(() => Date, { description: 'When it ends.' })
  endsAt: Date;

  @Min(5)
  @Max(360)
  @Field(() => Int, { description: 'Minutes a child has from their own start, 5 to 360; no longer than the stage.' })
  durationMinutes: number;

  @Field(() => Date, {
    nullable: true,
    description:
      'When the public board stops moving, within the stage. With it there is a board of who handed in, with their points, while the stage is held; without it there is none before the results.',
  })
  freezeAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the results are shown, after the stage.' })
  revealAt: Date | null;

  @Min(0)
  @Max(30)
  @Field(() => Int, {
    defaultValue: 3,
    description: 'For how many days after the results were shown a pupil may appeal, 0 to 30.',
  })
  appealDays: number;

  @ValidateNested()
  @Field(() => OlympiadAdvanceInput, {
    nullable: true,
    description: 'Who goes on to the next stage; for every stage but the last.',
  })
  advance: OlympiadAdvanceInput | null;
}

@InputType({ description: 'A new olympiad, a draft at first.' })
export class CreateOlympiadInput {
  @ValidateNested()
  @Field(() => OlympiadTitlesInput, { description: 'What it is called.' })
  titles: OlympiadTitlesInput;

  @Field(() => OlympiadSubject, { description: 'What its problems are of.' })
  subject: OlympiadSubject;

  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ArrayUnique()
  @Min(0, { each: true })
  @Max(11, { each: true })
  @Field(() => [Int], { description: 'Grades that get a paper, 0 to 11.' })
  grades: number[];

  @Field(() => Date, { description: 'From when on pupils may enter.' })
  registrationOpensAt: Date;

  @Field(() => Date, { description: 'Until when pupils may enter: before the first stage ends.' })
  registrationClosesAt: Date;

  @Field(() => MoneyScalar, {
    defaultValue: 0,
    description: "What taking part costs, in tiyin; a school's own olympiad is free.",
  })
  price: bigint;

  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Field(() => [OlympiadStageInput], { description: 'One to four stages in their order.' })
  stages: OlympiadStageInput[];
}

@InputType({ description: 'What a draft is replaced by.' })
export class UpdateOlympiadInput extends CreateOlympiadInput {
  @Field(() => ID, { description: 'The draft.' })
  olympiadId: string;
}

@InputType({ description: 'Names an olympiad of the caller.' })
export class OlympiadInput {
  @Field(() => ID, { description: 'The olympiad.' })
  olympiadId: string;
}

@InputType({
  description: 'Times of their own of a grade or of one child in a stage; what a child has of both adds up.',
})
export class SetOlympiadWindowInput {
  @Field(() => ID, { description: 'The stage.' })
  stageId: string;

  @Min(0)
  @Max(11)
  @Field(() => Int, { nullable: true, description: 'The grade; either this or the entry.' })
  grade: number | null;

  @Field(() => ID, { nullable: true, description: 'The entry of the child; either this or the grade.' })
  entryId: string | null;

  @Min(0)
  @Max(10_080)
  @Field(() => Int, { defaultValue: 0, description: 'Minutes by which start and end move, 0 to 10,080.' })
  delayMinutes: number;

  @Min(0)
  @Max(360)
  @Field(() => Int, { defaultValue: 0, description: 'Minutes more that they have, 0 to 360.' })
  extraMinutes: number;
}
