import { badInput } from '@alif24/subgraph-shared/utils';
import type { JudgedProblem } from './scheme.rules.ts';

/** What one child did, for those who decide between equals. */
export interface Performance {
  problems: readonly JudgedProblem[];
  /** Whole seconds from their beginning to handing in. */
  seconds: number;
}

const isRight = ({ outcome }: JudgedProblem) => outcome === 'RIGHT';

function longestRun(problems: readonly JudgedProblem[]): number {
  let [longest, run] = [0, 0];
  // One that was withdrawn neither goes on with a run nor ends it.
  for (const problem of problems.filter(({ outcome }) => outcome !== 'VOID')) {
    run = isRight(problem) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/**
 * What decides between equals, each as numbers of which the smaller come first. All children with one paper have as many of them, so a list of
 * tie-breakers is one list of numbers.
 */
export const TIE_BREAKERS = {
  /** Who needed less time. */
  TIME: ({ seconds }) => [seconds],
  /** Who has more right of the hardest problems; then of those that are next. */
  HARDEST_RIGHT: ({ problems }) => {
    const classes = [...new Set(problems.map(({ points }) => points))].sort((a, b) => b - a);
    return classes.map((points) => -problems.filter((problem) => problem.points === points && isRight(problem)).length);
  },
  /** Who has the last problem right; then the one before it, and so on. */
  LATER_RIGHT: ({ problems }) =>
    inOrder(problems)
      .reverse()
      .map((problem) => (isRight(problem) ? 0 : 1)),
  /** Who has more right. */
  RIGHT_COUNT: ({ problems }) => [-problems.filter(isRight).length],
  /** Who has fewer wrong. */
  WRONG_COUNT: ({ problems }) => [problems.filter(({ outcome }) => outcome === 'WRONG').length],
  /** Whose longest run of right answers, in the order of the author, is longer: the kangaroo's jump. */
  LONGEST_RUN: ({ problems }) => [-longestRun(inOrder(problems))],
} as const satisfies Record<string, (performance: Performance) => number[]>;

const inOrder = (problems: readonly JudgedProblem[]) => [...problems].sort((a, b) => a.number - b.number);

export type TieBreaker = keyof typeof TIE_BREAKERS;

/** Tie-breakers by their names. BAD_USER_INPUT for a name that there is not, or that comes twice. */
export function tieBreakersOf(names: readonly string[]): TieBreaker[] {
  const isKnown = names.every((name) => Object.hasOwn(TIE_BREAKERS, name));
  if (!isKnown || new Set(names).size !== names.length) {
    throw badInput(`Each tie-breaker is another one of ${Object.keys(TIE_BREAKERS).join(', ')}.`, 'tieBreakers');
  }
  return names as TieBreaker[];
}

/** The numbers that decide between equals, the smaller first. */
export const tieNumbers = (names: readonly TieBreaker[], performance: Performance): number[] =>
  names.flatMap((name) => TIE_BREAKERS[name](performance));

export interface Standing {
  id: string;
  points: number;
  ties: readonly number[];
}

export type Ranked<S> = S & {
  /** From 1; whoever is level in everything shares it, and those behind them count all before (1, 1, 3). */
  rank: number;
  /** The place in the list, from 1: of equals the one with the smaller id first. It says nothing of who is better. */
  place: number;
};

function compare(a: Standing, b: Standing): number {
  if (a.points !== b.points) return b.points - a.points;
  for (const [n, mine] of a.ties.entries()) {
    const theirs = b.ties[n] ?? 0;
    if (mine !== theirs) return mine - theirs;
  }
  return 0;
}

/** Everybody with rank and place, the best first; the same whatever order they come in. Pure. */
export function rankAll<S extends Standing>(standings: readonly S[]): Array<Ranked<S>> {
  const sorted = [...standings].sort((a, b) => compare(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  let rank = 0;
  return sorted.map((standing, n) => {
    const before = sorted[n - 1];
    if (!before || compare(before, standing) !== 0) rank = n + 1;
    return { ...standing, rank, place: n + 1 };
  });
}

export type Medal = 'GOLD' | 'SILVER' | 'BRONZE';

/** Up to what part of all, in percent, each medal goes. */
const MEDALS: ReadonlyArray<readonly [Medal, number]> = [
  ['GOLD', 5],
  ['SILVER', 15],
  ['BRONZE', 25],
];

/** The medal of a rank among so many: it follows the rank, so equals have the same one. Nobody gets one for nothing. */
export function medalOf({ rank, points }: { rank: number; points: number }, count: number): Medal | null {
  if (points <= 0) return null;
  return MEDALS.find(([, percent]) => rank <= Math.ceil((count * percent) / 100))?.[0] ?? null;
}

/** A range of ranks, or the best so many percent; all null for having taken part. */
export interface RankBand {
  from: number | null;
  to: number | null;
  percent: number | null;
}

const RANGES = [
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 10],
  [11, 20],
  [21, 50],
  [51, 100],
] as const;
const PARTS = [10, 25, 50] as const;

/** What is told of a rank where its exact number is nobody's business. Only the better half of all is told apart. */
export function bandOf({ rank, points }: { rank: number; points: number }, count: number): RankBand {
  const none = { from: null, to: null, percent: null };
  if (points <= 0 || rank > Math.ceil(count / 2)) return none;
  const range = RANGES.find(([, to]) => rank <= to);
  if (range) return { ...none, from: range[0], to: range[1] };
  return { ...none, percent: PARTS.find((part) => rank <= Math.ceil((count * part) / 100)) ?? null };
}
