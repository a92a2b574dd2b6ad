/** Nothing tried, then the four levels in their order. */
export const LEVELS = ['ATTEMPTED', 'FAMILIAR', 'PROFICIENT', 'MASTERED'] as const;
export type MasteryLevel = 0 | 1 | 2 | 3 | 4;

/** What the first answer to a problem came to; HELPED is right after a hint, or shown on request. */
export type Outcome = 'RIGHT' | 'HELPED' | 'WRONG';

/** Where a pupil stands in a skill. */
export interface Mastery {
  level: MasteryLevel;
  /** The best level held on `day`, a day of Tashkent. */
  best: MasteryLevel;
  day: string;
  /** The newest outcomes by their first letters, the newest last: `RRHWR`. */
  recent: string;
  /** Right answers in mixed practice on a later day than `proficientOn`. */
  mixed: number;
  /** When the level became PROFICIENT last. */
  proficientOn: string | null;
}

export const UNTRIED: Mastery = { level: 0, best: 0, day: '', recent: '', mixed: 0, proficientOn: null };

const WINDOW = 5;
const ENOUGH = 4;
const FAMILIAR_SHARE = 0.7;
const MIXED_TO_MASTER = 2;

/**
 * Khan's 70 / 100 / mixed, for problems that come one by one: FAMILIAR with 70 % of the newest four or five, PROFICIENT with
 * five of five, MASTERED with two right in mixed practice on a later day. The second error among three answers takes one
 * level, never below the day's best but one; a hint takes none. Whoever tried once is never untried again.
 */
export function afterOutcome(
  before: Mastery,
  { outcome, isMixed, day }: { outcome: Outcome; isMixed: boolean; day: string },
): Mastery {
  const held = before.day === day ? before.best : before.level;
  const tried: Mastery = {
    ...before,
    day,
    level: Math.max(before.level, 1) as MasteryLevel,
    recent: (before.recent + outcome[0]).slice(-WINDOW),
  };
  const after =
    outcome === 'RIGHT' ? raised(tried, before.level, isMixed) : outcome === 'WRONG' ? lowered(tried, held) : tried;
  return { ...after, best: Math.max(held, after.level) as MasteryLevel };
}

function raised(state: Mastery, level: MasteryLevel, isMixed: boolean): Mastery {
  const { recent, day } = state;
  const right = recent.split('R').length - 1;
  if (level === 1 && recent.length >= ENOUGH && right >= FAMILIAR_SHARE * recent.length) return { ...state, level: 2 };
  if (level === 2 && right === WINDOW) return { ...state, level: 3, proficientOn: day, mixed: 0 };
  const isLater = state.proficientOn !== null && day > state.proficientOn;
  if (level !== 3 || !isMixed || !isLater) return state;
  const mixed = state.mixed + 1;
  return mixed < MIXED_TO_MASTER ? { ...state, mixed } : { ...state, level: 4, mixed: 0 };
}

function lowered(state: Mastery, held: MasteryLevel): Mastery {
  const errors = state.recent.slice(-3).split('W').length - 1;
  const level = Math.max(state.level - 1, held - 1, 1) as MasteryLevel;
  if (errors < 2 || level >= state.level) return { ...state, mixed: 0 };
  // The errors have had their effect; the way up begins with what comes now, and up to MASTERED on a later day.
  return { ...state, level, recent: '', mixed: 0, proficientOn: level === 3 ? state.day : null };
}
