import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum LiveQuizState {
  LOBBY = 'LOBBY',
  QUESTION_OPEN = 'QUESTION_OPEN',
  QUESTION_CLOSED = 'QUESTION_CLOSED',
  FINISHED = 'FINISHED',
}

registerEnumType(LiveQuizState, {
  name: 'LiveQuizState',
  description: 'Where a live quiz stands.',
  valuesConfig: {
    LOBBY: { description: 'Players join; no question was opened yet.' },
    QUESTION_OPEN: { description: 'A question takes answers until its time is over.' },
    QUESTION_CLOSED: { description: 'The answers are counted and shown; the next question may be opened.' },
    FINISHED: { description: 'It is over; its PIN opens nothing any more.' },
  },
});

@Entity({ schema: 'olimp', name: 'live_quizzes' })
@Allow(anyone)
@ObjectType({
  description: 'A quiz that a class plays together, moved by its host; open to whoever knows its id or PIN.',
})
export class LiveQuiz {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  hostId: string;

  @Field(() => String, { description: 'What it is about.' })
  @Column({ type: 'text' })
  title: string;

  @Field(() => Locale, { description: 'The language its questions are written in.' })
  @Column({ type: 'text' })
  language: Locale;

  @Field(() => String, { nullable: true, description: 'Six digits with which players join; null once it is finished.' })
  @Column({ type: 'text', nullable: true })
  pin: string | null;

  @Field(() => LiveQuizState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: LiveQuizState.LOBBY })
  state: LiveQuizState;

  @Field(() => Int, { description: 'Grows with every change; of two states the one with the higher number is newer.' })
  @Column({ type: 'int', default: 1 })
  sequence: number;

  @Field(() => Int, { description: 'Number of the question that was opened last, from 1; 0 in the lobby.' })
  @Column({ type: 'smallint', default: 0 })
  questionNumber: number;

  @Field(() => Int, { description: 'How many questions it has.' })
  @Column({ type: 'smallint' })
  questionCount: number;

  @Column({ type: 'timestamptz', nullable: true })
  openedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closesAt: Date | null;

  @Field(() => Date, { description: 'When it was made.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was finished; null before.' })
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}

@Entity({ schema: 'olimp', name: 'live_quiz_questions' })
@Allow(anyone)
@ObjectType({ description: 'One question of a live quiz, as the players may see it now.' })
export class LiveQuizQuestion {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  quizId: string;

  @Field(() => Int, { description: 'Its place in the quiz, from 1.' })
  @Column({ type: 'smallint' })
  number: number;

  @Field(() => String, { description: 'What is asked.' })
  @Column({ type: 'text' })
  text: string;

  @Field(() => [String], { description: 'Two to four possible answers; an answer names them by index, from 0.' })
  @Column({ type: 'text', array: true })
  options: string[];

  @Field(() => [Int], {
    nullable: true,
    description: 'Indexes of the correct options; null until the question is closed.',
  })
  @Column({ type: 'smallint', array: true })
  correctOptions: number[] | null;

  @Field(() => Int, { description: 'Seconds it takes answers for, 5 to 120.' })
  @Column({ type: 'smallint' })
  seconds: number;

  @Field(() => Int, {
    description: 'Points of a right answer given at once; half of them are left at the last moment.',
  })
  @Column({ type: 'int' })
  points: number;

  @Field(() => Boolean, { description: 'More than one option is correct, and a right answer names them all.' })
  isMultipleChoice: boolean;

  @Field(() => Date, { description: "When it was opened, by the server's clock." })
  openedAt: Date;

  @Field(() => Date, { description: "When it stops taking answers, by the server's clock." })
  closesAt: Date;

  @Field(() => [Int], {
    nullable: true,
    description: 'How many players chose each option, in the order of the options; null until the question is closed.',
  })
  distribution: number[] | null;
}
