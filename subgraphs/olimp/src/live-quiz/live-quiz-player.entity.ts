import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

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

  @Column({ type: 'bytea', nullable: true, select: false })
  tokenHash: Buffer | null;

  @Field(() => String, {
    description: 'What they call themselves in this quiz, 1 to 24 letters; nobody else in it does.',
  })
  @Column({ type: 'text' })
  nickname: string;

  @Column({ type: 'text' })
  nicknameKey: string;

  @Column({ type: 'int', default: 0 })
  score: number;

  @Column({ type: 'smallint', default: 0 })
  correctCount: number;

  @Column({ type: 'int', default: 0 })
  lastPoints: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  joinedAt: Date;
}

@Entity({ schema: 'olimp', name: 'live_quiz_answers' })
@Allow(anyone)
@ObjectType({ description: "A player's one answer to a question; for that player alone." })
export class LiveQuizAnswer {
  @Field(() => ID, { description: 'The question it answers.' })
  @PrimaryColumn({ type: 'uuid' })
  questionId: string;

  @PrimaryColumn({ type: 'uuid' })
  playerId: string;

  @Field(() => [Int], { description: 'Indexes of the chosen options, from 0.' })
  @Column({ type: 'smallint', array: true })
  options: number[];

  @Field(() => Boolean, { nullable: true, description: 'Whether it was right; null until the question is closed.' })
  @Column({ type: 'boolean' })
  isCorrect: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Points it brought; null until the question is closed.' })
  @Column({ type: 'int' })
  points: number | null;

  @Column({ type: 'int' })
  elapsedMilliseconds: number;

  @Field(() => Date, { description: "When it arrived, by the server's clock." })
  @Column({ type: 'timestamptz' })
  submittedAt: Date;
}
