/** What somebody wants of a quiz. Who may want it was asked before. */
export type QuizCommand =
  | { kind: 'join'; playerId: string; team: number | null }
  | { kind: 'remove' | 'ban'; playerId: string }
  | { kind: 'measure'; playerId: string; turn: number; milliseconds: number }
  | { kind: 'next'; playerId: string }
  | { kind: 'answer'; playerId: string; number: number; options: readonly number[] | null; isRight: boolean }
  | { kind: 'lock'; isLocked: boolean }
  /** Another deadline, in milliseconds since 1970. */
  | { kind: 'retime'; deadline: number }
  /** Everybody who came within the last minute. */
  | { kind: 'removeLatest' }
  /** `number`: of the question that the host saw; nothing is asked of a host who does not say. */
  | { kind: 'open' | 'pause' | 'resume' | 'extend' | 'close' | 'skip' | 'finish'; number?: number | null }
  /** Time has passed. */
  | { kind: 'tick' };

export type CommandOf<K extends QuizCommand['kind']> = Extract<QuizCommand, { kind: K }>;
