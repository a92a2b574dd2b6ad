import type { Settings } from '@alif24/subgraph-shared/settings';
import { hasOnly, isObject } from './callers.ts';
import { lockTransaction } from './orders.ts';
import { paymeErrors } from './payme.answers.ts';
import { isPaymeId, type PaymeMethod } from './payme.forms.ts';
import { keepReceipt } from './transactions.ts';

/** The line of the tax receipt that Payme draws up, when we were told our codes; otherwise nothing. */
export function fiscalDetail({ payme }: Settings, amount: bigint): object {
  if (!payme?.fiscal) return {};
  const { code, packageCode, vatPercent } = payme.fiscal;
  const item = { title: 'Alif24: balansni toʻldirish', price: Number(amount), count: 1 };
  return {
    detail: { receipt_type: 0, items: [{ ...item, code, package_code: packageCode, vat_percent: vatPercent }] },
  };
}

const RECEIPT = ['receipt_id', 'status_code', 'message', 'terminal_id', 'fiscal_sign', 'qr_code_url', 'date'];

/** Payme tells of the tax receipt of a payment or of its return; the same again changes nothing. */
export const setFiscalData: PaymeMethod = async (tx, params) => {
  const { id, type, fiscal_data: receipt } = params;
  const isKnownForm =
    hasOnly(params, ['id', 'type', 'fiscal_data']) &&
    isObject(receipt) &&
    hasOnly(receipt, RECEIPT) &&
    Object.values(receipt).every((value) => ['string', 'number'].includes(typeof value) && String(value).length <= 300);
  if (!isKnownForm || !isPaymeId(id) || (type !== 'PERFORM' && type !== 'CANCEL')) return paymeErrors.badRequest;
  const known = await lockTransaction(tx, 'PAYME', id);
  if (!known) return paymeErrors.noTransaction;
  const isKept = await keepReceipt(tx, known.transaction, type, receipt);
  return isKept ? { result: { success: true } } : paymeErrors.wrongState;
};
