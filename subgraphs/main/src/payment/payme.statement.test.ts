import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { HOUR, paymeOrders } from './testing/payme.orders.ts';
import { paymentWorld } from './testing/world.ts';

const world = paymentWorld(subgraph);
const { created, about } = paymeOrders(world);

describe('CheckTransaction and GetStatement', () => {
  it('say the times of what happened, and 0 of what did not', async () => {
    const { id, answer } = await created();
    expect(await world.payme.ask('CheckTransaction', { id })).toEqual({
      ...{ create_time: answer.create_time, perform_time: 0, cancel_time: 0 },
      ...{ transaction: answer.transaction, state: 1, reason: null },
    });
    expect(await world.payme.ask('CheckTransaction', { id: world.payme.newId() })).toBe(-31003);
  });

  it('tell a time from its beginning to its end, by the clock of Payme, in order', async () => {
    const from = Date.now() - 10 * HOUR;
    const [late, early] = [await created(undefined, from + 2), await created(undefined, from + 1)];
    await created(undefined, from + 3);
    const { transactions } = await world.payme.ask('GetStatement', { from: from + 1, to: from + 2 });
    expect(transactions.map(({ id }: { id: string }) => id)).toEqual([early.id, late.id]);
    expect(transactions[0]).toEqual({
      ...{ id: early.id, time: from + 1, ...about(early.order), perform_time: 0, cancel_time: 0 },
      ...{ create_time: early.answer.create_time, transaction: early.answer.transaction },
      ...{ state: 1, reason: null, receivers: null },
    });
    expect((await world.payme.ask('GetStatement', { from: 0, to: 1 })).transactions).toEqual([]);
    for (const wrong of [{ from: 2, to: 1 }, { from: 1 }, { from: '1', to: 2 }])
      expect(await world.payme.ask('GetStatement', wrong)).toBe(-32600);
  });

  it('equal the ledger: what was performed and not returned is what Payme owes', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await created()).id));
    for (const id of ids.slice(1)) await world.payme.ask('PerformTransaction', { id });
    for (const id of ids.slice(3)) await world.payme.ask('CancelTransaction', { id, reason: 5 });
    const { transactions } = await world.payme.ask('GetStatement', { from: 0, to: Date.now() + HOUR });
    const paid = (transactions as Array<{ state: number; amount: number }>)
      .filter(({ state }) => state === 2)
      .reduce((sum, { amount }) => sum + amount, 0);
    const [{ owed }] = await world.graph.context().db.query(
      `SELECT coalesce(sum(CASE from_account WHEN 'provider:payme' THEN amount ELSE -amount END), 0) AS owed
         FROM shared.money_postings WHERE 'provider:payme' IN (from_account, to_account)`,
    );
    expect([Number(owed), await world.proof()]).toEqual([paid, []]);
    expect(paid).toBe(2 * 5_000_000);
  });
});

describe('SetFiscalData', () => {
  it('keeps one receipt of the payment and one of its return', async () => {
    const { id } = await created();
    await world.payme.ask('PerformTransaction', { id });
    const fiscal_data = { receipt_id: 121, status_code: 0, message: 'accepted', terminal_id: 'EP000000000025' };
    const tell = (type: string, data: object) => world.payme.ask('SetFiscalData', { id, type, fiscal_data: data });
    expect(await tell('PERFORM', fiscal_data)).toEqual({ success: true });
    expect(await tell('PERFORM', fiscal_data)).toEqual({ success: true });
    expect(await tell('PERFORM', { ...fiscal_data, receipt_id: 122 })).toBe(-31008);
    expect(await tell('CANCEL', fiscal_data)).toEqual({ success: true });
    expect(await tell('OTHER', fiscal_data)).toBe(-32600);
    expect(await tell('PERFORM', { payer: 'x' })).toBe(-32600);
  });
});
