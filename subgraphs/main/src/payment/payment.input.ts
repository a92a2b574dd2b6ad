import { MoneyScalar } from '@alif24/subgraph-shared/scalars';
import { Field, InputType } from 'type-graphql';
import { PaymentProvider } from './payment.type.ts';

@InputType({ description: 'An order to put money on the balance of the caller.' })
export class CreateTopUpInput {
  @Field(() => MoneyScalar, { description: 'How much, in tiyin: whole soʻm, within the bounds of `topUpOptions`.' })
  amount: bigint;

  @Field(() => PaymentProvider, { description: 'By whom it is to be paid.' })
  provider: PaymentProvider;

  @Field(() => String, {
    description: 'Names this order, 8 to 100 letters, digits or signs: sending it again gives the same order.',
  })
  idempotencyKey: string;
}
