import { QuizPlayers } from './players.ts';

/** What does not change while a quiz is played. */
export interface QuizRules {
  mode: 'SPEED' | 'ACCURACY' | 'SURVEY';
  /** Who moves from question to question: the host for all, or each player alone until the deadline. */
  pace: 'HOST' | 'PLAYER';
  autoAdvanceSeconds: number | null;
  /** Milliseconds since 1970; for the pace of players alone. */
  deadline: number | null;
  teamCount: number;
  /** Numbers of the questions with which another section begins, where the board is shown after each section; null where it waits for none. */
  sectionStarts: readonly number[] | null;
  questions: readonly QuestionRules[];
}

export interface QuestionRules {
  seconds: number;
  points: number;
}

export type QuizPhase = 'LOBBY' | 'QUESTION_OPEN' | 'QUESTION_CLOSED' | 'FINISHED';

/** A player's one answer to a question. What was typed is not in it. */
export interface GivenAnswer {
  options: readonly number[] | null;
  isRight: boolean;
  points: number;
  elapsedMilliseconds: number;
  at: number;
  /** Of the event that holds it. */
  sequence: number;
}

/** One player. It is replaced when it changes, never written into. */
export interface QuizPlayer {
  id: string;
  team: number | null;
  status: 'IN' | 'REMOVED' | 'BANNED';
  /** When they were let in last. */
  cameAt: number;
  /** Over the counted questions. */
  score: number;
  correctCount: number;
  /** Of the question that was counted last, or where the board waits for sections of that section; part of `score`. */
  lastPoints: number;
  /** By number of the question less one. */
  answers: ReadonlyArray<GivenAnswer | null>;
  /** Numbers of the questions during which the player was heard of; any other was not shown to them. */
  seen: readonly number[];
  /** The last three measured round trips in milliseconds. */
  roundTrips: readonly number[];
  /** How many round trips were measured; each is measured once. */
  measured: number;
  /** At their own pace: the question they are at. */
  place: { number: number; openedAt: number } | null;
}

/** A quiz at one moment. All instants are milliseconds since 1970 by the database's clock. */
export interface QuizState {
  readonly rules: QuizRules;
  /** Of the last event; 1 before the first. */
  sequence: number;
  /** Of the last event that moved the quiz on for all. */
  movedAt: number;
  /** Of the last event that changed who is on the board or where. */
  rankedAt: number;
  /** Of the last event that more than one player has to do with: what was decided of a player before it may be wrong after it. */
  sharedAt: number;
  /** When the latest event happened. */
  lastAt: number;
  phase: QuizPhase;
  /** Of the question that was opened last; 0 in the lobby. */
  number: number;
  openedAt: number | null;
  /** When its time ends or has ended; while the clock stands still, when it would have. */
  closesAt: number | null;
  pausedAt: number | null;
  /** For how long its clock stood still in all. */
  pausedFor: number;
  closedAt: number | null;
  closedByTime: boolean;
  /** Numbers of the questions that count for nobody. */
  skipped: readonly number[];
  isLocked: boolean;
  finishedAt: number | null;
  readonly players: QuizPlayers;
}

export function newState(rules: QuizRules): QuizState {
  return {
    ...{
      rules,
      sequence: 1,
      movedAt: 1,
      rankedAt: 1,
      sharedAt: 1,
      lastAt: 0,
      phase: 'LOBBY',
      number: 0,
      openedAt: null,
      closesAt: null,
    },
    ...{ pausedAt: null, pausedFor: 0, closedAt: null, closedByTime: false, skipped: [], isLocked: false },
    ...{ finishedAt: null, players: new QuizPlayers() },
  };
}

/** A copy that may be evolved without touching the original. */
export const fork = (state: QuizState): QuizState => ({ ...state, players: state.players.copy() });

/** All of a state as one text: two states are the same when their texts are. */
export const pictureOf = ({ players, ...state }: QuizState): string =>
  JSON.stringify({ ...state, players: players.list });

/** The longest part of a round trip that is taken off an answer's time. */
export const MOST_DELAY_MILLISECONDS = 250;

/** What the way of an answer from the player's hand to us takes: half of the mean round trip, at most 250 ms. */
export function delayOf({ roundTrips }: QuizPlayer): number {
  if (roundTrips.length === 0) return 0;
  const mean = roundTrips.reduce((sum, trip) => sum + trip, 0) / roundTrips.length;
  return Math.min(Math.round(mean / 2), MOST_DELAY_MILLISECONDS);
}

/** Milliseconds that are left of the open question; null when none is open. */
export function remainingOf({ phase, closesAt, pausedAt }: QuizState, now: number): number | null {
  if (phase !== 'QUESTION_OPEN' || closesAt === null) return null;
  return Math.max(0, closesAt - (pausedAt ?? now));
}

/**
 * When time alone moves the quiz on: the open question is over and no answer can be under way any more, the next one
 * opens by itself, or the deadline has come. Null when it waits for somebody.
 */
export function dueAt({ rules, phase, closesAt, pausedAt, closedAt }: QuizState): number | null {
  if (phase === 'FINISHED') return null;
  if (rules.pace === 'PLAYER') return rules.deadline;
  if (phase === 'QUESTION_OPEN') return pausedAt === null ? (closesAt as number) + MOST_DELAY_MILLISECONDS : null;
  if (phase === 'QUESTION_CLOSED' && rules.autoAdvanceSeconds !== null) {
    return (closedAt as number) + rules.autoAdvanceSeconds * 1000;
  }
  return null;
}
