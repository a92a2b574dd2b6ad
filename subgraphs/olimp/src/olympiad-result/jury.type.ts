import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { QuestionKind } from '../question/question.ts';
import { QuestionAnswerType, QuestionKeyType } from '../question/question.type.ts';
import { OlympiadMedal } from './olympiad-result-enums.type.ts';

@Allow(anyone)
@ObjectType({ description: 'The desk of the jury; for whoever holds the olympiad.' })
export class OlympiadJury {}

@Allow(anyone)
@ObjectType({ description: 'A stage on the desk of the jury.' })
export class OlympiadJuryStage {}

@Allow(anyone)
@ObjectType({ description: 'An answer with how often it was given; options as the author counts them.' })
export class OlympiadGivenAnswer {
  @Field(() => QuestionAnswerType, { description: 'The answer.' })
  answer: QuestionAnswerType;

  @Field(() => Int, { description: 'How often it was given.' })
  count: number;
}

@Allow(anyone)
@ObjectType({ description: 'A problem with what is right; for the jury, once nobody sits the stage any more.' })
export class OlympiadJuryProblem {
  @Field(() => ID, { description: 'The problem.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the order of the author, from 1.' })
  number: number;

  @Field(() => Int, { description: 'Points of a right answer, as the paper says.' })
  points: number;

  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' })
  kind: QuestionKind;

  @Field(() => String, { description: 'What is asked; where there are variants, with the names of their values.' })
  text: string;

  @Field(() => [String], { description: 'The options in the order of the author.' })
  options: string[];

  @Field(() => [String], { description: 'LISTEN: names of the pictures, in the order of the author.' })
  pictures: string[];

  @Field(() => [String], { description: 'The values of each variant; empty where all have the same.' })
  variants: string[];

  @Field(() => Int, { description: 'How many times what is right has been set, the first time with it.' })
  keyVersion: number;

  @Field(() => Boolean, { description: 'It was withdrawn: everybody has its points.' })
  isVoid: boolean;

  @Field(() => [QuestionKeyType], { description: 'What is right, one for each variant.' })
  keys: QuestionKeyType[];

  @Field(() => [OlympiadGivenAnswer], { description: 'The six commonest answers.' })
  answers: OlympiadGivenAnswer[];
}

@Allow(anyone)
@ObjectType({ description: 'What a count changes for one pupil, against the one published before it.' })
export class OlympiadRankChange {
  studentId: string | null;

  @Field(() => Int, { description: 'The grade.' })
  grade: number;

  @Field(() => Int, { description: 'The rank now.' })
  rank: number;

  @Field(() => Int, { nullable: true, description: 'The rank before; null when they had none.' })
  rankBefore: number | null;

  @Field(() => Int, { description: 'Points now, in hundredths.' })
  points: number;

  @Field(() => Int, { nullable: true, description: 'Points before, in hundredths.' })
  pointsBefore: number | null;

  @Field(() => OlympiadMedal, { nullable: true, description: 'The medal now.' })
  medal: OlympiadMedal | null;

  @Field(() => OlympiadMedal, { nullable: true, description: 'The medal before.' })
  medalBefore: OlympiadMedal | null;
}

export const OlympiadRankChangeConnection = connectionOf(OlympiadRankChange, 'OlympiadRankChange');

@Allow(anyone)
@ObjectType({ description: 'Who was compared with whom when alike mistakes were looked for.' })
export class OlympiadCompared {
  @Field(() => Int, { description: 'How many pupils have somebody of their group beside them.' })
  pupils: number;

  @Field(() => Int, { description: 'How many pairs they make.' })
  pairs: number;
}

@Allow(anyone)
@ObjectType({
  description:
    'Two pupils of one group whose wrong answers are alike beyond chance: evidence for people to weigh, from which nothing follows by itself.',
})
export class OlympiadSimilarPair {
  studentIds: string[];

  @Field(() => [ID], { description: 'Their attempts, in the order of the two.' })
  attemptIds: string[];

  @Field(() => Int, { description: 'How many problems both have wrong in the same way.' })
  sharedWrong: number;

  @Field(() => Int, { description: 'How many problems either has wrong.' })
  wrong: number;

  @Field(() => Int, {
    description: 'Chance would make such a pair once in so many olympiads like this: 10 to the power of this number.',
  })
  oneInTenTo: number;
}

@Allow(anyone)
@ObjectType({ description: 'What was noticed in one attempt: evidence, from which nothing follows by itself.' })
export class OlympiadJuryNote {
  studentId: string | null;

  @Field(() => ID, { description: 'The attempt.' })
  attemptId: string;

  @Field(() => Int, { description: 'The grade.' })
  grade: number;

  @Field(() => Int, { description: 'How often the page with the problems was left.' })
  timesAway: number;

  @Field(() => Int, { description: 'For how many seconds in all.' })
  secondsAway: number;

  @Field(() => Int, { description: 'How often it was gone on with on another device.' })
  otherDevices: number;
}
