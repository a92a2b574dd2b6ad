import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { QuestionKeyType } from '../question/question.type.ts';
import { OlympiadBoardKind, OlympiadMedal, OlympiadOutcome } from './olympiad-result-enums.type.ts';

const POINTS = 'Points in hundredths: 5250 are 52.5 points.';

@Allow(anyone)
@ObjectType({ description: 'A line of a board.' })
export class OlympiadBoardRow {
  place: number;
  studentId: string | null;

  @Field(() => ID, { nullable: true, description: 'The attempt; null but on the desk of the jury.' })
  attemptId?: string | null;

  @Field(() => Int, { description: 'From 1; who is level in everything shares it (1, 1, 3).' })
  rank: number;

  @Field(() => Int, { description: POINTS })
  points: number;

  @Field(() => OlympiadMedal, { nullable: true, description: 'The medal; null without one, and before the results.' })
  medal: OlympiadMedal | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the region the pupil takes part for; null when unknown.',
  })
  regionCode: string | null;
}

export const OlympiadBoardRowConnection = connectionOf(OlympiadBoardRow, 'OlympiadBoardRow');

@Allow(anyone)
@ObjectType({ description: 'The places of a grade in a stage.' })
export class OlympiadBoard {
  @Field(() => OlympiadBoardKind, { description: 'What it tells.' })
  kind: OlympiadBoardKind;

  /** Of the moment it was read, unless a stream says otherwise. */
  sequence?: number;

  @Field(() => Int, { description: 'The grade.' })
  grade: number;

  @Field(() => Date, { nullable: true, description: 'Since when it stands still for everybody; null while it moves.' })
  frozenAt: Date | null;
}

@Allow(anyone)
@ObjectType({ description: 'What became of one problem; told once the results are shown.' })
export class OlympiadProblemResult {
  @Field(() => ID, { description: 'The problem.' })
  problemId: string;

  @Field(() => OlympiadOutcome, { description: 'What became of the answer.' })
  outcome: OlympiadOutcome;

  @Field(() => Boolean, {
    description: 'It was withdrawn: whoever sat the paper has all its points, and nothing is told of what is right.',
  })
  isVoid: boolean;

  @Field(() => QuestionKeyType, {
    nullable: true,
    description: 'What is right, options counted in the order the pupil sees.',
  })
  key: QuestionKeyType | null;

  @Field(() => String, { nullable: true, description: 'Why; null where the author wrote nothing.' })
  explanation: string | null;
}

const below = (where: string) => ({
  nullable: true,
  description: `Whole percent of those of the grade ${where} who have fewer points; null in groups of fewer than ten, and where it is not known in which they are.`,
});

@Allow(anyone)
@ObjectType({ description: 'What one pupil reached in a stage; for the pupil and those who look after them.' })
export class OlympiadResult {
  @Field(() => Int, { description: POINTS })
  points: number;

  @Field(() => Boolean, { description: 'The results are shown; before that there are points alone.' })
  isFinal: boolean;

  @Field(() => Int, { nullable: true, description: 'How many are right; null before the results.' })
  rightCount: number | null;

  @Field(() => Int, { nullable: true, description: 'How many are wrong; null before the results.' })
  wrongCount: number | null;

  @Field(() => Int, { nullable: true, description: 'The rank in the grade; null before the results.' })
  rank: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of the grade took part; null before the results.' })
  of: number | null;

  @Field(() => OlympiadMedal, { nullable: true, description: 'The medal; null without one.' })
  medal: OlympiadMedal | null;

  @Field(() => Int, below('in the country'))
  belowCountry: number | null;

  @Field(() => Int, below('in their region'))
  belowRegion: number | null;

  @Field(() => Int, below('in their district'))
  belowDistrict: number | null;

  @Field(() => Int, below('at their school'))
  belowSchool: number | null;
}
