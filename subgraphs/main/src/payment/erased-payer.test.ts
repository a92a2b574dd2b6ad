import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { paymentWorld, type TestOrder } from './testing/world.ts';

const world = paymentWorld(subgraph);

/** What is left of a person whose data was erased. */
const erase = ({ payer }: TestOrder) =>
  world.graph.asOwner(`UPDATE shared.users SET erased_at = now() - interval '1 second', phone = NULL WHERE id = $1`, [
    payer.userId,
  ]);

const balance = async ({ payer }: TestOrder) =>
  (
    await world.graph.asOwner<{ balance: string }>('SELECT balance FROM shared.money_balances WHERE owner_id = $1', [
      payer.userId,
    ])
  )[0]?.balance ?? '0';

/** The minutes between the beginning of an erasure, when what is lost was settled, and its end. */
const beginErasure = ({ payer }: TestOrder) =>
  world.graph.asOwner(
    `INSERT INTO shared.data_requests (user_id, requested_by, kind, state, idempotency_key) VALUES ($1, $1, 'ERASURE', 'WORKING', 'e')`,
    [payer.userId],
  );

describe.each([
  ['was erased', erase],
  ['is being erased', beginErasure],
])('a payer whose data %s', (_, erase) => {
  it('pays nothing more through Payme, and what was paid before can go back', async () => {
    const about = ({ id, amount }: TestOrder) => ({ amount, account: { order_id: id } });
    const open = async (order: TestOrder) => {
      const id = world.payme.newId();
      await world.payme.ask('CreateTransaction', { id, time: Date.now(), ...about(order) });
      return id;
    };
    const [fresh, begun, paid] = [await world.order('PAYME'), await world.order('PAYME'), await world.order('PAYME')];
    const [id, done] = [await open(begun), await open(paid)];
    await world.payme.ask('PerformTransaction', { id: done });
    for (const order of [fresh, begun, paid]) await erase(order);
    expect(await world.payme.ask('CheckPerformTransaction', about(fresh))).toBe(-31052);
    expect(await world.payme.ask('PerformTransaction', { id })).toBe(-31008);
    expect(await world.payme.ask('CheckTransaction', { id })).toMatchObject({ state: -1, reason: 4 });
    expect(await world.payme.ask('PerformTransaction', { id: done })).toMatchObject({ state: 2 });
    expect(await world.payme.ask('CancelTransaction', { id: done, reason: 5 })).toMatchObject({ state: -2 });
    expect([await balance(fresh), await balance(begun), await balance(paid)]).toEqual(['0', '0', '0']);
  });

  it('pays nothing more through Click', async () => {
    const [fresh, begun] = [await world.order('CLICK'), await world.order('CLICK')];
    const first = world.click.fields(begun);
    const { merchant_prepare_id: number } = await world.click.prepare(first);
    for (const order of [fresh, begun]) await erase(order);
    expect((await world.click.prepare(world.click.fields(fresh))).error).toBe(-9);
    expect((await world.click.complete(world.click.second(begun, first, number))).error).toBe(-9);
    expect(await balance(begun)).toBe('0');
  });

  it('pays nothing more through Uzum', async () => {
    const [fresh, begun] = [await world.order('UZUM'), await world.order('UZUM')];
    const transId = world.uzum.newId();
    const params = { order_id: begun.id };
    await world.uzum.ask('create', { transId, params, amount: begun.amount });
    for (const order of [fresh, begun]) await erase(order);
    expect(await world.uzum.ask('check', { params: { order_id: fresh.id } })).toBe(10009);
    expect(await world.uzum.ask('confirm', { transId })).toBe(10015);
    expect(await balance(begun)).toBe('0');
    expect(await world.proof()).toEqual([]);
  });
});
