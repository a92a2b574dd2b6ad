import { badInput } from '@alif24/subgraph-shared/utils';

/** What somebody has on a board. Whole numbers, up to 2^53 − 1 either way. */
export interface BoardScore {
  memberId: string;
  /** The higher the better; may be negative. */
  score: number;
  /** Decide between equal scores, the first that differs, the smaller the better; at most eight. */
  tieBreaks?: readonly number[];
}

export interface BoardMember extends BoardScore {
  tieBreaks: readonly number[];
}

/** A line of a board. */
export interface BoardPlace extends BoardMember {
  /** 1 for the best; who has an equal score and equal tie-breaks shares it, and the next is after all of them: 1, 1, 3. */
  rank: number;
  /** The line on the board, from 1; nobody shares one. */
  position: number;
}

/** A stretch of a board, as the places in which it is kept give it. */
export interface BoardStretch {
  /** How many stand on the board. */
  total: number;
  /** The line before the first member, from 0. */
  from: number;
  /** How many are better than the first member. */
  better: number;
  members: readonly BoardMember[];
}

const MOST_TIE_BREAKS = 8;

/** How two compare: better scores, then smaller tie-breaks, as PostgreSQL compares arrays. 0 for those who share a rank. */
export function compareScores(a: BoardMember, b: BoardMember): number {
  if (a.score !== b.score) return a.score > b.score ? -1 : 1;
  const length = Math.min(a.tieBreaks.length, b.tieBreaks.length);
  for (let n = 0; n < length; n += 1) {
    const [left, right] = [a.tieBreaks[n] as number, b.tieBreaks[n] as number];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.tieBreaks.length - b.tieBreaks.length;
}

/** The order of a board: as scores compare, and equals by their id, so that it is the same whoever looks. */
export function compareMembers(a: BoardMember, b: BoardMember): number {
  return compareScores(a, b) || (a.memberId < b.memberId ? -1 : a.memberId > b.memberId ? 1 : 0);
}

/** The lines of a stretch with their ranks. */
export function placesOf({ from, better, members }: BoardStretch): BoardPlace[] {
  let rank = better + 1;
  return members.map((member, n) => {
    if (n > 0 && compareScores(members[n - 1] as BoardMember, member) !== 0) rank = from + n + 1;
    return { ...member, rank, position: from + n + 1 };
  });
}

/** Throws BAD_USER_INPUT for what no board can hold. */
export function checkScores(scores: readonly BoardScore[]): void {
  for (const { score, tieBreaks = [] } of scores) {
    if (![score, ...tieBreaks].every(Number.isSafeInteger)) throw badInput('Scores are whole numbers.', 'score');
    if (tieBreaks.length > MOST_TIE_BREAKS) throw badInput('Too many tie-breaks.', 'tieBreaks');
  }
}
