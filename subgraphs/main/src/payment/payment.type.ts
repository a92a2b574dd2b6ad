import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { MoneyScalar } from '@alif24/subgraph-shared/scalars';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum PaymentProvider {
  PAYME = 'PAYME',
  CLICK = 'CLICK',
  UZUM = 'UZUM',
}

registerEnumType(PaymentProvider, {
  name: 'PaymentProvider',
  description: 'By whom money comes in; they take cards issued in Uzbekistan.',
  valuesConfig: {
    PAYME: { description: 'Payme.' },
    CLICK: { description: 'Click.' },
    UZUM: { description: 'Uzum Bank.' },
  },
});

export enum TopUpState {
  PENDING = 'PENDING',
  PAID = 'PAID',
  RETURNED = 'RETURNED',
  EXPIRED = 'EXPIRED',
}

registerEnumType(TopUpState, {
  name: 'TopUpState',
  description: 'How far a top-up is; it goes forward and never back.',
  valuesConfig: {
    PENDING: { description: 'It can be paid, or is being paid.' },
    PAID: { description: 'The money is on the balance.' },
    RETURNED: { description: 'It was paid, and the provider gave the money back to the payer.' },
    EXPIRED: { description: 'Nobody paid it in time.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'An order to put money on a balance; only the one who made it sees it.' })
export class TopUp {
  @Field(() => ID, { description: 'Opaque and stable; the provider knows the order by it.' })
  id: string;

  @Field(() => MoneyScalar, { description: 'How much, in tiyin.' })
  amount: bigint;

  @Field(() => PaymentProvider, { description: 'By whom it is to be paid.' })
  provider: PaymentProvider;

  @Field(() => TopUpState, { description: 'How far it is.' })
  state: TopUpState;

  @Field(() => String, {
    nullable: true,
    description: "The provider's page where it is paid; null once it cannot be paid any more.",
  })
  checkoutUrl: string | null;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => Date, { description: 'Until when payment can begin.' })
  expiresAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the money came; null before.' })
  paidAt: Date | null;
}

export const TopUpConnection = connectionOf(TopUp, 'TopUp');

@Allow(anyone)
@ObjectType({ description: 'What is possible when money is put on a balance.' })
export class TopUpOptions {
  @Field(() => [PaymentProvider], { description: 'The providers that are switched on; empty when none is.' })
  providers: PaymentProvider[];

  @Field(() => MoneyScalar, { description: 'The least, in tiyin.' })
  minimum: bigint;

  @Field(() => MoneyScalar, { description: 'The most at once, in tiyin.' })
  maximum: bigint;
}
