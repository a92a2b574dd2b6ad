import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReadingMethod, ReadingSource, ReadingState } from './reading.enums.ts';
import type { ReadingResult } from './reading.type.ts';

@Entity({ schema: 'main', name: 'readings' })
export class ReadingRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  studentId: string;

  @Column({ type: 'text' })
  storyId: string;

  @Column({ type: 'text' })
  method: ReadingMethod;

  @Column({ type: 'text', default: 'STARTED' })
  state: ReadingState;

  /** As the story had them when it was read: marks count these. */
  @Column({ type: 'text', array: true })
  words: string[];

  @Column({ type: 'uuid' })
  startedBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  startedAt: Date;

  /** By the server's clock, or the recogniser's from the first word to the last; PostgreSQL's numeric comes as text. */
  @Column({ type: 'numeric', precision: 7, scale: 2, nullable: true })
  seconds: string | null;

  @Column({ type: 'text', nullable: true })
  failure: string | null;

  @Column({ type: 'jsonb', nullable: true })
  result: ReadingResult | null;

  @Column({ type: 'text', nullable: true })
  source: ReadingSource | null;

  @Column({ type: 'boolean', default: false })
  isTrusted: boolean;

  @Column({ type: 'uuid', nullable: true })
  markedBy: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  analysedAt: Date | null;

  @Column({ type: 'smallint', default: 0 })
  coins: number;
}
