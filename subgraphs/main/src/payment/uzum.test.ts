import { payFromBalance } from '@alif24/subgraph-shared/money';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { basic, KEYS } from './testing/providers.ts';
import { paymentWorld, type TestOrder } from './testing/world.ts';

const world = paymentWorld(subgraph);
const about = ({ id, amount }: TestOrder) => ({ params: { order_id: id }, amount });

async function created(order?: TestOrder) {
  const made = order ?? (await world.order('UZUM'));
  const transId = world.uzum.newId();
  const { body } = await world.uzum.call('create', { transId, ...about(made) });
  return { order: made, transId, answer: body };
}

describe('a link to Uzum', () => {
  it('names service, order and tiyin, and leads to money on the balance', async () => {
    const order = await world.order('UZUM', 75_000);
    expect(world.uzum.readLink(order.link)).toEqual({
      ...{ serviceId: KEYS.UZUM_SERVICE_ID, order_id: order.id, amount: '7500000' },
      redirectUrl: 'https://alif24.uz/balance',
    });
    expect(await world.uzum.pay(order.link)).toBe('CONFIRMED');
    expect([await world.state(order), await world.balance(order.payer)]).toEqual(['PAID', 7_500_000]);
  });
});

describe('whoever calls as Uzum', () => {
  it('with another password is refused by 10001, and nothing happens', async () => {
    const order = await world.order('UZUM');
    const body = JSON.stringify({ serviceId: 498617, timestamp: 1, transId: 'guessed', ...about(order) });
    for (const authorization of [basic('uzum', 'guess'), basic('', ''), '', 'Basic']) {
      const headers = { ...world.uzum.trusted, authorization };
      expect(await world.uzum.raw('create', body, headers)).toMatchObject({ status: 400, body: { errorCode: 10001 } });
    }
    expect(await world.uzum.ask('status', { transId: 'guessed' })).toBe(10014);
  });

  it.each([
    ['a GET', 10003, '', {}, 'GET'],
    ['no JSON', 10002, '{', {}, 'POST'],
    ['a list', 10002, '[]', {}, 'POST'],
    ['another type', 10002, '{}', { 'content-type': 'text/plain' }, 'POST'],
    ['nothing', 10005, '{}', {}, 'POST'],
    ['another service', 10006, '{"serviceId":1,"timestamp":1,"transId":"a"}', {}, 'POST'],
    ['a service in text', 10005, '{"serviceId":"498617","timestamp":1,"transId":"a"}', {}, 'POST'],
    ['an id that is none', 10005, '{"serviceId":498617,"timestamp":1,"transId":""}', {}, 'POST'],
  ])('with %s is answered with 400 and %i', async (_name, errorCode, body, headers, method) => {
    const answer = await world.uzum.raw('status', body, { ...world.uzum.trusted, ...headers }, method);
    expect(answer).toMatchObject({ status: 400, body: { status: 'FAILED', errorCode, timestamp: expect.any(Number) } });
  });

  it('with a megabyte is refused', async () => {
    expect((await world.uzum.raw('status', `"${'x'.repeat(1_000_000)}"`)).status).toBe(413);
  });
});

describe('check', () => {
  it('tells what an order costs in soʻm', async () => {
    const { status, body } = await world.uzum.call('check', about(await world.order('UZUM')));
    expect([status, body.status, body.data]).toEqual([200, 'OK', { amount: { value: '50000' } }]);
  });

  it('refuses an unknown order by 10007, a paid one by 10008, one that is over by 10009', async () => {
    const paid = await world.order('UZUM');
    await world.uzum.pay(paid.link);
    const old = await world.order('UZUM');
    await world.endTime('top_ups', old);
    const strange = { params: { order_id: crypto.randomUUID() } };
    expect(await world.uzum.ask('check', strange)).toBe(10007);
    expect(await world.uzum.ask('check', about(await world.order('CLICK')))).toBe(10007);
    expect(await world.uzum.ask('check', about(paid))).toBe(10008);
    expect(await world.uzum.ask('check', about(old))).toBe(10009);
    expect(await world.uzum.ask('check', { params: {} })).toBe(10005);
  });
});

describe('create', () => {
  it('keeps the order; the same id again is 10010, whatever order it names', async () => {
    const { order, transId, answer } = await created();
    expect(answer).toEqual({
      ...{ serviceId: 498617, transId, status: 'CREATED' },
      ...{ transTime: expect.any(Number), amount: order.amount },
    });
    expect(await world.uzum.ask('create', { transId, ...about(order) })).toBe(10010);
    expect(await world.uzum.ask('create', { transId, ...about(await world.order('UZUM')) })).toBe(10010);
  });

  it('twenty times at once makes one transaction', async () => {
    const order = await world.order('UZUM');
    const transId = world.uzum.newId();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => world.uzum.ask('create', { transId, ...about(order) })),
    );
    expect(all.map(String).sort()).toEqual([...Array(19).fill('10010'), 'CREATED']);
  });

  it('refuses another amount by 10011, a taken order by 10008, a wrong form by 10005', async () => {
    const order = await world.order('UZUM');
    const transId = world.uzum.newId();
    for (const amount of [order.amount / 100, order.amount + 1])
      expect(await world.uzum.ask('create', { transId, ...about(order), amount })).toBe(10011);
    for (const amount of [0, -1, 0.5, '5000000', null])
      expect(await world.uzum.ask('create', { transId, ...about(order), amount })).toBe(10005);
    await created(order);
    expect(await world.uzum.ask('create', { transId, ...about(order) })).toBe(10008);
  });
});

describe('confirm', () => {
  it('credits once; the second time it is 10016', async () => {
    const { order, transId } = await created();
    const all = await Promise.all(Array.from({ length: 20 }, () => world.uzum.ask('confirm', { transId })));
    expect(all.map(String).sort()).toEqual([...Array(19).fill('10016'), 'CONFIRMED']);
    expect(await world.balance(order.payer)).toBe(order.amount);
  });

  it('refuses the unknown by 10014, the reversed and the late by 10015', async () => {
    expect(await world.uzum.ask('confirm', { transId: world.uzum.newId() })).toBe(10014);
    const reversed = await created();
    await world.uzum.ask('reverse', { transId: reversed.transId });
    expect(await world.uzum.ask('confirm', { transId: reversed.transId })).toBe(10015);
    const late = await created();
    await world.endTime('provider_transactions', late.order);
    expect(await world.uzum.ask('confirm', { transId: late.transId })).toBe(10015);
    expect(await world.uzum.ask('status', { transId: late.transId })).toBe('FAILED');
    expect((await created(late.order)).answer.status).toBe('CREATED');
    expect(await world.balance(late.order.payer)).toBe(0);
  });
});

describe('reverse and status', () => {
  it('give the order free before the money came, and take the money back after; twice is 10018', async () => {
    const { order, transId } = await created();
    expect(await world.uzum.ask('reverse', { transId })).toBe('REVERSED');
    expect(await world.uzum.ask('reverse', { transId })).toBe(10018);
    const again = await created(order);
    await world.uzum.ask('confirm', { transId: again.transId });
    const all = await Promise.all(
      Array.from({ length: 20 }, () => world.uzum.ask('reverse', { transId: again.transId })),
    );
    expect(all.map(String).sort()).toEqual([...Array(19).fill('10018'), 'REVERSED']);
    expect([await world.balance(order.payer), await world.state(order)]).toEqual([0, 'RETURNED']);
  });

  it('refuse by 10017 to take back what is spent', async () => {
    const { order, transId } = await created();
    await world.uzum.ask('confirm', { transId });
    const { userId } = order.payer;
    await payFromBalance(world.graph.context(), { userId, amount: 1n, purpose: 'PRIZE', reference: order.id });
    expect(await world.uzum.ask('reverse', { transId })).toBe(10017);
    expect(await world.uzum.ask('status', { transId })).toBe('CONFIRMED');
    expect(await world.uzum.ask('reverse', { transId: world.uzum.newId() })).toBe(10014);
    expect(await world.proof()).toEqual([]);
  });

  it('say the times of what happened', async () => {
    const { order, transId, answer } = await created();
    const { body } = await world.uzum.call('confirm', { transId });
    expect((await world.uzum.call('status', { transId })).body).toEqual({
      ...{ serviceId: 498617, transId, amount: order.amount, status: 'CONFIRMED' },
      ...{ transTime: answer.transTime, confirmTime: body.confirmTime, reverseTime: null },
    });
  });
});
