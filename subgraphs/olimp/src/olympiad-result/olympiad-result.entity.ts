import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OlympiadResultReason, OlympiadResultState } from './olympiad-result-enums.type.ts';

/** One count of a stage. */
@Entity({ schema: 'olimp', name: 'olympiad_result_versions' })
@Allow(anyone)
@ObjectType({ description: 'One count of the places of a stage, by the keys of that moment; for the jury.' })
export class OlympiadResultVersion {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  stageId: string;

  @Field(() => Int, { description: 'Its number in the stage, from 1.' })
  @Column({ type: 'smallint' })
  version: number;

  @Field(() => OlympiadResultState, { description: 'How far it is.' })
  @Column({ type: 'text', default: OlympiadResultState.COMPUTED })
  state: OlympiadResultState;

  @Field(() => OlympiadResultReason, { description: 'Why it was counted.' })
  @Column({ type: 'text' })
  reason: OlympiadResultReason;

  /** The versions of the keys it was judged by, by problem. */
  @Column({ type: 'jsonb' })
  keys: Record<string, number>;

  @Column({ type: 'text' })
  fingerprint: string;

  @Column({ type: 'uuid', nullable: true })
  authorId: string | null;

  @Field(() => Date, { description: 'When it was counted.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  computedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the jury looked it through; null before.' })
  @Column({ type: 'timestamptz', nullable: true })
  reviewedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the jury published it; null before.' })
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When everybody could see it: later than published while the board stands still; null before.',
  })
  @Column({ type: 'timestamptz', nullable: true })
  shownAt: Date | null;
}
