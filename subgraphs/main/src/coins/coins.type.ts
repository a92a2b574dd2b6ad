import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@Allow(anyone)
@ObjectType({ description: "One line of a pupil's coin statement." })
export class CoinMovement {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => Int, { description: 'Coins; more than 0 when earned, less when spent.' })
  amount: number;

  @Field(() => String, { description: 'What it was for, as `<platform>.<event>`.' })
  source: string;

  @Field(() => Date, { description: 'When it was posted.' })
  createdAt: Date;
}

@Allow(anyone)
@ObjectType({ description: "A pupil's coins: the same on all seven platforms." })
export class CoinAccount {
  studentId: string;

  @Field(() => Int, { description: 'Coins in the wallet now, never below 0.' })
  balance: number;
}
