import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer } from '../question/question.ts';
import { QuestionAnswerType } from '../question/question.type.ts';

@Entity({ schema: 'olimp', name: 'live_quiz_players' })
@Allow(anyone)
@ObjectType({ description: 'Somebody who plays a live quiz, with or without an account.' })
export class LiveQuizPlayer {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  quizId: string;

  @Column({ type: 'uuid', nullable: true })
  userId: string | null;

  @Field(() => String, {
    description: 'What they call themselves in this quiz, 1 to 24 letters; nobody else in it does.',
  })
  @Column({ type: 'text' })
  nickname: string;

  @Field(() => Int, { nullable: true, description: 'Index of their team, from 0; null without teams.' })
  team: number | null;

  @Field(() => Locale, {
    nullable: true,
    description: 'The language they play in; null for the one of the quiz.',
  })
  @Column({ type: 'text', nullable: true })
  language: `${Locale}` | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  joinedAt: Date;
}

@Allow(anyone)
@ObjectType({ description: "A player's one answer to a question; for that player alone." })
export class LiveQuizAnswer {
  @Field(() => ID, { description: 'The question it answers.' })
  questionId: string;

  @Field(() => [Int], { description: 'Indexes of the chosen options, from 0; empty when the answer was typed.' })
  options: readonly number[];

  @Field(() => QuestionAnswerType, { description: 'What was answered.' })
  answer: Answer;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was right; null until the question is closed.' })
  isCorrect: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Points it brought; null until the question is closed.' })
  points: number | null;

  @Field(() => Date, { description: "When it was taken, by the server's clock." })
  submittedAt: Date;
}
