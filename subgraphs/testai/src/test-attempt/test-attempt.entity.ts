import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'testai', name: 'test_attempts' })
@Directive('@key(fields: "id")')
@Allow(anyone)
@ObjectType({
  description: 'One pupil taking one test; for the pupil, those who look after them and, once submitted, the author.',
})
export class TestAttempt {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  studentId: string;

  @Column({ type: 'uuid' })
  testId: string;

  @Field(() => Date, { description: 'When the pupil began.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  startedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the pupil handed it in; null before.' })
  @Column({ type: 'timestamptz', nullable: true })
  submittedAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Points, 0 to `maxScore`; null before it is submitted.' })
  @Column({ type: 'smallint', nullable: true })
  score: number | null;

  @Field(() => Int, { description: 'Coins it paid: for the first attempt of a pupil at a test.' })
  @Column({ type: 'smallint', default: 0 })
  coins: number;
}

@Entity({ schema: 'testai', name: 'test_answers' })
@Allow(anyone)
@ObjectType({ description: 'What a pupil put down for one question.' })
export class TestAnswer {
  @PrimaryColumn({ type: 'uuid' })
  attemptId: string;

  @Field(() => ID, { description: 'The question.' })
  @PrimaryColumn({ type: 'uuid' })
  questionId: string;

  @Field(() => [ID], { description: 'The chosen options of a choice question.' })
  @Column({ type: 'text', array: true, default: '{}' })
  optionIds: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What was written, as it was written; null for a choice question.',
  })
  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Field(() => Date, { description: 'When it was last changed.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  savedAt: Date;

  @Column({ type: 'smallint', nullable: true })
  points: number | null;
}

export const TestAttemptConnection = connectionOf(TestAttempt, 'TestAttempt');
