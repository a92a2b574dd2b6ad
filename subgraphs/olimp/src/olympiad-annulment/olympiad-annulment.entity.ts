import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'olimp', name: 'olympiad_annulments' })
@Allow(anyone)
@ObjectType({
  description:
    'That the jury lets an attempt not count; for the pupil and those who look after them once it is shown, and for the jury.',
})
export class OlympiadAnnulment {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  stageId: string;

  @Column({ type: 'uuid' })
  entryId: string;

  @Field(() => ID, { description: 'The attempt.' })
  @Column({ type: 'uuid' })
  attemptId: string;

  /** The decision about an earlier stage that it follows from; null of a decision itself. */
  @Column({ type: 'uuid', nullable: true })
  followsId: string | null;

  @Column({ type: 'uuid' })
  authorId: string;

  @Field(() => String, { description: 'Why, as the jury tells the family; empty once the pupil was erased.' })
  @Column({ type: 'text' })
  reason: string;

  @Field(() => Date, { description: 'When the jury decided it.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When results without the attempt were shown and its family was told; null before.',
  })
  @Column({ type: 'timestamptz', nullable: true })
  shownAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What the family says to it; null unless it appealed.' })
  @Column({ type: 'text', nullable: true })
  appeal: string | null;

  @Field(() => Date, { nullable: true, description: 'When it appealed; null before.' })
  @Column({ type: 'timestamptz', nullable: true })
  appealedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the jury says in the end, to an appeal or when it undoes it; null before.',
  })
  @Column({ type: 'text', nullable: true })
  reply: string | null;

  @Field(() => Date, { nullable: true, description: 'When the jury said so; null before.' })
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the jury undid it: the attempt counts again from the next count on. Null while it stands.',
  })
  @Column({ type: 'timestamptz', nullable: true })
  liftedAt: Date | null;
}
