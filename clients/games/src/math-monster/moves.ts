const keyOf = (roundId: string) => `math-monster:${roundId}`;

/** The first answers given so far, kept in the tab: a call or a reload in the middle of a round loses nothing. */
export function keptMoves(roundId: string, most: number): number[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(roundId)) ?? '[]');
    return Array.isArray(kept) && kept.length <= most && kept.every(Number.isInteger) ? kept : [];
  } catch {
    return [];
  }
}

export function keepMoves(roundId: string, moves: readonly number[]): void {
  try {
    sessionStorage.setItem(keyOf(roundId), JSON.stringify(moves));
  } catch {
    // A browser that keeps nothing still plays.
  }
}

export function forgetMoves(roundId: string): void {
  try {
    sessionStorage.removeItem(keyOf(roundId));
  } catch {
    // Nothing was kept.
  }
}
