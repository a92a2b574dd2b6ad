import { dayIn } from '@alif24/client-shared/i18n';

/** A bill as it is being written. `target` is `class:<id>` or `pupil:<id>`. */
export interface BillDraft {
  target: string;
  title: string;
  amount: string;
  month: string;
  dueOn: string;
}

export interface DraftFaults {
  title: boolean;
  amount: boolean;
  dueOn: boolean;
}

const TIYIN_IN_SOM = 100n;
const LEAST = 1_000n;
const MOST = 100_000_000n;

/** Whole soʻm as a person writes them, in tiyin; null out of the bounds. */
export function tiyinOf(text: string): bigint | null {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{1,12}$/.test(digits)) return null;
  const som = BigInt(digits);
  return som < LEAST || som > MOST ? null : som * TIYIN_IN_SOM;
}

export function faultsOf({ title, amount, dueOn }: BillDraft, now = new Date()): DraftFaults {
  return {
    title: title.trim() === '',
    amount: tiyinOf(amount) === null,
    dueOn: !/^\d{4}-\d\d-\d\d$/.test(dueOn) || dueOn < dayIn(0, now) || dueOn > dayIn(366, now),
  };
}
