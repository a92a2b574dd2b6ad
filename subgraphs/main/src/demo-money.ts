import { creditTopUp, PROVIDERS } from '@alif24/subgraph-shared/money';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { fromSom } from '@alif24/subgraph-shared/utils';

/** A third of the parents have put money on their balance, each by another provider in turn. */
export async function loadMoney(ctx: Context, world: DemoWorld): Promise<void> {
  const parents = [...new Set(world.studentIds.map((_, n) => world.parentIdOf(n)))];
  for (const [n, userId] of parents.entries()) {
    if (n % 3 !== 0) continue;
    const id = world.id('top-up', n);
    const provider = PROVIDERS[(n / 3) % PROVIDERS.length] as (typeof PROVIDERS)[number];
    const amount = fromSom(600_000 + 100_000 * (n % 7));
    const [begun, paid] = [world.at(3, 19, n % 50), world.at(3, 19, (n % 50) + 4)];
    const money = amount.toString();
    await ctx.db.query(
      `INSERT INTO shared.top_ups (id, user_id, amount, provider, state, idempotency_key, created_at, expires_at, paid_at)
       VALUES ($1::uuid, $2, $3, $4, 'PAID', 'demo-' || $1::uuid, $5::timestamptz, $5::timestamptz + interval '2 hours', $6)`,
      [id, userId, money, provider, begun, paid],
    );
    await ctx.db.query(
      `INSERT INTO shared.provider_transactions (provider, provider_id, top_up_id, amount, state, provider_time, created_at, expires_at, performed_at)
       VALUES ($1, replace($2::text, '-', ''), $2::uuid, $3, 'PERFORMED', $4::timestamptz, $4, $4::timestamptz + interval '12 hours', $5)`,
      [provider, id, money, begun, paid],
    );
    await creditTopUp(ctx, { userId, amount, provider, reference: `top-up:${id}` });
  }
}
