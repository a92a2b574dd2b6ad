import { createHash } from 'node:crypto';
import type { RouteRequest } from '@alif24/subgraph-shared/server';
import type { Settings } from '@alif24/subgraph-shared/settings';
import { isOfType, sameSecret } from './callers.ts';

/** Click's errors, by its own numbers. */
export const clickErrors = {
  done: [0, 'Success'],
  badSign: [-1, 'SIGN CHECK FAILED!'],
  wrongAmount: [-2, 'Incorrect parameter amount'],
  noSuchAction: [-3, 'Action not found'],
  paid: [-4, 'Already paid'],
  noOrder: [-5, 'User does not exist'],
  noTransaction: [-6, 'Transaction does not exist'],
  failed: [-7, 'Failed to update user'],
  badRequest: [-8, 'Error in request from click'],
  cancelled: [-9, 'Transaction cancelled'],
} as const;

export type ClickError = keyof typeof clickErrors;

const NEEDED = [
  ...['click_trans_id', 'service_id', 'click_paydoc_id', 'merchant_trans_id', 'amount', 'action', 'error'],
  ...['error_note', 'sign_time', 'sign_string'],
];

export type ClickForm = Record<string, string>;

/** The fields of a form; null when one is missing, comes twice, or is none of Click's. */
export function readClickForm(request: RouteRequest, more: readonly string[]): ClickForm | null {
  if (request.method !== 'POST' || !isOfType(request, 'application/x-www-form-urlencoded')) return null;
  const needed = [...NEEDED, ...more];
  const entries = [...new URLSearchParams(request.body.toString())];
  const form: ClickForm = Object.fromEntries(entries);
  const isWhole = needed.every((name) => form[name] !== undefined) && entries.length === needed.length;
  return isWhole && /^\d{1,18}$/.test(form.click_trans_id ?? '') && /^-?\d{1,9}$/.test(form.error ?? '') ? form : null;
}

/** Whether the form is signed with our key for our service. The texts are signed as they came, `1000` and `1000.00` being two. */
export function isSigned(form: ClickForm, { serviceId, secretKey }: NonNullable<Settings['click']>): boolean {
  const { click_trans_id, service_id, merchant_trans_id, merchant_prepare_id = '', amount, action, sign_time } = form;
  const signed = [
    click_trans_id,
    service_id,
    secretKey,
    merchant_trans_id,
    merchant_prepare_id,
    amount,
    action,
    sign_time,
  ];
  // Click's protocol knows no other digest; the key in it is what keeps strangers out.
  const expected = createHash('md5').update(signed.join('')).digest('hex');
  return sameSecret((form.sign_string ?? '').toLowerCase(), expected) && service_id === serviceId;
}

/** Soʻm with decimals, as Click writes them, in tiyin; null for anything else. */
export function tiyinOf(amount: string): bigint | null {
  const [, som, decimals = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  return som === undefined ? null : BigInt(som) * 100n + BigInt(decimals.padEnd(2, '0'));
}
