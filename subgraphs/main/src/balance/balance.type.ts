import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { MoneyScalar } from '@alif24/subgraph-shared/scalars';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum MoneyPurpose {
  TOP_UP = 'TOP_UP',
  TOP_UP_RETURN = 'TOP_UP_RETURN',
  TUITION = 'TUITION',
  PRIZE = 'PRIZE',
  OLYMPIAD_SEAT = 'OLYMPIAD_SEAT',
  REFUND = 'REFUND',
}

registerEnumType(MoneyPurpose, {
  name: 'MoneyPurpose',
  description: 'Why money moved.',
  valuesConfig: {
    TOP_UP: { description: 'It was paid in at a provider.' },
    TOP_UP_RETURN: { description: 'The provider gave it back to the payer.' },
    TUITION: { description: 'A bill of an organisation.' },
    PRIZE: { description: 'A prize.' },
    OLYMPIAD_SEAT: { description: 'A place at an olympiad.' },
    REFUND: { description: 'What was paid for came back.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'One line of the statement of a balance.' })
export class MoneyMovement {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => MoneyScalar, { description: 'Tiyin; more than 0 when it came, less when it went.' })
  amount: bigint;

  @Field(() => MoneyPurpose, { description: 'Why.' })
  purpose: MoneyPurpose;

  @Field(() => String, { description: 'Words of whoever moved it; empty when the purpose says all.' })
  reason: string;

  @Field(() => MoneyScalar, { description: 'What was there afterwards, in tiyin.' })
  balance: bigint;

  @Field(() => Date, { description: 'When.' })
  createdAt: Date;
}

export const MoneyMovementConnection = connectionOf(MoneyMovement, 'MoneyMovement');

@Allow(anyone)
@ObjectType({ description: "A parent's money, or what the platform holds for an organisation; for themselves alone." })
export class Balance {
  ownerId: string;
  postings: number;

  @Field(() => MoneyScalar, { description: 'What is there now, in tiyin; never below 0.' })
  amount: bigint;

  @Field(() => Boolean, { description: 'Nothing can be taken from it until the platform has looked into it.' })
  isFrozen: boolean;
}
