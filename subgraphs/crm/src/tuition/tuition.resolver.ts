import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { staffMay } from '../staff/rights.service.ts';
import { CrmUser } from '../user/user.type.ts';
import { Bill, BillState } from './bill.entity.ts';
import { billsOfFamily, billsOfOrganization, billTotals } from './bills.service.ts';
import { billClassroom, issueBill } from './issue-bills.service.ts';
import { cancelBill, payBill, refundBill } from './pay-bill.service.ts';
import { BillClassroomInput, CloseBillInput, IssueBillInput, PayBillInput } from './tuition.input.ts';
import { BillConnection, BillTotals } from './tuition.type.ts';

@Resolver(() => Bill)
export class TuitionResolver {
  @Allow(staffMay('BILLS'))
  @Query(() => BillConnection, {
    description: 'The bills that the organisation issued, newest first. For those at its desk.',
  })
  bills(
    @Ctx() ctx: Context,
    @Arg('state', () => BillState, { nullable: true, description: 'Only those at this step.' })
    state: BillState | null = null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return billsOfOrganization(ctx, { state, first, after });
  }

  @Allow(staffMay('BILLS'))
  @Query(() => BillTotals, { description: 'What the bills of the organisation come to. For those at its desk.' })
  billTotals(@Ctx() ctx: Context) {
    return billTotals(ctx);
  }

  @Allow(role('PARENT'))
  @Query(() => BillConnection, { description: "The bills of the calling guardian's children, newest first." })
  familyBills(
    @Ctx() ctx: Context,
    @Arg('state', () => BillState, { nullable: true, description: 'Only those at this step.' })
    state: BillState | null = null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return billsOfFamily(ctx, { state, first, after });
  }

  @Allow(staffMay('BILLS'))
  @Mutation(() => Bill, {
    description:
      'Issues a bill to the family of a pupil, whose guardians are told. For those at the desk. Fails with NOT_FOUND, BAD_USER_INPUT or CONFLICT.',
  })
  issueBill(
    @Ctx() ctx: Context,
    @Arg('input', () => IssueBillInput, { description: 'The bill.' }) input: IssueBillInput,
  ) {
    return issueBill(ctx, input);
  }

  @Allow(staffMay('BILLS'))
  @Mutation(() => [Bill], {
    description:
      'Issues the fee of a month to every pupil of a class who was not billed for it yet; the bills that this act issued. For those at the desk. Fails with NOT_FOUND, BAD_USER_INPUT or CONFLICT.',
  })
  billClassroom(
    @Ctx() ctx: Context,
    @Arg('input', () => BillClassroomInput, { description: 'The fee.' }) input: BillClassroomInput,
  ) {
    return billClassroom(ctx, input);
  }

  @Allow(role('PARENT'))
  @Mutation(() => Bill, {
    description:
      "Pays a bill of a child of the caller's from their balance. For guardians. Fails with NOT_FOUND, ALREADY_PROCESSED, INSUFFICIENT_FUNDS or ACCOUNT_FROZEN.",
  })
  payBill(@Ctx() ctx: Context, @Arg('input', () => PayBillInput, { description: 'The bill.' }) input: PayBillInput) {
    return payBill(ctx, input);
  }

  @Allow(staffMay('REFUNDS'))
  @Mutation(() => Bill, {
    description:
      'Takes back a bill that nobody paid. For its organisation and directors. Fails with NOT_FOUND or ALREADY_PROCESSED.',
  })
  cancelBill(
    @Ctx() ctx: Context,
    @Arg('input', () => CloseBillInput, { description: 'Which.' }) input: CloseBillInput,
  ) {
    return cancelBill(ctx, input);
  }

  @Allow(staffMay('REFUNDS'))
  @Mutation(() => Bill, {
    description:
      'Gives the money of a paid bill back to the balance of whoever paid it. For its organisation and directors. Fails with NOT_FOUND, ALREADY_PROCESSED or INSUFFICIENT_FUNDS.',
  })
  refundBill(
    @Ctx() ctx: Context,
    @Arg('input', () => CloseBillInput, { description: 'Which.' }) input: CloseBillInput,
  ) {
    return refundBill(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => CrmUser, { description: 'The pupil it is for.' })
  student(@Root() bill: Bill) {
    return { id: bill.studentId };
  }

  @Allow(anyone)
  @FieldResolver(() => CrmUser, { description: 'Who asks for it.' })
  organization(@Root() bill: Bill) {
    return { id: bill.organizationId };
  }

  @Allow(anyone)
  @FieldResolver(() => CrmUser, { nullable: true, description: 'The guardian who paid it; null before.' })
  payer(@Root() bill: Bill) {
    return bill.paidBy ? { id: bill.paidBy } : null;
  }
}
