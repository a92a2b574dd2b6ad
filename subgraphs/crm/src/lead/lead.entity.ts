import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { PhoneScalar } from '@alif24/subgraph-shared/scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum LeadStage {
  NEW = 'NEW',
  CONTACTED = 'CONTACTED',
  TRIAL = 'TRIAL',
  ENROLLED = 'ENROLLED',
  LOST = 'LOST',
}

registerEnumType(LeadStage, {
  name: 'LeadStage',
  description: 'How far somebody came on the way to a place in a class.',
  valuesConfig: {
    NEW: { description: 'Asked, and nobody answered yet.' },
    CONTACTED: { description: 'Somebody talked to them.' },
    TRIAL: { description: 'Comes to a trial lesson.' },
    ENROLLED: { description: 'Has a place.' },
    LOST: { description: 'Does not come, for a reason.' },
  },
});

export enum LeadSource {
  WEBSITE = 'WEBSITE',
  TELEGRAM = 'TELEGRAM',
  PHONE_CALL = 'PHONE_CALL',
  REFERRAL = 'REFERRAL',
  ADVERTISING = 'ADVERTISING',
  WALK_IN = 'WALK_IN',
  OTHER = 'OTHER',
}

registerEnumType(LeadSource, {
  name: 'LeadSource',
  description: 'Where a lead came from.',
  valuesConfig: {
    WEBSITE: { description: 'A form on a site.' },
    TELEGRAM: { description: 'Telegram.' },
    PHONE_CALL: { description: 'They called.' },
    REFERRAL: { description: 'Somebody told them.' },
    ADVERTISING: { description: 'An advertisement.' },
    WALK_IN: { description: 'They came in.' },
    OTHER: { description: 'Something else.' },
  },
});

@Entity({ schema: 'crm', name: 'leads' })
@Allow(anyone)
@ObjectType({ description: 'Somebody who may become a pupil of an organisation; for that organisation alone.' })
export class Lead {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  organizationId: string;

  @Field(() => String, { description: 'Their name.' })
  @Column({ type: 'text' })
  fullName: string;

  @Column({ type: 'text' })
  searchKey: string;

  @Field(() => PhoneScalar, { description: 'Their number; an organisation has one lead for each.' })
  @Column({ type: 'text' })
  phone: string;

  @Field(() => LeadSource, { description: 'Where they came from.' })
  @Column({ type: 'text' })
  source: LeadSource;

  @Field(() => String, { description: 'What was noted about them; may be empty.' })
  @Column({ type: 'text', default: '' })
  note: string;

  @Field(() => LeadStage, { description: 'How far they came.' })
  @Column({ type: 'text', default: LeadStage.NEW })
  stage: LeadStage;

  @Field(() => Date, { description: 'When they asked.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Field(() => Date, { description: 'Since when they are at their stage.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  stageChangedAt: Date;
}

@Entity({ schema: 'crm', name: 'lead_moves' })
@Allow(anyone)
@ObjectType({ description: "One step in a lead's history." })
export class LeadMove {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  leadId: string;

  @Field(() => LeadStage, { description: 'Where they stood.' })
  @Column({ type: 'text' })
  fromStage: LeadStage;

  @Field(() => LeadStage, { description: 'Where they went.' })
  @Column({ type: 'text' })
  toStage: LeadStage;

  @Field(() => String, { description: 'Why; never empty for the lost, else it may be.' })
  @Column({ type: 'text', default: '' })
  reason: string;

  @Field(() => Date, { description: 'When.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  movedAt: Date;
}
