import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { KEYS } from './testing/providers.ts';
import { paymentWorld, type TestOrder } from './testing/world.ts';

const world = paymentWorld(subgraph);

async function prepared(order?: TestOrder) {
  const made = order ?? (await world.order('CLICK'));
  const first = world.click.fields(made);
  const answer = await world.click.prepare(first);
  return { order: made, first, answer, number: answer.merchant_prepare_id as number };
}
const second = ({ order, first, number }: Awaited<ReturnType<typeof prepared>>, more = {}) =>
  world.click.second(order, first, number, more);

describe('a link to Click', () => {
  it('is what Click documents, with soʻm, and leads to money on the balance', async () => {
    const order = await world.order('CLICK', 75_000);
    expect(order.link.split('?')[0]).toBe('https://my.click.uz/services/pay');
    expect(world.click.readLink(order.link)).toEqual({
      ...{ service_id: KEYS.CLICK_SERVICE_ID, merchant_id: KEYS.CLICK_MERCHANT_ID, amount: '75000.00' },
      ...{ transaction_param: order.id, return_url: 'https://alif24.uz/balance' },
    });
    expect((await world.click.pay(order.link)).error).toBe(0);
    expect([await world.state(order), await world.balance(order.payer)]).toEqual(['PAID', 7_500_000]);
  });
});

describe('whoever calls as Click', () => {
  it.each([
    ['another signature', { sign_string: '0'.repeat(32) }],
    ['no signature', { sign_string: '' }],
    ['another service', { service_id: '1' }],
  ])('with %s is refused by -1, and nothing happens', async (_name, more) => {
    const order = await world.order('CLICK');
    expect((await world.click.prepare(world.click.fields(order, more))).error).toBe(-1);
    const made = await prepared(order);
    expect((await world.click.complete(second(made, more))).error).toBe(-1);
    expect(await world.balance(order.payer)).toBe(0);
  });

  it.each(['amount', 'merchant_trans_id', 'click_trans_id', 'action', 'sign_time'])(
    'and changed %s after it was signed is refused by -1',
    async (name) => {
      const fields = world.click.fields(await world.order('CLICK'));
      expect((await world.click.prepare({ ...fields, [name]: '1' })).error).toBe(-1);
    },
  );

  it('and changed our number after it was signed is refused by -1', async () => {
    const made = await prepared();
    expect((await world.click.complete({ ...second(made), merchant_prepare_id: '1' })).error).toBe(-1);
  });

  it('with a field missing, twice, too many or of another type is refused by -8', async () => {
    const fields = world.click.fields(await world.order('CLICK'));
    const body = new URLSearchParams(fields).toString();
    const { error_note: _note, ...missing } = fields;
    for (const wrong of [
      new URLSearchParams(missing).toString(),
      `${body}&amount=1.00`,
      `${body}&card=8600`,
      '',
      JSON.stringify(fields),
    ]) {
      expect((await world.click.post('prepare', wrong)).error).toBe(-8);
    }
    expect(
      (await world.click.post('prepare', JSON.stringify(fields), { 'content-type': 'application/json' })).error,
    ).toBe(-8);
    expect((await world.click.prepare({ ...fields, click_trans_id: '1e5' })).error).toBe(-8);
  });

  it('with a megabyte is refused', async () => {
    const answer = await world.click.post('prepare', `amount=${'1'.repeat(1_000_000)}`);
    expect(answer).toEqual({ error: 'The request cannot be read.' });
  });
});

describe('prepare', () => {
  it('keeps the order by a number of ours, and repeated gives the same answer', async () => {
    const { order, first, answer } = await prepared();
    expect(answer).toEqual({
      ...{ click_trans_id: Number(first.click_trans_id), merchant_trans_id: order.id },
      ...{ merchant_prepare_id: expect.any(Number), error: 0, error_note: 'Success' },
    });
    expect(await world.click.prepare(first)).toEqual(answer);
    const many = await Promise.all(Array.from({ length: 20 }, () => world.click.prepare(first)));
    expect(new Set(many.map((one) => one.merchant_prepare_id))).toEqual(new Set([answer.merchant_prepare_id]));
  });

  it.each([
    ['49999.99', -2],
    ['5000000', -2],
    ['50000.001', -2],
    ['5e4', -2],
    ['-50000', -2],
    ['', -2],
    ['50000', 0],
    ['50000.0', 0],
  ])('of an amount written %j is answered by %i', async (amount, error) => {
    expect((await world.click.prepare(world.click.fields(await world.order('CLICK'), { amount }))).error).toBe(error);
  });

  it('refuses another action by -3, an unknown order by -5, a taken one by -7, one that is over by -9', async () => {
    const order = await world.order('CLICK');
    expect((await world.click.prepare(world.click.fields(order, { action: '1' }))).error).toBe(-3);
    expect((await world.click.prepare(world.click.fields(order, { action: '7' }))).error).toBe(-3);
    for (const id of [crypto.randomUUID(), "' OR 1=1", (await world.order('PAYME')).id])
      expect((await world.click.prepare(world.click.fields({ ...order, id }))).error).toBe(-5);
    await prepared(order);
    expect((await prepared(order)).answer.error).toBe(-7);
    const old = await world.order('CLICK');
    await world.endTime('top_ups', old);
    expect((await prepared(old)).answer.error).toBe(-9);
  });

  it('takes an order again that another payment did not finish in time', async () => {
    const one = await prepared();
    await world.endTime('provider_transactions', one.order);
    const other = await prepared(one.order);
    expect(other.answer.error).toBe(0);
    expect((await world.click.complete(second(one))).error).toBe(-9);
    expect((await world.click.complete(second(other))).error).toBe(0);
    expect(await world.balance(one.order.payer)).toBe(one.order.amount);
  });

  it('of a paid order is refused by -4', async () => {
    const order = await world.order('CLICK');
    await world.click.pay(order.link);
    expect((await prepared(order)).answer.error).toBe(-4);
  });
});

describe('complete', () => {
  it('credits once; the second time it is -4', async () => {
    const made = await prepared();
    expect(await world.click.complete(second(made))).toEqual({
      ...{ click_trans_id: Number(made.first.click_trans_id), merchant_trans_id: made.order.id },
      ...{ merchant_confirm_id: made.number, error: 0, error_note: 'Success' },
    });
    expect((await world.click.complete(second(made))).error).toBe(-4);
    expect((await world.click.prepare(made.first)).error).toBe(-4);
    expect(await world.balance(made.order.payer)).toBe(made.order.amount);
  });

  it('twenty times at once credits once', async () => {
    const made = await prepared();
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.click.complete(second(made))));
    expect(answers.map(({ error }) => error).sort()).toEqual([...Array(19).fill(-4), 0].sort());
    expect(await world.balance(made.order.payer)).toBe(made.order.amount);
  });

  it('with an error of Click closes the payment by -9, and it stays closed', async () => {
    const made = await prepared();
    expect((await world.click.complete(second(made, { error: '-5017' }))).error).toBe(-9);
    expect((await world.click.complete(second(made))).error).toBe(-9);
    expect(await world.balance(made.order.payer)).toBe(0);
    expect((await prepared(made.order)).answer.error).toBe(0);
  });

  it('with any number but 0 credits nothing', async () => {
    const made = await prepared();
    expect((await world.click.complete(second(made, { error: '1' }))).error).toBe(-9);
    expect(await world.balance(made.order.payer)).toBe(0);
  });

  it('that says an error after the money came changes nothing', async () => {
    const made = await prepared();
    await world.click.complete(second(made));
    expect((await world.click.complete(second(made, { error: '-1' }))).error).toBe(-4);
    expect(await world.state(made.order)).toBe('PAID');
  });

  it('refuses another amount by -2, an unknown number by -6, an unknown order by -5, another action by -3', async () => {
    const made = await prepared();
    const other = await prepared();
    expect((await world.click.complete(second(made, { amount: '1.00' }))).error).toBe(-2);
    expect((await world.click.complete(second(made, { merchant_prepare_id: String(other.number) }))).error).toBe(-6);
    expect((await world.click.complete(second(made, { merchant_prepare_id: 'x' }))).error).toBe(-6);
    expect((await world.click.complete(second(made, { click_trans_id: '12' }))).error).toBe(-6);
    expect((await world.click.complete(second(made, { merchant_trans_id: other.order.id }))).error).toBe(-6);
    expect((await world.click.complete(second(made, { merchant_trans_id: crypto.randomUUID() }))).error).toBe(-5);
    expect((await world.click.complete(second(made, { action: '0' }))).error).toBe(-3);
    expect(await world.balance(made.order.payer)).toBe(0);
    expect(await world.proof()).toEqual([]);
  });
});
