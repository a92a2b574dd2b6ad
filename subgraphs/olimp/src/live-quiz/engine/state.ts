import { QuizPlayers } from './players.ts';

/** What does not change while a quiz is played, but for the deadline. */
export interface QuizRules {
  mode: 'SPEED' | 'ACCURACY' | 'SURVEY';
  /** Who moves from question to question: the host for all, or each player alone until the deadline. */
  pace: 'HOST' | 'PLAYER';
  autoAdvanceSeconds: number | null;
  /** A question is over a moment after the last player has answered it. */
  closesWhenAllAnswered: boolean;
  /** Milliseconds since 1970. */
  createdAt: number;
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

/** How many of those who play are there, saw the open question and have answered it, and when the last of them did. */
export interface Turnout {
  inside: number;
  seen: number;
  answered: number;
  lastAt: number;
}

/** A quiz at one moment. All instants are milliseconds since 1970 by the database's clock. */
export interface QuizState {
  rules: QuizRules;
  /** Of the last event; 1 before the first. */
  sequence: number;
  /** Of the last event that moved the quiz on for all. */
  movedAt: number;
  /** Of the last event that changed who is on the board or where. */
  rankedAt: number;
  /** Of the last event that more than one player has to do with: what was decided of a player before it may be wrong after it. */
  sharedAt: number;
  /** When it moved on for all last; 0 before that. */
  touchedAt: number;
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
  /** When the next question opens by itself, or the quiz ends; while the clock stands still, when it would have. Null where that waits for the host. */
  goesOnAt: number | null;
  /** Kept where a question is over when all have answered; replaced when it changes. */
  turnout: Turnout;
  /** When the time of each question was over, by its number less one, once it is closed. */
  overAt: readonly number[];
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
      touchedAt: 0,
      lastAt: 0,
      phase: 'LOBBY',
      number: 0,
      openedAt: null,
      closesAt: null,
    },
    ...{ pausedAt: null, pausedFor: 0, closedAt: null, closedByTime: false, goesOnAt: null },
    ...{ turnout: { inside: 0, seen: 0, answered: 0, lastAt: 0 }, overAt: [], skipped: [], isLocked: false },
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

/** When everybody has answered, so much later the question is over. */
const AFTER_ALL_MILLISECONDS = 1_000;
/** Who was not heard of for so long is not waited for. */
const UNSEEN_MILLISECONDS = 5_000;
/** Milliseconds after which a lobby that nobody began, and a quiz whose host has gone, are over. */
export const FORGOTTEN = { lobby: 7 * 86_400_000, quiz: 86_400_000 };

/** When the open question is over because all have answered it; null while somebody is waited for. */
function allAnsweredAt({ rules, turnout, openedAt, pausedFor }: QuizState): number | null {
  const { inside, seen, answered, lastAt } = turnout;
  if (!rules.closesWhenAllAnswered || answered === 0 || answered < seen) return null;
  const after = lastAt + AFTER_ALL_MILLISECONDS;
  return answered === inside ? after : Math.max(after, (openedAt as number) + pausedFor + UNSEEN_MILLISECONDS);
}

/** Whether nothing but its host moves it on: time only ends it, when the host has forgotten it. */
export const waitsForHost = ({ rules, phase, pausedAt, goesOnAt }: QuizState): boolean =>
  rules.pace === 'HOST' &&
  (phase === 'LOBBY' || pausedAt !== null || (phase === 'QUESTION_CLOSED' && goesOnAt === null));

/**
 * When time alone moves the quiz on: the open question is over and no answer can be under way any more, the next one
 * opens by itself, the deadline has come, or the host has not for a long time. Null when it is over.
 */
export function dueAt(state: QuizState): number | null {
  const { rules, phase, closesAt, goesOnAt, touchedAt } = state;
  if (phase === 'FINISHED') return null;
  if (rules.pace === 'PLAYER') return rules.deadline;
  if (waitsForHost(state)) {
    return phase === 'LOBBY' ? rules.createdAt + FORGOTTEN.lobby : touchedAt + FORGOTTEN.quiz;
  }
  if (phase === 'QUESTION_CLOSED') return goesOnAt;
  return Math.min((closesAt as number) + MOST_DELAY_MILLISECONDS, allAnsweredAt(state) ?? Number.POSITIVE_INFINITY);
}
