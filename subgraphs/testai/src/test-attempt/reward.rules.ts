/** Coins for everything right. */
const FULL = 10;

/** Coins for the first attempt of a pupil at a test: ten for everything right, in proportion below, rounded; none for 0. */
export function coinsForScore(score: number, maxScore: number): number {
  return Math.round((FULL * score) / maxScore);
}
