import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { MoneyScalar } from '@alif24/subgraph-shared/scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum OlympiadPaymentState {
  PAID = 'PAID',
  REFUNDED = 'REFUNDED',
}

registerEnumType(OlympiadPaymentState, {
  name: 'OlympiadPaymentState',
  description: 'Where the money of a place is.',
  valuesConfig: {
    PAID: { description: 'It was paid, and the pupil takes part.' },
    REFUNDED: { description: 'It is back on the balance it came from.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'What was paid for a place; for the guardians of the pupil.' })
export class OlympiadPayment {
  @Field(() => ID, { description: 'Opaque and stable: the number of the receipt.' })
  id: string;

  entryId: string;

  @Field(() => MoneyScalar, { description: 'How much, in tiyin.' })
  amount: bigint;

  @Field(() => OlympiadPaymentState, { description: 'Where the money is.' })
  state: OlympiadPaymentState;

  @Field(() => Boolean, { description: 'It came from the balance of the caller, and not of another guardian.' })
  isMine: boolean;

  @Field(() => Date, { description: 'When it was paid.' })
  paidAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it went back; null while it is paid.' })
  refundedAt: Date | null;
}
