import { Locale } from '@alif24/subgraph-shared/auth';
import { Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Who enters which olympiad.' })
export class EnterOlympiadInput {
  @Field(() => ID, { description: 'The olympiad.' })
  olympiadId: string;

  @Field(() => ID, { nullable: true, description: 'The child, when a guardian enters; a pupil enters themselves.' })
  studentId: string | null;

  @Min(0)
  @Max(11)
  @Field(() => Int, {
    nullable: true,
    description:
      "The grade whose problems they want: a grade of the olympiad, the pupil's own or a higher one; the lowest of these unless given.",
  })
  grade: number | null;

  @Field(() => Locale, {
    nullable: true,
    description:
      'The language the paper opens in, one of those of the olympiad; Uzbek in Latin letters unless given, or the first of them.',
  })
  language: Locale | null;

  @MaxLength(4)
  @Field(() => String, {
    nullable: true,
    description:
      'Code of the region they take part for, as `regions` has it. That of their school, which no other may be given against; else as the last time, unless given.',
  })
  region: string | null;

  @MaxLength(7)
  @Field(() => String, {
    nullable: true,
    description:
      'Code of the district they take part for, as `regions` has it. That of their school, which no other may be given against; else as the last time, unless given. Where the best of each district go on, who names none has to be good enough for each of the region.',
  })
  district: string | null;
}

@InputType({ description: 'Names an entry.' })
export class OlympiadEntryInput {
  @Field(() => ID, { description: 'The entry.' })
  entryId: string;
}
