import { registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum LetterPromptKind {
  NAME = 'NAME',
  FORM = 'FORM',
  WORD = 'WORD',
}

registerEnumType(LetterPromptKind, {
  name: 'LetterPromptKind',
  description: 'How a letter is asked for.',
  valuesConfig: {
    NAME: { description: 'By its name: `text` is what it is called.' },
    FORM: { description: 'By its large form: `text` is the large letter, the choices show small ones.' },
    WORD: { description: 'By a word and its picture in which the letter is left out.' },
  },
});

/** A prompt as it was dealt, with its key. Never sent as it stands. */
export interface DealtPrompt {
  kind: LetterPromptKind;
  /** The key: which letter is right. */
  letterId: string;
  /** For WORD: which of the letter's words, from 0. */
  word: number;
  /** Ids of four letters, the right one among them. */
  choices: string[];
}

@Entity({ schema: 'harf', name: 'letter_practices' })
export class LetterPracticeRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  studentId: string;

  @Column({ type: 'text' })
  language: string;

  /** Null when the whole alphabet is practised. */
  @Column({ type: 'text', nullable: true })
  letterId: string | null;

  @Column({ type: 'jsonb' })
  prompts: DealtPrompt[];

  @Column({ type: 'smallint', default: 0 })
  coins: number;

  @Column({ type: 'timestamptz', nullable: true })
  completedAt: Date | null;
}

@Entity({ schema: 'harf', name: 'letter_answers' })
export class LetterAnswerRow {
  @PrimaryColumn({ type: 'uuid' })
  practiceId: string;

  /** From 1. */
  @PrimaryColumn({ type: 'smallint' })
  prompt: number;

  /** 1 or 2. */
  @PrimaryColumn({ type: 'smallint' })
  attempt: number;

  @Column({ type: 'uuid' })
  studentId: string;

  @Column({ type: 'text' })
  letterId: string;

  @Column({ type: 'text' })
  choiceId: string;

  @Column({ type: 'boolean' })
  isCorrect: boolean;
}
