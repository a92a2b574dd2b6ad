import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { MoneyScalar } from '@alif24/subgraph-shared/scalars';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ObjectType } from 'type-graphql';
import { Bill } from './bill.entity.ts';

export const BillConnection = connectionOf(Bill, 'Bill');

@Allow(anyone)
@ObjectType({ description: 'The sums of all bills of the calling organisation, in tiyin.' })
export class BillTotals {
  @Field(() => MoneyScalar, { description: 'What waits to be paid, overdue or not.' })
  open: bigint;

  @Field(() => MoneyScalar, { description: 'What of that should have been paid by now.' })
  overdue: bigint;

  @Field(() => MoneyScalar, {
    description: 'What families paid this month of the Tashkent calendar and was not given back.',
  })
  paidThisMonth: bigint;
}
