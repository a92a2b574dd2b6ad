import { type Answer, basic, fresh, type Headers, KEYS, send } from './providers.ts';

/** Payme as a merchant meets it: it calls, by JSON-RPC, and believes nothing. */
export function paymeSimulator(base: string) {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  const trusted: Headers = { ...json, authorization: basic('Paycom', KEYS.PAYME_KEY) };
  const raw = (body: string, headers: Headers = trusted, method?: string): Promise<Answer> =>
    send(`${base}/callbacks/payme`, body, headers, method);
  const call = async (method: string, params: object, headers?: Headers) => {
    const id = fresh();
    const { status, body } = await raw(JSON.stringify({ jsonrpc: '2.0', id, method, params }), headers);
    if (status !== 200 || body.id !== id || body.jsonrpc !== '2.0') throw new Error(`No answer to ${id}: ${status}`);
    return body;
  };
  /** The result, or the number of the error. */
  const ask = async (method: string, params: object) => {
    const { result, error } = await call(method, params);
    return result ?? error.code;
  };
  return {
    json,
    trusted,
    raw,
    call,
    ask,
    newId: () => fresh().toString(16).padStart(24, '0'),
    /** What stands in a link to the checkout page. */
    readLink(link: string): Record<string, string> {
      const fields = Buffer.from(new URL(link).pathname.slice(1), 'base64').toString().split(';');
      return Object.fromEntries(fields.map((field) => field.split(/=(.*)/s).slice(0, 2)));
    },
    /** A payer at the checkout page who pays. */
    async pay(link: string): Promise<{ id: string; state: number }> {
      const { a, 'ac.order_id': order_id } = this.readLink(link);
      const about = { amount: Number(a), account: { order_id } };
      const id = this.newId();
      await ask('CheckPerformTransaction', about);
      await ask('CreateTransaction', { id, time: Date.now(), ...about });
      return { id, ...(await ask('PerformTransaction', { id })) };
    },
  };
}
