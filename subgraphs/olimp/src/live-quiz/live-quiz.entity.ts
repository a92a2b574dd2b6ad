import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum LiveQuizState {
  LOBBY = 'LOBBY',
  QUESTION_OPEN = 'QUESTION_OPEN',
  QUESTION_CLOSED = 'QUESTION_CLOSED',
  FINISHED = 'FINISHED',
}

export enum LiveQuizMode {
  SPEED = 'SPEED',
  ACCURACY = 'ACCURACY',
  SURVEY = 'SURVEY',
}

export enum LiveQuizPace {
  HOST = 'HOST',
  PLAYER = 'PLAYER',
}

export enum LiveQuizBoardFrequency {
  EACH_QUESTION = 'EACH_QUESTION',
  AFTER_SECTION = 'AFTER_SECTION',
  END = 'END',
  SELF_ONLY = 'SELF_ONLY',
  NEVER = 'NEVER',
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

registerEnumType(LiveQuizMode, {
  name: 'LiveQuizMode',
  description: 'What an answer brings.',
  valuesConfig: {
    SPEED: { description: 'All points for a right answer given at once, half of them at the last moment.' },
    ACCURACY: { description: 'All points for a right answer, however long it took.' },
    SURVEY: { description: 'Nothing is right or wrong: no score, no board, no podium.' },
  },
});

registerEnumType(LiveQuizPace, {
  name: 'LiveQuizPace',
  description: 'Who moves from question to question.',
  valuesConfig: {
    HOST: { description: 'The host, for everybody at once.' },
    PLAYER: {
      description: 'Each player alone, until the deadline: homework. It is LOBBY until then and FINISHED from then on.',
    },
  },
});

registerEnumType(LiveQuizBoardFrequency, {
  name: 'LiveQuizBoardFrequency',
  description: 'When players see who leads.',
  valuesConfig: {
    EACH_QUESTION: { description: 'After each question.' },
    AFTER_SECTION: { description: 'After the last question of each section, and when the quiz is over.' },
    END: { description: 'When the quiz is over.' },
    SELF_ONLY: { description: 'Everybody sees their own place and nobody else.' },
    NEVER: { description: 'Not at all; whether their own answers were right everybody is told.' },
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

  @Field(() => LiveQuizMode, { description: 'What an answer brings.' })
  @Column({ type: 'text', default: LiveQuizMode.SPEED })
  mode: `${LiveQuizMode}`;

  @Field(() => LiveQuizPace, { description: 'Who moves from question to question.' })
  @Column({ type: 'text', default: LiveQuizPace.HOST })
  pace: `${LiveQuizPace}`;

  @Field(() => LiveQuizBoardFrequency, { description: 'When players see who leads.' })
  @Column({ type: 'text', default: LiveQuizBoardFrequency.EACH_QUESTION })
  boardFrequency: `${LiveQuizBoardFrequency}`;

  @Field(() => Int, { nullable: true, description: 'The grade it is for, 0 to 11; null for no grade in particular.' })
  @Column({ type: 'smallint', nullable: true })
  grade: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds after which the next question opens by itself, 3 to 60; null when the host opens it.',
  })
  @Column({ type: 'smallint', nullable: true })
  autoAdvanceSeconds: number | null;

  @Field(() => Boolean, { description: 'A question is over a moment after the last player has answered it.' })
  @Column({ type: 'boolean', default: false })
  closesWhenAllAnswered: boolean;

  @Column({ type: 'text', array: true, default: '{}' })
  teamNames: string[];

  @Field(() => Date, {
    nullable: true,
    description: 'Until when homework takes answers; null for a quiz that is hosted.',
  })
  @Column({ type: 'timestamptz', nullable: true })
  deadline: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The quiz whose questions it has, when it was made from another; null otherwise.',
  })
  @Column({ type: 'uuid', nullable: true })
  sourceId: string | null;

  @Column({ type: 'uuid', nullable: true })
  replacesId: string | null;

  @Field(() => Date, { description: 'When it was made.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was finished; null before.' })
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
