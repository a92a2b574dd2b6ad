import { basic, fresh, type Headers, KEYS, send } from './providers.ts';

/** Uzum Bank as a merchant meets it: five calls, and 400 for whatever is not done. */
export function uzumSimulator(base: string) {
  const trusted: Headers = {
    'content-type': 'application/json',
    authorization: basic(KEYS.UZUM_LOGIN, KEYS.UZUM_PASSWORD),
  };
  const raw = (operation: string, body: string, headers: Headers = trusted, method?: string) =>
    send(`${base}/callbacks/uzum/${operation}`, body, headers, method);
  const call = (operation: string, fields: object) =>
    raw(operation, JSON.stringify({ serviceId: Number(KEYS.UZUM_SERVICE_ID), timestamp: Date.now(), ...fields }));
  /** The status, or the number of the error. */
  const ask = async (operation: string, fields: object): Promise<string | number> => {
    const { status, body } = await call(operation, fields);
    if ((status === 200) === (body.status === 'FAILED') && operation !== 'status') throw new Error(`${status}`);
    return body.errorCode ?? body.status;
  };
  return {
    trusted,
    raw,
    call,
    ask,
    newId: () => `uzum-${fresh()}`,
    readLink: (link: string) => Object.fromEntries(new URL(link).searchParams),
    /** A payer in Uzum's app who pays. */
    async pay(link: string): Promise<string | number> {
      const { order_id, amount } = this.readLink(link);
      const transId = this.newId();
      const params = { order_id };
      await ask('check', { params });
      await ask('create', { transId, params, amount: Number(amount) });
      return ask('confirm', { transId, paymentSource: 'UZCARD', phone: '998900000000' });
    },
  };
}
