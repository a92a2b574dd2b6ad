import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MathProblemState } from './math-practice.enums.ts';

/** A problem as it was dealt: a template and a seed, from which all else follows. */
@Entity({ schema: 'main', name: 'math_problems' })
export class MathProblemRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  studentId: string;

  @Column({ type: 'text' })
  templateId: string;

  @Column({ type: 'text' })
  seed: string;

  @Column({ type: 'text' })
  skill: string;

  /** Chosen by the server among all skills, not by the pupil. */
  @Column({ type: 'boolean' })
  isMixed: boolean;

  @Column({ type: 'boolean' })
  isTimed: boolean;

  @Column({ type: 'text', default: 'OPEN' })
  state: MathProblemState;

  /** Readable answers that were not right. */
  @Column({ type: 'smallint', default: 0 })
  misses: number;

  @Column({ type: 'smallint', default: 0 })
  hintsShown: number;

  /** The newest answer that was not right, as it was typed: the first hint speaks of it. Gone when the next problem is dealt. */
  @Column({ type: 'text', nullable: true })
  attempt: string | null;

  @Column({ type: 'boolean', nullable: true })
  isFirstRight: boolean | null;

  @Column({ type: 'text', nullable: true })
  slip: string | null;

  /** The same slip for the second time: its lesson is shown. */
  @Column({ type: 'boolean', default: false })
  hasLesson: boolean;

  /** The level of the skill that this problem led to, by number; null when it did not rise. */
  @Column({ type: 'smallint', nullable: true })
  raisedTo: number | null;

  @Column({ type: 'smallint', default: 0 })
  coins: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  startedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null;
}
