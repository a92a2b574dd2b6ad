/** What can happen in a quiz. Bodies hold no instants but a deadline: an event is when it is. */
export type QuizHappening =
  | { kind: 'joined'; playerId: string; body: { team: number | null } }
  | Plain<'returned' | 'removed' | 'banned', string>
  | { kind: 'measured'; playerId: string; body: { milliseconds: number } }
  | { kind: 'turned'; playerId: string; body: { number: number } }
  | { kind: 'answered'; playerId: string; body: AnsweredBody }
  | { kind: 'opened'; playerId: null; body: { number: number } }
  | { kind: 'extended'; playerId: null; body: { milliseconds: number } }
  | { kind: 'closed'; playerId: null; body: { byTime: boolean } }
  | { kind: 'retimed'; playerId: null; body: { deadline: number } }
  | Plain<PlainKind, null>;

/** What happens to the whole quiz and needs no more words. */
export type PlainKind = 'paused' | 'resumed' | 'skipped' | 'locked' | 'unlocked' | 'finished';

type Plain<K extends string, P> = K extends string ? { kind: K; playerId: P; body: Record<string, never> } : never;

export interface AnsweredBody {
  number: number;
  /** Null when the answer was typed; what was typed stands elsewhere. */
  options: readonly number[] | null;
  right: boolean;
  points: number;
  elapsed: number;
}

/** One line of a quiz's log. */
export type QuizEvent = QuizHappening & {
  sequence: number;
  /** Milliseconds since 1970 by the database's clock; never before the event before, but for answers that several processes took at once. */
  at: number;
};
