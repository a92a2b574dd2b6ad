import { balancesOf, payFromBalance } from '@alif24/subgraph-shared/money';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { addDays, fromSom, localDate, startOfMonth } from '@alif24/subgraph-shared/utils';

const FEE = fromSom(350_000);

/** The fee of this month for every class, which those with money on their balance have paid, and a few families who still owe an excursion. */
export async function loadBills(ctx: Context, world: DemoWorld): Promise<void> {
  const today = localDate(world.today);
  const month = startOfMonth(today);
  const fees = world.classes.flatMap(({ index, organizationId, studentIds }) =>
    studentIds.map((student_id, n) => ({
      ...{ id: world.id('bill', `${index}-${n}`), organization_id: organizationId, student_id },
      ...{ classroom_id: world.id('classroom', index), month, title: 'Ingliz tili toʻgaragi' },
      ...{
        amount: FEE.toString(),
        due_on: addDays(today, 6),
        issued_at: world.at(4, 10),
        idempotency_key: `demo-${month}`,
      },
    })),
  );
  const trips = world.studentIds
    .filter((_, n) => n % 11 === 0)
    .map((student_id, n) => ({
      ...{ id: world.id('trip', n), student_id, title: 'Samarqandga sayohat', due_on: addDays(today, -2) },
      organization_id: fees.find((fee) => fee.student_id === student_id)?.organization_id,
      ...{ amount: fromSom(180_000).toString(), issued_at: world.at(15, 11), idempotency_key: 'demo-trip' },
    }));
  await ctx.db.query(
    `INSERT INTO crm.bills (id, organization_id, student_id, classroom_id, month, title, amount, due_on, issued_at, idempotency_key)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS b (id uuid, organization_id uuid, student_id uuid, classroom_id uuid, month date,
       title text, amount bigint, due_on date, issued_at timestamptz, idempotency_key text)`,
    [JSON.stringify([...trips, ...fees])],
  );
  await payFees(ctx, world, fees);
}

interface Fee {
  id: string;
  organization_id: string;
  student_id: string;
  title: string;
}

async function payFees(ctx: Context, world: DemoWorld, fees: readonly Fee[]): Promise<void> {
  for (const [n, { id, organization_id: organizationId, title }] of fees.entries()) {
    const userId = world.parentIdOf(n);
    const [purse] = n % 2 === 0 ? await balancesOf(ctx, [userId]) : [];
    if (!purse || purse.amount < FEE) continue;
    const reference = `tuition:${id}`;
    await payFromBalance(ctx, {
      ...{ userId, amount: FEE, purpose: 'TUITION', reference },
      reason: title,
      organizationId,
    });
    await ctx.db.query(
      `UPDATE crm.bills SET state = 'PAID', paid_at = $2, paid_by = $3, payment_key = 'demo' WHERE id = $1`,
      [id, world.at(1, 18, n % 60), userId],
    );
  }
}
