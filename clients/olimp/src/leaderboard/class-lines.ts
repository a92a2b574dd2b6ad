import type { SeasonClass } from './season.graphql.ts';

type Entry = SeasonClass['entries'][number];

const AROUND = 2;

/** A line of the board with the two before and the two after it. */
export function aroundOf(entries: readonly Entry[], own: Entry): Entry[] {
  const at = entries.indexOf(own);
  return entries.slice(Math.max(0, at - AROUND), at + AROUND + 1);
}

/** Who gained most in the week, the best `count`, with ranks of their own that equal gains share; nobody who gained nothing. */
export function risersOf(entries: readonly Entry[], count: number) {
  const gains = entries.filter(({ gained }) => gained > 0).sort((a, b) => b.gained - a.gained);
  return gains.slice(0, count).map(({ gained, user }) => ({
    ...{ gained, user },
    rank: 1 + gains.findIndex((other) => other.gained === gained),
  }));
}
