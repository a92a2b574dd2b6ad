import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer } from '../question/question.ts';

/** One pupil sitting the paper of one stage. */
@Entity({ schema: 'olimp', name: 'olympiad_attempts' })
export class OlympiadAttempt {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  stageId: string;

  @Column({ type: 'uuid' })
  entryId: string;

  @Column({ type: 'uuid' })
  paperId: string;

  /** From which the order of problems and options follows, and which variants the pupil has. Never sent. */
  @Column({ type: 'uuid', default: () => 'gen_random_uuid()' })
  seed: string;

  @Column({ type: 'timestamptz' })
  startedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  finishedBy: 'CHILD' | 'TIME' | null;

  /** Of the device that may save. */
  @Column({ type: 'uuid', default: () => 'gen_random_uuid()' })
  session: string;
}

@Entity({ schema: 'olimp', name: 'olympiad_answers' })
export class OlympiadAnswer {
  @PrimaryColumn({ type: 'uuid' })
  attemptId: string;

  @PrimaryColumn({ type: 'uuid' })
  problemId: string;

  /** Options by the author's order, whatever order the pupil saw; null when it was taken back. */
  @Column({ type: 'jsonb', nullable: true })
  answer: Answer | null;

  @Column({ type: 'int' })
  revision: number;

  @Column({ type: 'timestamptz' })
  savedAt: Date;
}
