import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CoinWithdrawalPurpose } from './withdrawal.type.ts';

@InputType({ description: 'Coins of a child that shall leave the platform.' })
export class RequestWithdrawalInput {
  @Field(() => ID, { description: 'The child.' })
  studentId: string;

  @Field(() => Int, { description: 'Coins, from the least of the terms on.' })
  coins: number;

  @Field(() => CoinWithdrawalPurpose, { description: 'What they become.' })
  purpose: CoinWithdrawalPurpose;

  @Field(() => Boolean, { description: 'That the guardian agrees; without, CONSENT_REQUIRED.' })
  hasConsented: boolean;

  @Field(() => String, { description: '8 to 100 signs that name this request: sending it again changes nothing.' })
  idempotencyKey: string;
}

@InputType({ description: 'A withdrawal.' })
export class CancelWithdrawalInput {
  @Field(() => ID, { description: 'Which.' })
  withdrawalId: string;
}

@InputType({ description: 'A withdrawal to decide about.' })
export class DecideWithdrawalInput {
  @Field(() => ID, { description: 'Which.' })
  withdrawalId: string;

  @MaxLength(200)
  @Field(() => String, { description: 'Why, 3 to 200 letters; the guardian reads it.' })
  reason: string;
}
