import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum PrizeRedemptionState {
  REQUESTED = 'REQUESTED',
  APPROVED = 'APPROVED',
  COLLECTED = 'COLLECTED',
  DECLINED = 'DECLINED',
  EXPIRED = 'EXPIRED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(PrizeRedemptionState, {
  name: 'PrizeRedemptionState',
  description: "Where a pupil's wish for a prize stands.",
  valuesConfig: {
    REQUESTED: { description: 'Asked for: its coins are set aside until somebody decides.' },
    APPROVED: { description: 'Approved: it waits to be collected.' },
    COLLECTED: { description: 'Handed over: its coins are spent.' },
    DECLINED: { description: 'Not given: the coins are back.' },
    EXPIRED: { description: 'Nobody did anything for seven days: the coins are back.' },
    CANCELLED: { description: 'The pupil wanted it no more: the coins are back.' },
  },
});

@Allow(anyone)
@ObjectType({
  description: "A pupil's wish for a prize; for the pupil, their guardians and who offers the prize.",
})
export class PrizeRedemption {
  prizeId: string;
  studentId: string;

  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => Int, { description: 'Coins set aside for it, and spent once it is collected.' })
  price: number;

  @Field(() => PrizeRedemptionState, { description: 'Where it stands.' })
  state: `${PrizeRedemptionState}`;

  @Field(() => Date, { description: 'When the pupil asked.' })
  requestedAt: Date;

  @Field(() => Date, {
    description: 'When coins and prize are free again if nobody does anything; once over, of no meaning.',
  })
  expiresAt: Date;

  @Field(() => Date, { nullable: true, description: 'When somebody decided; null before.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was not given, in the words of who decided.' })
  declineReason: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was over; null before.' })
  closedAt: Date | null;
}

export const PrizeRedemptionConnection = connectionOf(PrizeRedemption, 'PrizeRedemption');

@Allow(anyone)
@ObjectType({
  description: 'What a pupil shows to get a prize; each code is shown once, and asking again makes a new one.',
})
export class PickupCode {
  @Field(() => String, { description: 'Six digits, good until a new one is shown or the prize is handed over.' })
  code: string;

  @Field(() => PrizeRedemption, { description: 'For which wish.' })
  redemption: PrizeRedemption;
}
