import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { MoneyScalar } from '@alif24/subgraph-shared/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdvanceRule } from './advance.rules.ts';
import { OlympiadLevel, OlympiadScope, OlympiadState, OlympiadSubject } from './olympiad-enums.type.ts';

/** What it is called, by language; Uzbek always, and in Cyrillic letters made from it. */
export interface Titles {
  uz: string;
  ru?: string;
  en?: string;
}

@Entity({ schema: 'olimp', name: 'olympiads' })
@Allow(anyone)
@ObjectType({
  description: 'A contest in one or several stages; once it is no draft any more everybody may know of it.',
})
export class Olympiad {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  organizerId: string;

  @Field(() => OlympiadScope, { description: 'Whom it is for.' })
  @Column({ type: 'text' })
  scope: OlympiadScope;

  @Column({ type: 'jsonb' })
  titles: Titles;

  @Field(() => OlympiadSubject, { description: 'What its problems are of.' })
  @Column({ type: 'text' })
  subject: OlympiadSubject;

  @Field(() => [Int], { description: 'Grades that have a paper, 0 to 11, in their order.' })
  @Column({ type: 'smallint', array: true })
  grades: number[];

  @Field(() => OlympiadState, { description: 'How far it is.' })
  @Column({ type: 'text', default: OlympiadState.DRAFT })
  state: OlympiadState;

  @Field(() => Date, { description: 'From when on pupils may enter.' })
  @Column({ type: 'timestamptz' })
  registrationOpensAt: Date;

  @Field(() => Date, { description: 'Until when pupils may enter.' })
  @Column({ type: 'timestamptz' })
  registrationClosesAt: Date;

  @Field(() => MoneyScalar, { description: 'What taking part costs, in tiyin; 0 when it is free.' })
  @Column({ type: 'bigint', default: 0 })
  price: string;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when the public board stands still; null while it moves.',
  })
  @Column({ type: 'timestamptz', nullable: true })
  frozenAt: Date | null;

  @Field(() => Date, { description: 'When it was made.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}

@Entity({ schema: 'olimp', name: 'olympiad_stages' })
@Allow(anyone)
@ObjectType({ description: 'A stage of an olympiad: a window in which each child has a time of their own.' })
export class OlympiadStage {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  olympiadId: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  @Column({ type: 'smallint' })
  number: number;

  @Field(() => OlympiadLevel, { description: 'Among whom it is held.' })
  @Column({ type: 'text' })
  level: OlympiadLevel;

  @Field(() => Date, { description: 'When it begins; a grade or a child may have a later window of their own.' })
  @Column({ type: 'timestamptz' })
  startsAt: Date;

  @Field(() => Date, { description: 'When it ends; a grade or a child may have a later end of their own.' })
  @Column({ type: 'timestamptz' })
  endsAt: Date;

  @Field(() => Int, { description: 'Minutes a child has from their own start, 5 to 360; never past the end.' })
  @Column({ type: 'smallint' })
  durationMinutes: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When the public board stops moving; without it there is none before the results.',
  })
  @Column({ type: 'timestamptz', nullable: true })
  freezeAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the results are shown; null when nobody set it.' })
  @Column({ type: 'timestamptz', nullable: true })
  revealAt: Date | null;

  @Field(() => Int, { description: 'For how many days after the results were shown a pupil may appeal, 0 to 30.' })
  @Column({ type: 'smallint', default: 3 })
  appealDays: number;

  @Column({ type: 'jsonb', nullable: true })
  advance: AdvanceRule | null;
}

@Entity({ schema: 'olimp', name: 'olympiad_windows' })
@Allow(anyone)
@ObjectType({
  description: 'Times of their own of a grade or of one child in a stage; what a child has of both adds up.',
})
export class OlympiadWindow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  stageId: string;

  @Field(() => Int, { nullable: true, description: 'The grade; null for those of one child.' })
  @Column({ type: 'smallint', nullable: true })
  grade: number | null;

  @Column({ type: 'uuid', nullable: true })
  entryId: string | null;

  @Field(() => Int, { description: 'Minutes by which start and end move.' })
  @Column({ type: 'smallint', default: 0 })
  delayMinutes: number;

  @Field(() => Int, { description: 'Minutes more that they have.' })
  @Column({ type: 'smallint', default: 0 })
  extraMinutes: number;
}
