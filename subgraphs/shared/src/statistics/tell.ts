import { keyedHash, type SecretContext } from '../auth/index.ts';

/** What is known of one group, and leaves the server by `tell` alone. */
export interface Cell {
  people: number;
  count: number;
  /** How much the one who did most adds to the count. */
  most: number;
  /** Stands for the set of these people, and for how much each of them did. */
  who: string;
  what: string;
}

/** A group of fewer people than this is never told of: its numbers would be about persons. */
export const FEWEST_PEOPLE = 10;
/** Nor is one that seems to be of fewer than this: or nine and ten would differ by being told. */
const FEWEST_TOLD = 15;
/** By how many people a number is off, in the mean: by as much as they may add to it. */
const BLUR = 2;

/**
 * What may be told of a group, or null. Each number is off by chance, in the mean by as much as two people may add to it, and then rounded to a multiple
 * of `step`: so the difference of two answers is no news of one child, whatever else somebody knows. (A Laplace mechanism: one answer moves the odds of
 * a guess about one person by 5 : 3 at most.) Chance is of the group (`identity`) and of what is in it: asked again the answer is the same, so asking
 * often is no way to the mean, and of another window it is another one even where nobody came or went.
 */
export function tell(
  ctx: SecretContext,
  identity: string,
  { people, count, most, who, what }: Cell,
  { step, isOnce }: { step: number; isOnce: boolean },
): { people: number; count: number } | null {
  const told = nearest(people + BLUR * laplace(ctx, identity, 'people', who), 5);
  if (people < FEWEST_PEOPLE || told < FEWEST_TOLD) return null;
  if (isOnce) return { people: told, count: told };
  return {
    people: told,
    count: Math.max(0, nearest(count + BLUR * most * laplace(ctx, identity, 'count', what), step)),
  };
}

const nearest = (value: number, step: number) => Math.round(value / step) * step;

/** A number around 0 that nobody can foretell without our key, off by 1 in the mean. */
function laplace(ctx: SecretContext, ...of: string[]): number {
  const chance = (keyedHash(ctx, 'statistics', ...of).readUIntBE(0, 6) + 0.5) / 2 ** 48;
  return chance < 0.5 ? Math.log(2 * chance) : -Math.log(2 - 2 * chance);
}
