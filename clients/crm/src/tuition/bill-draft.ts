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
const DAY = 86_400_000;
const LEAST = 1_000n;
const MOST = 100_000_000n;

/** Whole soʻm as a person writes them, in tiyin; null out of the bounds. */
export function tiyinOf(text: string): bigint | null {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{1,12}$/.test(digits)) return null;
  const som = BigInt(digits);
  return som < LEAST || som > MOST ? null : som * TIYIN_IN_SOM;
}

/** The day in Tashkent, so many days after `now`. */
export function dayIn(days: number, now = new Date()): string {
  return new Date(now.getTime() + 5 * 3_600_000 + days * DAY).toISOString().slice(0, 10);
}

export function faultsOf({ title, amount, dueOn }: BillDraft, now = new Date()): DraftFaults {
  return {
    title: title.trim() === '',
    amount: tiyinOf(amount) === null,
    dueOn: !/^\d{4}-\d\d-\d\d$/.test(dueOn) || dueOn < dayIn(0, now) || dueOn > dayIn(366, now),
  };
}
