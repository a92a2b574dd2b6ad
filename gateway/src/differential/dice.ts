// Chance that can be repeated: everything the battery invents hangs on one number, which a failure prints.

/** A seeded source of choices; the same seed makes the same choices in the same order. */
export interface Dice {
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** Each element with this probability, at least one where the list has any, in the list's order. */
  some<T>(list: readonly T[], probability: number): T[];
  /** One of the keys, by its weight. */
  weighted<K extends string>(weights: Record<K, number>): K;
}

export function diceOf(seed: number | string): Dice {
  let state = typeof seed === 'number' ? seed >>> 0 : hash(seed);
  const next = () => {
    // mulberry32: small, and good enough for choices.
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  return {
    chance: (probability) => next() < probability,
    below,
    pick,
    some(list, probability) {
      const chosen = list.filter(() => next() < probability);
      return chosen.length > 0 || list.length === 0 ? chosen : [pick(list)];
    },
    weighted<K extends string>(weights: Record<K, number>) {
      const entries = Object.entries(weights) as [K, number][];
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        rest -= weight;
        if (rest < 0) return key;
      }
      return entries[0]?.[0] as K;
    },
  };
}

/** A number from 0 to 2³²−1 that hangs on nothing but the text. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) h = Math.imul(h ^ text.charCodeAt(index), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** JSON text with sorted keys: equal values, equal text. */
export function canonical(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join()}}`;
}
