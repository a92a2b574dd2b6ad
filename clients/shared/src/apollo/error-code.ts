import type { ErrorCode as GraphCode } from '@alif24/subgraph-shared/utils';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What the services answer with (`extensions.code`), what the gateway says before they are asked, and what can happen on the way to it. */
export type ErrorCode = GraphCode | 'RATE_LIMITED' | 'OVERLOADED' | 'OFFLINE';

/** The compiler asks for each code that the services have, and for no other. */
const errorCodes: Record<ErrorCode, true> = {
  UNAUTHENTICATED: true,
  FORBIDDEN: true,
  NOT_FOUND: true,
  BAD_USER_INPUT: true,
  WRONG_CREDENTIALS: true,
  SESSION_EXPIRED: true,
  SIGN_IN_AGAIN: true,
  PHONE_TAKEN: true,
  ACCOUNT_BANNED: true,
  WRONG_CODE: true,
  WEAK_PASSWORD: true,
  EMAIL_TAKEN: true,
  NOT_CONFIGURED: true,
  TOO_MANY_ATTEMPTS: true,
  CONSENT_REQUIRED: true,
  CUSTODY_LOCKED: true,
  LAST_GUARDIAN: true,
  BALANCE_LEFT: true,
  ALREADY_EXISTS: true,
  ALREADY_ANSWERED: true,
  QUESTION_CLOSED: true,
  QUIZ_NOT_FOUND: true,
  QUIZ_STATE: true,
  NAME_TAKEN: true,
  QUIZ_LOCKED: true,
  PLAYER_REMOVED: true,
  INVALID_MOVES: true,
  ROUND_FINISHED: true,
  CONFLICT: true,
  INSUFFICIENT_COINS: true,
  INSUFFICIENT_FUNDS: true,
  ACCOUNT_FROZEN: true,
  ALREADY_PROCESSED: true,
  PRICE_CHANGED: true,
  OUT_OF_STOCK: true,
  WEEKLY_LIMIT: true,
  TIME_IS_UP: true,
  OLYMPIAD_STATE: true,
  CONTINUED_ELSEWHERE: true,
  LIMIT_EXCEEDED: true,
  SUBGRAPH_UNAVAILABLE: true,
  DATABASE_UNAVAILABLE: true,
  INTERNAL_SERVER_ERROR: true,
  RATE_LIMITED: true,
  OVERLOADED: true,
  OFFLINE: true,
};

const isCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(errorCodes, value);

interface Coded {
  extensions?: { code?: unknown; retryAfterSeconds?: unknown };
}

/** The code of whatever an operation failed with. No answer at all is `OFFLINE`; an unknown code is `INTERNAL_SERVER_ERROR`. */
export function codeOf(error: unknown): ErrorCode {
  const code = errorsIn(error)[0]?.extensions?.code;
  if (isCode(code)) return code;
  if (ServerError.is(error)) return error.statusCode === 401 ? 'UNAUTHENTICATED' : 'INTERNAL_SERVER_ERROR';
  return CombinedGraphQLErrors.is(error) ? 'INTERNAL_SERVER_ERROR' : 'OFFLINE';
}

/** Seconds after which an operation may be sent again that failed with one of these codes; null where nothing says so. */
export function secondsToWait(error: unknown, codes: readonly ErrorCode[]): number | null {
  const { code, retryAfterSeconds: seconds } = errorsIn(error)[0]?.extensions ?? {};
  return isCode(code) && codes.includes(code) && typeof seconds === 'number' ? seconds : null;
}

function errorsIn(error: unknown): readonly Coded[] {
  if (CombinedGraphQLErrors.is(error)) return error.errors;
  if (!ServerError.is(error)) return [];
  try {
    return (JSON.parse(error.bodyText) as { errors?: Coded[] }).errors ?? [];
  } catch {
    return [];
  }
}
