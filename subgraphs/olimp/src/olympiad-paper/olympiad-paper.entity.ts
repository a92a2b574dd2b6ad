import type { Locale } from '@alif24/subgraph-shared/auth';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QuestionKind } from '../question/question.ts';
import type { QuestionTexts } from '../question/question-text.ts';
import type { ProblemKey } from './problem-key.rules.ts';

/** The problems of one grade in one stage. */
@Entity({ schema: 'olimp', name: 'olympiad_papers' })
export class OlympiadPaper {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  stageId: string;

  @Column({ type: 'smallint' })
  grade: number;

  /** Name of a scoring scheme. */
  @Column({ type: 'text' })
  scheme: string;

  /** Names of tie-breakers, the first one first. */
  @Column({ type: 'text', array: true, default: '{}' })
  tieBreakers: string[];
}

/** The words of a problem; `{name}` in a text or an option stands for a value of the variant. Explanations are kept apart. */
export type ProblemTexts = Omit<QuestionTexts, 'kind'>;

export interface ProblemExplanation {
  language: Locale;
  explanation: string;
}

/** Values by the names that stand in the texts. */
export type ProblemVariant = Record<string, string>;

@Entity({ schema: 'olimp', name: 'olympiad_problems' })
export class OlympiadProblemRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  paperId: string;

  @Column({ type: 'smallint' })
  number: number;

  @Column({ type: 'text' })
  kind: QuestionKind;

  /** Of a right answer by the author: the class of difficulty that a scheme counts by. */
  @Column({ type: 'smallint' })
  points: number;

  @Column({ type: 'jsonb' })
  texts: ProblemTexts;

  /** Read by nobody but who shows them after the end. */
  @Column({ type: 'jsonb', default: [], select: false })
  explanations: ProblemExplanation[];

  @Column({ type: 'jsonb', default: [] })
  variants: ProblemVariant[];

  /** The skill of MathKids that it is of. */
  @Column({ type: 'text', nullable: true })
  skill: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  removedAt: Date | null;
}

/** What counts as right, a key for each variant in their order; the highest version counts, and none ever changes. */
@Entity({ schema: 'olimp', name: 'olympiad_keys' })
export class OlympiadKey {
  @PrimaryColumn({ type: 'uuid' })
  problemId: string;

  @PrimaryColumn({ type: 'smallint' })
  version: number;

  @Column({ type: 'jsonb' })
  keys: ProblemKey[];

  @Column({ type: 'uuid' })
  authorId: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
