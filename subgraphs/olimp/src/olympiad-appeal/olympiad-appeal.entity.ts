import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum OlympiadAppealState {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
}

registerEnumType(OlympiadAppealState, {
  name: 'OlympiadAppealState',
  description: 'How far an appeal is.',
  valuesConfig: {
    OPEN: { description: 'The jury has not answered.' },
    ACCEPTED: { description: 'The jury agreed.' },
    DECLINED: { description: 'The jury did not agree.' },
  },
});

@Entity({ schema: 'olimp', name: 'olympiad_appeals' })
@Allow(anyone)
@ObjectType({
  description: 'An appeal against how one problem was judged; for the pupil, those who look after them and the jury.',
})
export class OlympiadAppeal {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  stageId: string;

  @Column({ type: 'uuid' })
  entryId: string;

  @Field(() => ID, { description: 'The problem.' })
  @Column({ type: 'uuid' })
  problemId: string;

  @Field(() => Int, { description: 'Against which version of what is right it was made, from 1.' })
  @Column({ type: 'smallint', default: 1 })
  keyVersion: number;

  @Column({ type: 'uuid', nullable: true })
  authorId: string | null;

  @Field(() => OlympiadAppealState, { description: 'How far it is.' })
  @Column({ type: 'text', default: OlympiadAppealState.OPEN })
  state: OlympiadAppealState;

  @Field(() => String, { description: 'Why; empty once the pupil was erased.' })
  @Column({ type: 'text' })
  text: string;

  @Field(() => String, { nullable: true, description: 'What the jury says to it; null before.' })
  @Column({ type: 'text', nullable: true })
  reply: string | null;

  @Field(() => Date, { description: 'When it was made.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the jury answered; null before.' })
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null;
}

export const OlympiadAppealConnection = connectionOf(OlympiadAppeal, 'OlympiadAppeal');
