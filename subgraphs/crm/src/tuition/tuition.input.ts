import { DateScalar, MoneyScalar } from '@alif24/subgraph-shared/scalars';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

const KEY = 'Names this act, 8 to 100 letters, digits or signs: sending it again changes nothing.';

@InputType({ description: 'A bill for the family of one pupil.' })
export class IssueBillInput {
  @Field(() => ID, { description: 'A pupil of the organisation.' })
  studentId: string;

  @MaxLength(300)
  @Field(() => String, { description: 'What it is for, 1 to 100 characters.' })
  title: string;

  @Field(() => MoneyScalar, { description: 'How much, in tiyin: from 1 000 to 100 000 000 soʻm.' })
  amount: bigint;

  @Field(() => DateScalar, { description: 'Until when it should be paid: from today, up to a year ahead.' })
  dueOn: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'The fee of one month for every pupil of a class.' })
export class BillClassroomInput {
  @Field(() => ID, { description: 'The class.' })
  classroomId: string;

  @Field(() => DateScalar, {
    description: 'Any day of the month it is for; each pupil is billed once a month for a class.',
  })
  month: string;

  @MaxLength(300)
  @Field(() => String, { description: 'What it is for, 1 to 100 characters.' })
  title: string;

  @Field(() => MoneyScalar, { description: 'How much for each pupil, in tiyin: from 1 000 to 100 000 000 soʻm.' })
  amount: bigint;

  @Field(() => DateScalar, { description: 'Until when it should be paid: from today, up to a year ahead.' })
  dueOn: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A bill to pay from the balance of the caller.' })
export class PayBillInput {
  @Field(() => ID, { description: 'The bill of a child of theirs.' })
  billId: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A bill that the organisation takes back, or whose money it gives back.' })
export class CloseBillInput {
  @Field(() => ID, { description: 'The bill.' })
  billId: string;
}
