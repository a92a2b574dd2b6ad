import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OlympiadEntryState } from '../olympiad-entry/olympiad-entry.entity.ts';

export enum OlympiadListOutcome {
  ENTERED = 'ENTERED',
  ALREADY = 'ALREADY',
  REFUSED = 'REFUSED',
}

registerEnumType(OlympiadListOutcome, {
  name: 'OlympiadListOutcome',
  description: 'What a row of a list does.',
  valuesConfig: {
    ENTERED: { description: 'The pupil is entered; where it costs something, until a guardian pays, reserved.' },
    ALREADY: { description: 'The pupil has a place already, and it stays as it is.' },
    REFUSED: { description: 'Nothing; `refusal` says why.' },
  },
});

export enum OlympiadListRefusal {
  UNKNOWN_PUPIL = 'UNKNOWN_PUPIL',
  REPEATED = 'REPEATED',
  WRONG_GRADE = 'WRONG_GRADE',
  WRONG_LANGUAGE = 'WRONG_LANGUAGE',
  DECLINED = 'DECLINED',
}

registerEnumType(OlympiadListRefusal, {
  name: 'OlympiadListRefusal',
  description: 'Why a row of a list enters nobody.',
  valuesConfig: {
    UNKNOWN_PUPIL: { description: 'The caller has no such pupil, or the olympiad is not for them.' },
    REPEATED: { description: 'The pupil stands in a row above.' },
    WRONG_GRADE: { description: "No grade of the olympiad, or one below the pupil's own." },
    WRONG_LANGUAGE: { description: 'The problems are not written in that language.' },
    DECLINED: { description: 'The family gave the place up; only they take it again.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'What a row of a list does.' })
export class OlympiadListRow {
  @Field(() => Int, { description: 'Which row, from 1.' })
  row: number;

  @Field(() => OlympiadListOutcome, { description: 'What it does.' })
  outcome: OlympiadListOutcome;

  @Field(() => OlympiadListRefusal, {
    nullable: true,
    description: 'Why it enters nobody; null when it is not refused.',
  })
  refusal: OlympiadListRefusal | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The grade whose problems the pupil gets; null unless entered now.',
  })
  grade: number | null;
}

@Allow(anyone)
@ObjectType({ description: 'What became of a list.' })
export class OlympiadListResult {
  @Field(() => [OlympiadListRow], { description: 'Every row in its order.' })
  rows: OlympiadListRow[];

  @Field(() => Boolean, { description: 'It was only looked at, and nothing was written.' })
  isCheck: boolean;
}

@Allow(anyone)
@ObjectType({ description: 'A pupil whom the caller may enter for a school.' })
export class OlympiadPupil {
  studentId: string;

  @Field(() => Int, { description: "The pupil's own grade, 0 to 11." })
  grade: number;

  @Field(() => OlympiadEntryState, { nullable: true, description: 'Their place in the olympiad; null without one.' })
  entryState: OlympiadEntryState | null;
}

export const OlympiadPupilConnection = connectionOf(OlympiadPupil, 'OlympiadPupil');
