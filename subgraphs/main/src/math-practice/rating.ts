import type { Random } from '@alif24/subgraph-shared/utils';

/** The share of problems that a child should get right at once: enough to be sure of oneself, and something left to learn. */
export const TARGET = 0.75;

/** What an answer tells at that share: p(1 − p). */
const INFORMATION = TARGET * (1 - TARGET);
/** How sure a first rating is: about a logit either way. */
const FIRST = 0.75;
const SETTLED = 20;

/** How probably a pupil of this ability solves a problem of this difficulty, 0 to 1; both in logits. */
export const expectedSuccess = (ability: number, difficulty: number): number =>
  1 / (1 + Math.exp(difficulty - ability));

/** By how many logits a whole surprise moves a pupil who answered so many: what one more answer weighs beside those, and never nothing, as children grow. */
export const personGain = (answers: number): number => Math.max(0.1, 1 / (FIRST + INFORMATION * answers));

/** The same for a problem, which is the same for thousands: it moves an order slower. */
export const itemGain = (answers: number): number => Math.max(0.01, 1 / (30 + INFORMATION * answers));

/** A rating in logits, and how many first answers it is made of. */
export interface Rating {
  rating: number;
  answers: number;
}

/** Both ratings after a first answer. A problem is not moved by a pupil whose own rating is still a guess. */
export function afterAnswer(person: Rating, item: Rating, isCorrect: boolean): { person: Rating; item: Rating } {
  const surprise = (isCorrect ? 1 : 0) - expectedSuccess(person.rating, item.rating);
  const isSettled = person.answers >= SETTLED;
  return {
    person: { rating: person.rating + personGain(person.answers) * surprise, answers: person.answers + 1 },
    item: isSettled
      ? { rating: item.rating - itemGain(item.answers) * surprise, answers: item.answers + 1 }
      : { ...item },
  };
}

/** Where a pupil begins, by school year (0 = before school); a little low, so that it begins well. Null where the year is not known. */
export function firstRating(grade: number | null): number {
  if (grade === null) return -0.5;
  return [-1.8, -1.2, 0, 0.8, 1.4][Math.min(Math.max(grade, 0), 4)] as number;
}

/** So many of the nearest are drawn from, and so wide, in shares of success. */
const NEAREST = 6;
const SPREAD = 0.06;

/**
 * Which of the items comes next: near the aim, not always the nearest, never the one before if there is another, and less
 * likely one of the few before that. `recent` has the newest first. Throws RangeError when there are no items.
 */
export function chooseItem(
  random: Random,
  ability: number,
  items: ReadonlyArray<{ id: string; difficulty: number }>,
  recent: readonly string[],
): string {
  const others = items.filter(({ id }) => id !== recent[0]);
  const off = (difficulty: number) => Math.abs(expectedSuccess(ability, difficulty) - TARGET);
  const nearest = (others.length > 0 ? [...others] : [...items])
    .sort((a, b) => off(a.difficulty) - off(b.difficulty) || a.id.localeCompare(b.id))
    .slice(0, NEAREST);
  const closest = off(nearest[0]?.difficulty ?? 0);
  return random.weighted(
    nearest.map(({ id, difficulty }) => {
      const further = (off(difficulty) - closest) / SPREAD;
      return [id, Math.exp(-(further ** 2) / 2) * (recent.includes(id) ? 0.3 : 1) + 1e-9] as const;
    }),
  );
}
