import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { DateScalar, MoneyScalar } from '@alif24/subgraph-shared/scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum BillState {
  ISSUED = 'ISSUED',
  PAID = 'PAID',
  CANCELLED = 'CANCELLED',
  REFUNDED = 'REFUNDED',
}

registerEnumType(BillState, {
  name: 'BillState',
  description: 'How far a bill is; it goes forward and never back.',
  valuesConfig: {
    ISSUED: { description: 'It waits to be paid.' },
    PAID: { description: "A guardian paid it; the money is the organisation's." },
    CANCELLED: { description: 'The organisation took it back before it was paid.' },
    REFUNDED: { description: 'It was paid, and the organisation gave the money back.' },
  },
});

/** A row of `crm.bills`. */
@Allow(anyone)
@ObjectType({
  description: "What an organisation asks of a pupil's family; for the organisation and the pupil's guardians.",
})
export class Bill {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  organizationId: string;
  studentId: string;
  classroomId: string | null;
  paidBy: string | null;

  @Field(() => String, { description: 'What it is for, in the words of the organisation.' })
  title: string;

  @Field(() => MoneyScalar, { description: 'How much, in tiyin.' })
  amount: bigint;

  @Field(() => DateScalar, { description: 'Until when it should be paid; it can be paid later too.' })
  dueOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first of the month it is for; null when it is for none.',
  })
  month: string | null;

  @Field(() => BillState, { description: 'How far it is.' })
  state: BillState;

  @Field(() => Boolean, { description: 'Its day has passed in Tashkent, and nobody paid it.' })
  isOverdue: boolean;

  @Field(() => Date, { description: 'When it was issued.' })
  issuedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was paid; null before.' })
  paidAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back or its money given back; null before.' })
  closedAt: Date | null;
}
