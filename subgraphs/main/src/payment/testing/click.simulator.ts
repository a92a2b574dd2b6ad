import { createHash } from 'node:crypto';
import { fresh, type Headers, KEYS, send } from './providers.ts';

export type ClickFields = Record<string, string>;

/** Click as a merchant meets it: two signed forms. */
export function clickSimulator(base: string) {
  const form: Headers = { 'content-type': 'application/x-www-form-urlencoded' };
  /** A form as Click sends it, for a payment of an order; `more` replaces fields, and the signature is made of what stands there then. */
  function fields(order: { id: string; som: string }, more: ClickFields = {}): ClickFields {
    const all: ClickFields = {
      ...{ click_trans_id: String(fresh()), service_id: KEYS.CLICK_SERVICE_ID, click_paydoc_id: String(fresh()) },
      ...{ merchant_trans_id: order.id, amount: order.som, action: '0', error: '0', error_note: 'Success' },
      ...{ sign_time: '2026-11-25 10:00:00', ...more },
    };
    const { click_trans_id, service_id, merchant_trans_id, merchant_prepare_id = '', amount, action, sign_time } = all;
    const key = KEYS.CLICK_SECRET_KEY;
    const signed = [click_trans_id, service_id, key, merchant_trans_id, merchant_prepare_id, amount, action, sign_time];
    return { ...all, sign_string: more.sign_string ?? createHash('md5').update(signed.join('')).digest('hex') };
  }
  const post = async (step: 'prepare' | 'complete', all: ClickFields | string, headers = form) => {
    const body = typeof all === 'string' ? all : new URLSearchParams(all).toString();
    return (await send(`${base}/callbacks/click/${step}`, body, headers)).body;
  };
  return {
    fields,
    prepare: (all: ClickFields) => post('prepare', all),
    complete: (all: ClickFields) => post('complete', all),
    post,
    /** The second form to a first one and its answer. */
    second: (
      order: { id: string; som: string },
      first: ClickFields,
      prepared: number | string,
      more: ClickFields = {},
    ) =>
      fields(order, {
        ...{ click_trans_id: first.click_trans_id as string, click_paydoc_id: first.click_paydoc_id as string },
        ...{ merchant_prepare_id: String(prepared), action: '1', ...more },
      }),
    readLink: (link: string) => Object.fromEntries(new URL(link).searchParams),
    /** A payer at the page of the link who pays; the number of the error, 0 when it is done. */
    async pay(link: string): Promise<{ error: number }> {
      const { transaction_param = '', amount = '' } = this.readLink(link);
      const order = { id: transaction_param, som: amount };
      const first = fields(order);
      const { error, merchant_prepare_id } = await post('prepare', first);
      return error === 0 ? post('complete', this.second(order, first, merchant_prepare_id)) : { error };
    },
  };
}
