import type { PaymentWorld, TestOrder } from './world.ts';

export const HOUR = 3_600_000;

/** Orders and what Payme does with them. */
export function paymeOrders(world: PaymentWorld) {
  const about = ({ id, amount }: TestOrder) => ({ amount, account: { order_id: id } });
  return {
    /** The parameters by which Payme names an order. */
    about,
    /** An order with a transaction that Payme created for it, or was refused. */
    async created(order?: TestOrder, time = Date.now()) {
      const made = order ?? (await world.order('PAYME'));
      const id = world.payme.newId();
      const params = { id, time, ...about(made) };
      const answer = await world.payme.ask('CreateTransaction', params);
      return { order: made, id, params, answer };
    },
  };
}
