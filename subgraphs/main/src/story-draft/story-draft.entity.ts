import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Language, Theme } from '../story/story.service.ts';
import type { StoryWriter } from '../story/story.type.ts';
import type { Fault } from './check-content.ts';
import type { StoryContent } from './story-content.ts';
import type { StoryDraftState } from './story-draft.enums.ts';

/** A story that an adult ordered. What did not pass the checks is not kept. */
@Entity({ schema: 'main', name: 'story_drafts' })
export class StoryDraftRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  authorId: string;

  @Column({ type: 'text' })
  language: Language;

  @Column({ type: 'smallint' })
  level: number;

  @Column({ type: 'text' })
  theme: Theme;

  @Column({ type: 'text', array: true, nullable: true })
  letters: string[] | null;

  @Column({ type: 'text', nullable: true })
  hero: string | null;

  @Column({ type: 'boolean', nullable: true })
  isGirl: boolean | null;

  /** What a child stumbled over lately. */
  @Column({ type: 'text', array: true, default: [] })
  words: string[];

  /** Ordered for a child without consent to send anything of theirs to an intelligence of somebody else: our own grammar writes. */
  @Column({ type: 'boolean', default: false })
  staysHere: boolean;

  @Column({ type: 'text', default: 'WRITING' })
  state: StoryDraftState;

  @Column({ type: 'text', nullable: true })
  writer: StoryWriter | null;

  @Column({ type: 'text', nullable: true })
  model: string | null;

  @Column({ type: 'jsonb', nullable: true })
  content: StoryContent | null;

  @Column({ type: 'jsonb', default: [] })
  faults: Fault[];

  /** A code of the closed list: why nothing was written. */
  @Column({ type: 'text', nullable: true })
  failure: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
