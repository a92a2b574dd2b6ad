export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Every code a service may fail with, and how loudly the server logs it. Anything else is masked as INTERNAL_SERVER_ERROR. */
export const ERROR_CODES = {
  UNAUTHENTICATED: 'info',
  FORBIDDEN: 'warn',
  NOT_FOUND: 'info',
  BAD_USER_INPUT: 'info',
  WRONG_CREDENTIALS: 'warn',
  SESSION_EXPIRED: 'info',
  SIGN_IN_AGAIN: 'info',
  PHONE_TAKEN: 'info',
  ACCOUNT_BANNED: 'warn',
  WRONG_CODE: 'info',
  WEAK_PASSWORD: 'info',
  EMAIL_TAKEN: 'info',
  NOT_CONFIGURED: 'warn',
  TOO_MANY_ATTEMPTS: 'warn',
  CONSENT_REQUIRED: 'info',
  CUSTODY_LOCKED: 'info',
  LAST_GUARDIAN: 'info',
  BALANCE_LEFT: 'info',
  ALREADY_EXISTS: 'info',
  ALREADY_ANSWERED: 'info',
  QUESTION_CLOSED: 'info',
  QUIZ_NOT_FOUND: 'info',
  QUIZ_STATE: 'info',
  NAME_TAKEN: 'info',
  QUIZ_LOCKED: 'info',
  PLAYER_REMOVED: 'info',
  INVALID_MOVES: 'warn',
  ROUND_FINISHED: 'info',
  CONFLICT: 'info',
  INSUFFICIENT_COINS: 'info',
  INSUFFICIENT_FUNDS: 'info',
  ACCOUNT_FROZEN: 'info',
  ALREADY_PROCESSED: 'info',
  PRICE_CHANGED: 'info',
  OUT_OF_STOCK: 'info',
  WEEKLY_LIMIT: 'info',
  TIME_IS_UP: 'info',
  OLYMPIAD_STATE: 'info',
  CONTINUED_ELSEWHERE: 'info',
  LIMIT_EXCEEDED: 'warn',
  SUBGRAPH_UNAVAILABLE: 'error',
  DATABASE_UNAVAILABLE: 'error',
  INTERNAL_SERVER_ERROR: 'error',
} as const satisfies Record<string, LogLevel>;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface AppErrorOptions {
  /** Sent to the client as it stands, so only what the caller may see. */
  details?: Readonly<Record<string, unknown>>;
  /** Whole seconds after which the same call may succeed. */
  retryAfterSeconds?: number;
  /** What really happened; logged, never sent. */
  cause?: unknown;
}

/** An expected failure. Its message, code and details reach the client; its cause only the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get logLevel(): LogLevel {
    return ERROR_CODES[this.code];
  }

  /** What stands in `extensions` of the GraphQL error: the code, and what may help the client. */
  get extensions(): Record<string, unknown> {
    return {
      code: this.code,
      ...(this.details && { details: this.details }),
      ...(this.retryAfterSeconds !== undefined && { retryAfterSeconds: this.retryAfterSeconds }),
    };
  }
}

/** True for a string of the closed list, so that a code read from outside can be trusted. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
}

/** The failure for input of a wrong form; `field` names the argument at fault. */
export function badInput(message: string, field?: string): AppError {
  return new AppError('BAD_USER_INPUT', message, field === undefined ? {} : { details: { field } });
}
