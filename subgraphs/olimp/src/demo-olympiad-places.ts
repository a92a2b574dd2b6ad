import { balancesOf, payFromBalance } from '@alif24/subgraph-shared/money';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { insertDemoRows } from './demo-olympiad-sittings.ts';
import type { Titles } from './olympiad/olympiad.entity.ts';
import { titleFor } from './olympiad/olympiad.service.ts';
import { referenceOf } from './olympiad-payment/refund.service.ts';

interface Priced {
  olympiad: string;
  grade: number;
  price: bigint;
  titles: Titles;
}

/** Places in the olympiad that costs something: paid from the balance for every second child whose family has that much. */
export async function loadPlaces(ctx: Context, world: DemoWorld, { olympiad, grade, price, titles }: Priced) {
  const classes = world.classes.filter((each) => each.grade === grade);
  const pupils = classes.flatMap(({ studentIds, organizationId }) => studentIds.map((id) => ({ id, organizationId })));
  for (const [n, { id: studentId, organizationId }] of pupils.entries()) {
    const payerId = world.parentIdOf(world.studentIds.indexOf(studentId));
    const [purse] = n % 2 === 0 ? await balancesOf(ctx, [payerId]) : [];
    if (!purse || purse.amount < price) continue;
    const [entry, payment] = [world.id('olympiad-place', studentId), world.id('olympiad-payment', studentId)];
    const paidAt = world.at(1, 19, n);
    await insertDemoRows(ctx, 'olympiad_entries', [
      {
        ...{ id: entry, olympiad_id: olympiad, student_id: studentId, entered_by: payerId, grade, language: 'UZ_LATN' },
        ...{
          organization_id: organizationId,
          state: 'CONFIRMED',
          is_declined: false,
        },
        created_at: paidAt,
      },
    ]);
    await insertDemoRows(ctx, 'olympiad_payments', [
      {
        ...{ id: payment, entry_id: entry, payer_id: payerId, amount: String(price), state: 'PAID' },
        ...{ idempotency_key: `demo-${payment}`, paid_at: paidAt },
      },
    ]);
    await payFromBalance(ctx, {
      ...{ userId: payerId, amount: price, purpose: 'OLYMPIAD_SEAT', reference: referenceOf(payment) },
      reason: titleFor(titles, 'UZ_LATN'),
    });
  }
}
