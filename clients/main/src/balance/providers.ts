import type { MainBalanceQuery } from '@alif24/client-shared/graphql';

export type Options = MainBalanceQuery['topUpOptions'];
export type Order = MainBalanceQuery['topUps']['edges'][number]['node'];

/** The providers as they call themselves. */
export const PROVIDER_NAMES = { PAYME: 'Payme', CLICK: 'Click', UZUM: 'Uzum Bank' } as const;

const TIYIN_IN_SOM = 100n;

/** Whole soʻm as a person writes them, in tiyin; null for anything else. */
export function tiyinOf(text: string): bigint | null {
  const digits = text.replace(/\s/g, '');
  return /^\d{1,12}$/.test(digits) ? BigInt(digits) * TIYIN_IN_SOM : null;
}

/** Tiyin in whole soʻm, rounded up. */
export const somOf = (tiyin: bigint): bigint => (tiyin + TIYIN_IN_SOM - 1n) / TIYIN_IN_SOM;
