import type { Random } from '../utils/index.ts';

/** What the ledger should hold, kept beside it in memory. Each act says what the ledger has to answer, and changes the model as that would the ledger. */
export interface LedgerModel {
  readonly pupils: readonly string[];
  wallet(pupil: string): { balance: number; held: number; postings: number; isFrozen: boolean };
  reward(pupil: string, source: keyof typeof RULES, units: number, reference: string, day: number): number;
  spend(pupil: string, coins: number, reference: string): Answer;
  hold(pupil: string, coins: number, reference: string): Answer;
  /** Notes the id that the ledger gave the hold, or the posting, of this key. */
  name(pupil: string, kind: 'spend' | 'hold', reference: string, id: string): void;
  capture(hold: Held): Answer;
  release(hold: Held): Answer;
  reverse(spent: Spent): Answer;
  freeze(pupil: string, isFrozen: boolean): void;
  anyHold(random: Random): Held | null;
  anySpent(random: Random): Spent | null;
  /** From here on everything can be taken back with `undo`, until the next `begin`. */
  begin(): void;
  undo(): void;
  /** The keys that came since `begin`: what was then committed or lost, all of it. */
  newKeys(): readonly string[];
}

export type Answer = 'DONE' | 'REPEATED' | 'INSUFFICIENT_COINS' | 'ACCOUNT_FROZEN' | 'ALREADY_PROCESSED' | 'CONFLICT';

export interface Held {
  id: string;
  pupil: string;
  coins: number;
  state: 'HELD' | 'CAPTURED' | 'VOIDED';
}

export interface Spent {
  id: string;
  pupil: string;
  coins: number;
  isReversed: boolean;
}

/** The earning rules of the battery. */
export const RULES = {
  'battery.free': { coinsPerUnit: 1, mostPerEvent: 20, dayCap: null },
  'battery.capped': { coinsPerUnit: 2, mostPerEvent: 10, dayCap: 25 },
} as const;

export function ledgerModel(pupils: readonly string[]): LedgerModel {
  const wallets = new Map(pupils.map((id) => [id, { balance: 0, held: 0, postings: 0, isFrozen: false }]));
  const keys = new Map<string, number>();
  const earned = new Map<string, number>();
  const [holds, spendings]: [Held[], Spent[]] = [[], []];
  let back: Array<() => void> = [];
  let fresh: string[] = [];

  const wallet = (pupil: string) =>
    wallets.get(pupil) as { balance: number; held: number; postings: number; isFrozen: boolean };

  function change(pupil: string, balance: number, held: number, postings = 1) {
    const it = wallet(pupil);
    const before = { ...it };
    back.push(() => Object.assign(it, before));
    it.balance += balance;
    it.held += held;
    it.postings += postings;
  }
  function claim(key: string, coins: number) {
    keys.set(key, coins);
    fresh.push(key);
    back.push(() => keys.delete(key));
  }
  function set<T extends object>(object: T, values: Partial<T>) {
    const before = { ...object };
    back.push(() => Object.assign(object, before));
    Object.assign(object, values);
  }
  function add<T>(list: T[], item: T) {
    list.push(item);
    back.push(() => list.pop());
  }
  /** What a posting out of the wallet is answered with. */
  function take(pupil: string, coins: number, key: string): Answer {
    const known = keys.get(key);
    if (known !== undefined) return known === coins ? 'REPEATED' : 'CONFLICT';
    const it = wallet(pupil);
    if (it.isFrozen) return 'ACCOUNT_FROZEN';
    if (it.balance < coins) return 'INSUFFICIENT_COINS';
    claim(key, coins);
    return 'DONE';
  }

  return {
    pupils,
    wallet,
    reward(pupil, source, units, reference, day) {
      const key = `${pupil}|${source}|${reference}`;
      if (keys.has(key)) return 0;
      const { coinsPerUnit, mostPerEvent, dayCap } = RULES[source];
      const today = `${pupil}|${source}|${day}`;
      const before = earned.get(today) ?? 0;
      const worth = Math.min(units * coinsPerUnit, mostPerEvent);
      const coins = dayCap === null ? worth : Math.max(0, Math.min(worth, dayCap - before));
      claim(key, coins);
      if (coins === 0) return 0;
      earned.set(today, before + coins);
      back.push(() => earned.set(today, before));
      change(pupil, coins, 0);
      return coins;
    },
    spend(pupil, coins, reference) {
      const answer = take(pupil, coins, `${pupil}|battery.spend|${reference}`);
      if (answer === 'DONE') {
        change(pupil, -coins, 0);
        add(spendings, { id: '', pupil, coins, isReversed: false });
      }
      return answer;
    },
    hold(pupil, coins, reference) {
      const answer = take(pupil, coins, `${pupil}|battery.hold|${reference}`);
      if (answer === 'DONE') {
        change(pupil, -coins, coins);
        add(holds, { id: '', pupil, coins, state: 'HELD' });
      }
      return answer;
    },
    name(_pupil, kind, _reference, id) {
      const last = (kind === 'hold' ? holds : spendings).at(-1);
      if (last) last.id = id;
    },
    capture(hold) {
      if (hold.state !== 'HELD') return 'ALREADY_PROCESSED';
      if (wallet(hold.pupil).isFrozen) return 'ACCOUNT_FROZEN';
      claim(`${hold.pupil}|coins.capture|${hold.id}`, hold.coins);
      set(hold, { state: 'CAPTURED' });
      change(hold.pupil, 0, -hold.coins);
      return 'DONE';
    },
    release(hold) {
      if (hold.state !== 'HELD') return 'ALREADY_PROCESSED';
      claim(`${hold.pupil}|coins.release|${hold.id}`, hold.coins);
      set(hold, { state: 'VOIDED' });
      change(hold.pupil, hold.coins, -hold.coins);
      return 'DONE';
    },
    reverse(spent) {
      if (spent.isReversed) return 'ALREADY_PROCESSED';
      claim(`${spent.pupil}|coins.correction|${spent.id}`, spent.coins);
      set(spent, { isReversed: true });
      change(spent.pupil, spent.coins, 0);
      return 'DONE';
    },
    freeze: (pupil, isFrozen) => set(wallet(pupil), { isFrozen }),
    anyHold: (random) => (holds.length === 0 ? null : random.pick(holds.slice(-200))),
    anySpent: (random) => (spendings.length === 0 ? null : random.pick(spendings.slice(-200))),
    begin() {
      back = [];
      fresh = [];
    },
    undo() {
      for (const step of back.reverse()) step();
      back = [];
    },
    newKeys: () => fresh,
  };
}
