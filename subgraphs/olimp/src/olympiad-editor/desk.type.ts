import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OlympiadEntry } from '../olympiad-entry/olympiad-entry.entity.ts';
import { QuestionKind } from '../question/question.ts';
import { QuestionKeyType, QuestionTextType } from '../question/question.type.ts';

@Allow(anyone)
@ObjectType({ description: 'What an olympiad is called, as its organizer wrote it.' })
export class OlympiadTitles {
  @Field(() => String, { description: 'In Uzbek, in Latin letters.' })
  uz: string;

  @Field(() => String, { nullable: true, description: 'In Russian; null where nobody wrote it.' })
  ru: string | null;

  @Field(() => String, { nullable: true, description: 'In English; null where nobody wrote it.' })
  en: string | null;
}

@Allow(anyone)
@ObjectType({ description: 'The desk of whoever holds the olympiad; null for all others.' })
export class OlympiadDesk {}

@Allow(anyone)
@ObjectType({ description: 'A stage on the desk of the organizer.' })
export class OlympiadDeskStage {}

export enum OlympiadObstacleReason {
  NO_PAPER = 'NO_PAPER',
  UNFIT_PAPER = 'UNFIT_PAPER',
  BEGUN = 'BEGUN',
}

registerEnumType(OlympiadObstacleReason, {
  name: 'OlympiadObstacleReason',
  description: 'Why a draft cannot be opened; opening fails with OLYMPIAD_STATE and the same reason.',
  valuesConfig: {
    NO_PAPER: { description: 'Grades have no paper in the first stage.' },
    UNFIT_PAPER: { description: 'Papers of grades, of whatever stage, have not the problems that their scheme wants.' },
    BEGUN: { description: 'The first stage would have begun already.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'What is in the way of opening a draft.' })
export class OlympiadObstacle {
  @Field(() => OlympiadObstacleReason, { description: 'What it is.' })
  reason: `${OlympiadObstacleReason}`;

  @Field(() => [Int], { description: 'The grades it is about, in their order; empty when it is about all.' })
  grades: number[];
}

@Allow(anyone)
@ObjectType({ description: 'Problems that keep a language from being offered to pupils.' })
export class OlympiadUntranslated {
  @Field(() => Locale, { description: 'A language in which others are written; of Uzbek its Latin letters.' })
  language: Locale;

  @Field(() => Int, { description: 'The grade.' })
  grade: number;

  @Field(() => [Int], { description: 'The numbers of its problems that are not written in it, in their order.' })
  problems: number[];
}

@Allow(anyone)
@ObjectType({ description: 'How many pupils a grade has in an olympiad.' })
export class OlympiadEntryCount {
  @Field(() => Int, { description: 'The grade.' })
  grade: number;

  @Field(() => Int, { description: 'How many take part.' })
  confirmed: number;

  @Field(() => Int, { description: 'How many places wait to be paid.' })
  reserved: number;
}

@Allow(anyone)
@ObjectType({ description: 'A value that stands for its name in the texts of a problem.' })
export class OlympiadVariantValue {
  @Field(() => String, { description: 'The name, `{a}` in a text.' })
  name: string;

  @Field(() => String, { description: 'What stands there instead.' })
  value: string;
}

@Allow(anyone)
@ObjectType({ description: 'One of the forms in which children have a problem.' })
export class OlympiadVariant {
  @Field(() => [OlympiadVariantValue], {
    description: 'A value for every name in the texts; none where all have the same.',
  })
  values: OlympiadVariantValue[];

  @Field(() => QuestionKeyType, {
    nullable: true,
    description: 'What is right, for nobody but who wrote it, while the paper may still be written; null otherwise.',
  })
  key: QuestionKeyType | null;
}

@Allow(anyone)
@ObjectType({ description: 'A problem of a paper as it was written; for whoever holds the olympiad.' })
export class OlympiadPaperProblem {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => QuestionKind, { description: 'What kind of answer it takes.' })
  kind: QuestionKind;

  @Field(() => Int, { description: 'Points of a right answer, the class of difficulty of the scheme.' })
  points: number;

  @Field(() => ID, { nullable: true, description: 'The skill of MathKids that it is of; null for none.' })
  skill: string | null;

  @Field(() => Locale, { description: 'The language of its author.' })
  language: Locale;

  @Field(() => [QuestionTextType], {
    description: 'Its words, once a language; why the right answer is right stands there for who may see its key.',
  })
  texts: QuestionTextType[];

  @Field(() => [String], { description: 'LISTEN: names of the pictures, in the order of the author.' })
  pictures: string[];

  @Field(() => [OlympiadVariant], { description: 'Its forms, at least one.' })
  variants: OlympiadVariant[];
}

export const OlympiadEntryConnection = connectionOf(OlympiadEntry, 'OlympiadEntry');
