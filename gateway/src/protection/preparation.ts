import type { Hop } from '../fetching/transport.ts';
import type { Limits } from './limits.ts';
import { networkOf } from './rates.ts';

export type Counted = Pick<Hop, 'caller' | 'address'>;

const MOST_DEBTORS = 10_000;

/**
 * How much of this process's time somebody's new operations may take: to be parsed, validated and planned. Clients send the same ones again
 * and again, and those are known; who sends another one every time is made to wait, while what is known runs on.
 */
export class PreparationTime {
  readonly #limits: Pick<Limits, 'preparationTime' | 'rateWindow'>;
  /** When each will have paid for what was taken, in milliseconds since 1970. */
  readonly #debts = new Map<string, number>();

  constructor(limits: Pick<Limits, 'preparationTime' | 'rateWindow'>) {
    this.#limits = limits;
  }

  /** Seconds until something new may come from here; 0 when it may now. */
  wait(from: Counted): number {
    const { preparationTime, rateWindow } = this.#limits;
    if (preparationTime <= 0) return 0;
    const ahead = (this.#debts.get(keyOf(from)) ?? 0) - Date.now();
    return ahead <= rateWindow ? 0 : Math.ceil((ahead - rateWindow) / 1_000);
  }

  /** Counts what was taken, in milliseconds. */
  spend(from: Counted, milliseconds: number): void {
    const { preparationTime, rateWindow } = this.#limits;
    if (preparationTime <= 0) return;
    const now = Date.now();
    const key = keyOf(from);
    const debt = Math.max(now, this.#debts.get(key) ?? 0) + (milliseconds * rateWindow) / preparationTime;
    this.#debts.set(key, debt);
    if (this.#debts.size <= MOST_DEBTORS) return;
    for (const [debtor, until] of this.#debts) if (until <= now) this.#debts.delete(debtor);
  }
}

function keyOf({ caller, address }: Counted): string {
  return caller ? `user ${caller.userId}` : networkOf(address);
}
