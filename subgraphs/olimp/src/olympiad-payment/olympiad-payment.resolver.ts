import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Olympiad } from '../olympiad/olympiad.entity.ts';
import { OlympiadEntry } from '../olympiad-entry/olympiad-entry.entity.ts';
import { PayOlympiadEntryInput } from './olympiad-payment.input.ts';
import { paymentsOfEntries, payOlympiadEntry, refundableUntilOf } from './olympiad-payment.service.ts';
import { OlympiadPayment } from './olympiad-payment.type.ts';

@Resolver(() => OlympiadEntry)
export class OlympiadPaymentResolver {
  @Allow(role('PARENT'))
  @Mutation(() => OlympiadEntry, {
    description:
      'Pays a reserved place of a child from the balance of the calling guardian, and it is certain: both or neither. Fails with NOT_FOUND, INSUFFICIENT_FUNDS, ACCOUNT_FROZEN, ALREADY_PROCESSED, CONFLICT, or OLYMPIAD_STATE for a place that waited too long, or whose pupil can sit the first stage no more.',
  })
  payOlympiadEntry(
    @Ctx() ctx: Context,
    @Arg('input', () => PayOlympiadEntryInput, { description: 'Which place.' }) input: PayOlympiadEntryInput,
  ) {
    return payOlympiadEntry(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadPayment, {
    nullable: true,
    description:
      'What was last paid for the place, for guardians of the pupil; null for others, and where nothing was.',
  })
  payment(@Ctx() ctx: Context, @Root() { id }: OlympiadEntry) {
    return ctx.load(paymentsOfEntries, id);
  }
}

@Resolver(() => Olympiad)
export class OlympiadRefundResolver {
  @Allow(anyone)
  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'Until when a paid place may be given up for its money: a day before the first stage. Null where taking part is free.',
  })
  refundableUntil(@Ctx() ctx: Context, @Root() olympiad: Olympiad) {
    return refundableUntilOf(ctx, olympiad);
  }
}
