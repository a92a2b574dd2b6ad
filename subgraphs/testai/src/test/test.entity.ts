import { Allow, anyone, Locale, type Rule } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TestOption, TestQuestionType } from './test.type.ts';

/** On a field of a test: its author alone. */
export const author: Rule = (ctx, root) => ctx.caller !== null && ctx.caller.userId === (root as Test).authorId;

@Entity({ schema: 'testai', name: 'tests' })
@Directive('@key(fields: "id")')
@Allow(anyone)
@ObjectType({ description: 'A test that a teacher writes and pupils take; a draft is seen by its author alone.' })
export class Test {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  authorId: string;

  @Field(() => String, { description: 'What it is called.' })
  @Column({ type: 'text' })
  title: string;

  @Field(() => Int, { description: 'The school grade it is written for, 0 (before school) to 11.' })
  @Column({ type: 'smallint' })
  grade: number;

  @Field(() => Locale, { description: 'The language it is written in.' })
  @Column({ type: 'text' })
  language: Locale;

  @Field(() => Int, { description: 'How many questions it has.' })
  @Column({ type: 'smallint' })
  questionCount: number;

  @Field(() => Int, { description: 'Points for everything right.' })
  @Column({ type: 'smallint' })
  maxScore: number;

  @Field(() => Date, { description: 'When it was begun.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When pupils got it; null for a draft.' })
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null;
}

@Entity({ schema: 'testai', name: 'test_questions' })
@Allow(anyone)
@ObjectType({ description: 'A question as a pupil sees it: without its key.' })
export class TestQuestion {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  testId: string;

  @Field(() => Int, { description: 'Its place in the test, from 1.' })
  @Column({ type: 'smallint' })
  position: number;

  @Field(() => TestQuestionType, { description: 'How it is answered.' })
  @Column({ type: 'text' })
  type: TestQuestionType;

  @Field(() => String, { description: 'What is asked.' })
  @Column({ type: 'text' })
  text: string;

  @Field(() => [TestOption], { description: 'What may be chosen; empty unless it is a choice question.' })
  @Column({ type: 'jsonb' })
  options: TestOption[];

  @Field(() => Int, { description: 'Points for the right answer, 1 to 10.' })
  @Column({ type: 'smallint' })
  points: number;
}

@Entity({ schema: 'testai', name: 'test_question_keys' })
@Allow(anyone)
@ObjectType({ description: 'What counts as right; reachable by the author of the test alone.' })
export class TestQuestionKey {
  @PrimaryColumn({ type: 'uuid' })
  questionId: string;

  @Field(() => [ID], { description: 'The right options of a choice question.' })
  @Column({ type: 'text', array: true })
  optionIds: string[];

  @Field(() => Float, { nullable: true, description: 'The right number of a number question.' })
  @Column({ type: 'double precision', nullable: true })
  number: number | null;

  @Field(() => Float, { nullable: true, description: 'How far from it still counts as right, 0 or more.' })
  @Column({ type: 'double precision', nullable: true })
  tolerance: number | null;

  @Field(() => [String], { description: 'The accepted answers of a short text question.' })
  @Column({ type: 'text', array: true })
  texts: string[];

  @Column({ type: 'text', default: '' })
  explanation: string;
}

@Allow(anyone)
@ObjectType({ description: 'A question as its author sees it: with its key.' })
export class AuthoredTestQuestion extends TestQuestion {
  @Field(() => TestQuestionKey, { description: 'What counts as right.' })
  key: TestQuestionKey;

  @Field(() => String, { description: 'What pupils are told after they submit; may be empty.' })
  explanation: string;
}

export const TestConnection = connectionOf(Test, 'Test');
