import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { paymentWorld, type TestOrder } from './testing/world.ts';

const world = paymentWorld(subgraph);

/** Calls of a provider by name: each of two payments of one order. */
type Calls = Record<string, (payment: 0 | 1) => Promise<unknown>>;

function paymeCalls({ id: order_id, amount }: TestOrder): Calls {
  const ids = [world.payme.newId(), world.payme.newId()] as const;
  const about = { amount, account: { order_id } };
  const time = Date.now();
  return {
    look: () => world.payme.ask('CheckPerformTransaction', about),
    open: (payment) => world.payme.ask('CreateTransaction', { id: ids[payment], time, ...about }),
    finish: (payment) => world.payme.ask('PerformTransaction', { id: ids[payment] }),
    undo: (payment) => world.payme.ask('CancelTransaction', { id: ids[payment], reason: 5 }),
    state: (payment) => world.payme.ask('CheckTransaction', { id: ids[payment] }),
  };
}

function clickCalls(order: TestOrder): Calls {
  const firsts = [world.click.fields(order), world.click.fields(order)] as const;
  const numbers: [string, string] = ['0', '0'];
  const complete = (payment: 0 | 1, error: string) =>
    world.click.complete(world.click.second(order, firsts[payment], numbers[payment], { error }));
  return {
    look: async () => {},
    async open(payment) {
      const { merchant_prepare_id } = await world.click.prepare(firsts[payment]);
      if (merchant_prepare_id) numbers[payment] = String(merchant_prepare_id);
    },
    finish: (payment) => complete(payment, '0'),
    undo: (payment) => complete(payment, '-5017'),
    state: async () => {},
  };
}

function uzumCalls({ id: order_id, amount }: TestOrder): Calls {
  const ids = [world.uzum.newId(), world.uzum.newId()] as const;
  const params = { order_id };
  return {
    look: () => world.uzum.ask('check', { params }),
    open: (payment) => world.uzum.ask('create', { transId: ids[payment], params, amount }),
    finish: (payment) => world.uzum.ask('confirm', { transId: ids[payment] }),
    undo: (payment) => world.uzum.ask('reverse', { transId: ids[payment] }),
    state: (payment) => world.uzum.ask('status', { transId: ids[payment] }),
  };
}

const providers = { PAYME: paymeCalls, CLICK: clickCalls, UZUM: uzumCalls };
const forward = ['PENDING', 'PAID', 'RETURNED'];

const call = fc.record({
  name: fc.constantFrom('look', 'open', 'open', 'finish', 'finish', 'undo', 'state', 'late'),
  payment: fc.constantFrom(0 as const, 0 as const, 1 as const),
});
/** What comes at once, one crowd after the other. */
const crowds = fc.array(fc.array(call, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 8 });

describe.each(['PAYME', 'CLICK', 'UZUM'] as const)(
  'calls of %s, whatever their order, number and company,',
  (provider) => {
    it('credit an order at most once, and its state goes forward alone', async () => {
      await fc.assert(
        fc.asyncProperty(crowds, async (all) => {
          const order = await world.order(provider);
          const calls = providers[provider](order);
          let reached = 0;
          for (const crowd of all) {
            await Promise.all(
              crowd.map(({ name, payment }) =>
                name === 'late' ? world.endTime('provider_transactions', order) : calls[name]?.(payment),
              ),
            );
            const state = await world.state(order);
            expect(await world.balance(order.payer)).toBe(state === 'PAID' ? order.amount : 0);
            expect(forward.indexOf(state)).toBeGreaterThanOrEqual(reached);
            reached = forward.indexOf(state);
          }
          const lines = await order.payer.data('{ me { balance { movements { totalCount } } } }');
          expect(lines.me.balance.movements.totalCount).toBe(reached);
        }),
        { numRuns: 25 },
      );
      expect(await world.proof()).toEqual([]);
    });
  },
);
