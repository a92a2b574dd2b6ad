import { badInput } from './app-error.ts';
import type { Locale } from './locale.ts';

/** An amount in tiyin, the hundredth of a soʻm. Always whole. */
export type Tiyin = bigint;

export const TIYIN_IN_SOM = 100n;
const NO_BREAK = '\u00a0';
const UNIT: Record<Locale, string> = { UZ_LATN: 'soʻm', UZ_CYRL: 'сўм', RU: 'сум', EN: 'soʻm' };

/** Whole soʻm → tiyin. Throws RangeError for a number that is not a safe whole one. */
export function fromSom(som: bigint | number): Tiyin {
  return BigInt(som) * TIYIN_IN_SOM;
}

/** The sum of amounts; 0n of none. */
export function sumMoney(amounts: Iterable<Tiyin>): Tiyin {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

/** 125000000n → `1 250 000 soʻm`; tiyin are shown only when there are any: `1 250 000,50 soʻm`. No-break spaces throughout. */
export function formatMoney(amount: Tiyin, locale: Locale = 'UZ_LATN'): string {
  const size = amount < 0n ? -amount : amount;
  const som = (size / TIYIN_IN_SOM).toString().replace(/\B(?=(?:\d{3})+$)/g, NO_BREAK);
  const tiyin = size % TIYIN_IN_SOM;
  const fraction = tiyin === 0n ? '' : `,${tiyin.toString().padStart(2, '0')}`;
  return `${amount < 0n ? '-' : ''}${som}${fraction}${NO_BREAK}${UNIT[locale]}`;
}

/**
 * An amount as people write it → tiyin: `1 250 000 so'm`, `1250000,5`, `-500 сўм`. A comma or full stop is the decimal
 * sign, with one or two digits after it. Throws BAD_USER_INPUT for anything else.
 */
export function parseMoney(text: string): Tiyin {
  const clean = text
    .trim()
    .replace(/\s*(?:so['`´ʻʼ‘’]?m|сўм|сум|uzs)\.?$/iu, '')
    .replace(/[−–]/g, '-');
  const match = /^(-?)(\d+|\d{1,3}(?:\s\d{3})+)(?:[.,](\d{1,2}))?$/u.exec(clean);
  if (!match) throw badInput('An amount must look like 1 250 000 or 1 250 000,50', 'amount');
  const [, sign, som = '', fraction = ''] = match;
  const amount = BigInt(som.replace(/\s/g, '')) * TIYIN_IN_SOM + BigInt(fraction.padEnd(2, '0'));
  return sign ? -amount : amount;
}
