import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { HOUR, paymeOrders } from './testing/payme.orders.ts';
import { basic, KEYS } from './testing/providers.ts';
import { paymentWorld, type TestOrder } from './testing/world.ts';

const world = paymentWorld(subgraph);
const { created, about } = paymeOrders(world);

describe('a link to Payme', () => {
  it('is what Payme documents: merchant, order, tiyin', async () => {
    const order = await world.order('PAYME', 75_000);
    expect(order.link).toMatch(/^https:\/\/checkout\.paycom\.uz\/[A-Za-z0-9+/=]+$/);
    expect(world.payme.readLink(order.link)).toEqual({
      ...{ m: KEYS.PAYME_MERCHANT_ID, 'ac.order_id': order.id, a: '7500000' },
      ...{ l: 'uz', c: 'https://alif24.uz/balance' },
    });
  });

  it('leads to money on the balance, and to a notice of it', async () => {
    const order = await world.order('PAYME');
    const { state } = await world.payme.pay(order.link);
    expect([state, await world.state(order), await world.balance(order.payer)]).toEqual([2, 'PAID', 5_000_000]);
    const { notifications } = await order.payer.data('{ notifications { template parameters } }');
    expect(notifications).toMatchObject([{ template: 'money.paymentReceived' }]);
    expect(notifications[0].parameters).toContain('50\u00a0000');
  });
});

describe('whoever calls as Payme', () => {
  it.each([
    ['no password', undefined],
    ['another password', basic('Paycom', 'guess')],
    ['another login', basic('paycom', KEYS.PAYME_KEY)],
    ['a password with more behind it', basic('Paycom', `${KEYS.PAYME_KEY} `)],
    ['another scheme', `Bearer ${KEYS.PAYME_KEY}`],
    ['no base64', 'Basic ***'],
  ])('with %s is refused by -32504, and nothing happens', async (_name, authorization) => {
    const order = await world.order('PAYME');
    const headers = { ...world.payme.json, ...(authorization && { authorization }) };
    const params = { id: world.payme.newId(), time: Date.now(), ...about(order) };
    expect((await world.payme.call('CreateTransaction', params, headers)).error.code).toBe(-32504);
    expect(await world.payme.ask('CheckTransaction', { id: params.id })).toBe(-31003);
  });

  it.each([
    ['a GET', -32300, '', 'GET'],
    ['no JSON', -32700, '{', 'POST'],
    ['bytes that are no text', -32700, '\u0000', 'POST'],
    ['a list of calls', -32600, '[{"id":1,"method":"CheckTransaction","params":{"id":"a"}}]', 'POST'],
    ['no method', -32600, '{"id":1,"params":{}}', 'POST'],
    ['no parameters', -32600, '{"id":1,"method":"CheckTransaction"}', 'POST'],
    ['another version', -32600, '{"jsonrpc":"1.0","id":1,"method":"CheckTransaction","params":{"id":"a"}}', 'POST'],
    ['a field too many', -32600, '{"id":1,"method":"CheckTransaction","params":{"id":"a"},"merchant":"b"}', 'POST'],
    ['an unknown method', -32601, '{"id":1,"method":"constructor","params":{}}', 'POST'],
  ])('with %s is answered with 200 and %i', async (_name, code, body, method) => {
    const { status, body: answer } = await world.payme.raw(body, world.payme.trusted, method);
    expect([status, answer.error.code]).toEqual([200, code]);
    expect(Object.keys(answer.error.message).sort()).toEqual(['en', 'ru', 'uz']);
  });

  it('is told which method there is not, and may not change our key', async () => {
    expect((await world.payme.call('Refund', {})).error).toMatchObject({ code: -32601, data: 'Refund' });
    expect(await world.payme.ask('ChangePassword', { password: 'x' })).toBe(-32504);
  });

  it('with another type of content or a megabyte is refused', async () => {
    const body = JSON.stringify({ id: 1, method: 'CheckTransaction', params: { id: 'a' } });
    const plain = { ...world.payme.trusted, 'content-type': 'text/plain' };
    expect((await world.payme.raw(body, plain)).body.error.code).toBe(-32600);
    expect((await world.payme.raw(`"${'x'.repeat(1_000_000)}"`)).status).toBe(413);
  });
});

describe('CheckPerformTransaction', () => {
  it('allows an order that waits to be paid', async () => {
    expect(await world.payme.ask('CheckPerformTransaction', about(await world.order('PAYME')))).toEqual({
      allow: true,
    });
  });

  it.each([
    ['a tiyin less', (order: TestOrder) => ({ ...about(order), amount: order.amount - 1 }), -31001],
    ['soʻm for tiyin', (order: TestOrder) => ({ ...about(order), amount: order.amount / 100 }), -31001],
    ['a fraction', (order: TestOrder) => ({ ...about(order), amount: 0.5 }), -31001],
    ['less than nothing', (order: TestOrder) => ({ ...about(order), amount: -order.amount }), -31001],
    ['an amount in text', (order: TestOrder) => ({ ...about(order), amount: String(order.amount) }), -32600],
    [
      'an unknown order',
      (order: TestOrder) => ({ ...about(order), account: { order_id: crypto.randomUUID() } }),
      -31050,
    ],
    ['an order that is no id', (order: TestOrder) => ({ ...about(order), account: { order_id: "1' OR 1=1" } }), -31050],
    ['no order', (order: TestOrder) => ({ ...about(order), account: {} }), -31050],
    [
      'a field too many',
      (order: TestOrder) => ({ ...about(order), account: { order_id: order.id, user: '1' } }),
      -31050,
    ],
    ['no account', (order: TestOrder) => ({ amount: order.amount }), -32600],
  ])('refuses %s', async (_name, params, code) => {
    expect(await world.payme.ask('CheckPerformTransaction', params(await world.order('PAYME')))).toBe(code);
  });

  it("refuses another provider's order, one that is over, and one that is paid", async () => {
    expect(await world.payme.ask('CheckPerformTransaction', about(await world.order('CLICK')))).toBe(-31050);
    const old = await world.order('PAYME');
    await world.endTime('top_ups', old);
    expect(await world.payme.ask('CheckPerformTransaction', about(old))).toBe(-31052);
    const paid = await world.order('PAYME');
    await world.payme.pay(paid.link);
    const { error } = await world.payme.call('CheckPerformTransaction', about(paid));
    expect(error).toMatchObject({ code: -31052, data: 'order_id' });
  });
});

describe('CreateTransaction', () => {
  it('keeps the order, and repeated gives the same answer', async () => {
    const { answer, params } = await created();
    expect(answer).toEqual({ create_time: expect.any(Number), transaction: expect.any(String), state: 1 });
    expect(await world.payme.ask('CreateTransaction', params)).toEqual(answer);
  });

  it('twenty times at once makes one transaction', async () => {
    const order = await world.order('PAYME');
    const params = { id: world.payme.newId(), time: Date.now(), ...about(order) };
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.payme.ask('CreateTransaction', params)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ state: 1 });
  });

  it('refuses a second transaction on a taken order, and takes it once the first is cancelled', async () => {
    const { order, id } = await created();
    expect((await created(order)).answer).toBe(-31051);
    expect(await world.payme.ask('CheckPerformTransaction', about(order))).toBe(-31051);
    await world.payme.ask('CancelTransaction', { id, reason: 3 });
    expect((await created(order)).answer).toMatchObject({ state: 1 });
  });

  it('refuses the id of another order, another amount under the same id, and what began twelve hours ago', async () => {
    const { id, params } = await created();
    const other = await world.order('PAYME');
    expect(await world.payme.ask('CreateTransaction', { id, time: Date.now(), ...about(other) })).toBe(-31008);
    expect(await world.payme.ask('CreateTransaction', { ...params, amount: 1 })).toBe(-31008);
    expect((await created(undefined, Date.now() - 12 * HOUR)).answer).toBe(-31008);
  });

  it('refuses an id, a time or a field that is none', async () => {
    const order = await world.order('PAYME');
    const params = { id: world.payme.newId(), time: Date.now(), ...about(order) };
    for (const wrong of [
      { id: 5 },
      { id: '' },
      { id: 'x'.repeat(65) },
      { time: 'now' },
      { time: -1 },
      { card: '8600' },
    ])
      expect(await world.payme.ask('CreateTransaction', { ...params, ...wrong })).toBe(-32600);
    expect(await world.payme.ask('CreateTransaction', { ...params, amount: 1 })).toBe(-31001);
  });

  it('that nobody finished in time is over by reason 4, and its order free', async () => {
    const { order, id, params } = await created();
    await world.endTime('provider_transactions', order);
    expect(await world.payme.ask('CreateTransaction', params)).toBe(-31008);
    expect(await world.payme.ask('CheckTransaction', { id })).toMatchObject({ state: -1, reason: 4 });
    expect((await created(order)).answer).toMatchObject({ state: 1 });
  });
});

describe('PerformTransaction', () => {
  it('credits once, and repeated gives the same answer', async () => {
    const { order, id, answer } = await created();
    const first = await world.payme.ask('PerformTransaction', { id });
    expect(first).toEqual({ transaction: answer.transaction, perform_time: expect.any(Number), state: 2 });
    expect(await world.payme.ask('PerformTransaction', { id })).toEqual(first);
    expect(await world.balance(order.payer)).toBe(order.amount);
  });

  it('twenty times at once credits once', async () => {
    const { order, id } = await created();
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.payme.ask('PerformTransaction', { id })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await world.balance(order.payer)).toBe(order.amount);
  });

  it('refuses what it does not know, what was cancelled, and what comes after twelve hours', async () => {
    expect(await world.payme.ask('PerformTransaction', { id: world.payme.newId() })).toBe(-31003);
    const { id: cancelled } = await created();
    await world.payme.ask('CancelTransaction', { id: cancelled, reason: 2 });
    expect(await world.payme.ask('PerformTransaction', { id: cancelled })).toBe(-31008);
    const { order, id } = await created();
    await world.endTime('provider_transactions', order);
    expect(await world.payme.ask('PerformTransaction', { id })).toBe(-31008);
    expect(await world.payme.ask('CheckTransaction', { id })).toMatchObject({ state: -1, reason: 4 });
    expect(await world.balance(order.payer)).toBe(0);
  });

  it('works for a transaction that was created before its order was over', async () => {
    const { order, id } = await created();
    await world.endTime('top_ups', order);
    expect(await world.state(order)).toBe('PENDING');
    expect(await world.payme.ask('PerformTransaction', { id })).toMatchObject({ state: 2 });
    expect(await world.state(order)).toBe('PAID');
  });
});

describe('CancelTransaction', () => {
  it('closes what was created, and repeated gives the same answer', async () => {
    const { order, id } = await created();
    const first = await world.payme.ask('CancelTransaction', { id, reason: 3 });
    expect(first).toEqual({ transaction: expect.any(String), cancel_time: expect.any(Number), state: -1 });
    expect(await world.payme.ask('CancelTransaction', { id, reason: 5 })).toEqual(first);
    expect(await world.payme.ask('CheckTransaction', { id })).toMatchObject({ state: -1, reason: 3 });
    expect(await world.state(order)).toBe('PENDING');
  });

  it('takes what was performed off the balance again, once, however often and at once', async () => {
    const { order, id } = await created();
    await world.payme.ask('PerformTransaction', { id });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => world.payme.ask('CancelTransaction', { id, reason: 5 })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ state: -2 });
    expect([await world.balance(order.payer), await world.state(order)]).toEqual([0, 'RETURNED']);
    expect(await world.payme.ask('PerformTransaction', { id })).toBe(-31008);
    expect((await created(order)).answer).toBe(-31052);
  });

  it('is refused by -31007 when the money is spent, and nothing changes', async () => {
    const { order, id } = await created();
    await world.payme.ask('PerformTransaction', { id });
    const { payFromBalance } = await import('@alif24/subgraph-shared/money');
    const spending = { userId: order.payer.userId, amount: 1n, purpose: 'PRIZE', reference: order.id } as const;
    await payFromBalance(world.graph.context(), spending);
    expect(await world.payme.ask('CancelTransaction', { id, reason: 5 })).toBe(-31007);
    expect(await world.payme.ask('CheckTransaction', { id })).toMatchObject({ state: 2, reason: null, cancel_time: 0 });
    expect(await world.balance(order.payer)).toBe(order.amount - 1);
  });

  it('refuses an unknown transaction and a reason that Payme does not have', async () => {
    expect(await world.payme.ask('CancelTransaction', { id: world.payme.newId(), reason: 1 })).toBe(-31003);
    const { id } = await created();
    for (const reason of [0, 6, '1', null]) {
      expect(await world.payme.ask('CancelTransaction', { id, reason })).toBe(-32600);
    }
  });
});
