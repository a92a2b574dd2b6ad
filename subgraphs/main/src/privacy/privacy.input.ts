import { MoneyScalar } from '@alif24/subgraph-shared/scalars';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Whose data is meant.' })
export class DataRequestInput {
  @Field(() => ID, { nullable: true, description: 'A child of the calling guardian; the caller themselves without.' })
  childId?: string | null;

  @Length(1, 100)
  @Field(() => String, { description: 'Names this wish: the same key again returns the request it made.' })
  idempotencyKey: string;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Of an erasure: how much money on the balance is given up, in tiyin. It is refused while there is more than that.',
  })
  forfeitedBalance?: bigint | null;
}

@InputType({ description: 'A request for data that was made before.' })
export class DataRequestIdInput {
  @Field(() => ID, { description: 'The request.' })
  requestId: string;
}
