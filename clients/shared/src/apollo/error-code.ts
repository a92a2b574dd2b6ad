import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What the graph answers with (`extensions.code`), and what can happen on the way to it. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'WRONG_CREDENTIALS',
  'SESSION_EXPIRED',
  'SIGN_IN_AGAIN',
  'PHONE_TAKEN',
  'ACCOUNT_BANNED',
  'WRONG_CODE',
  'WEAK_PASSWORD',
  'EMAIL_TAKEN',
  'NOT_CONFIGURED',
  'TOO_MANY_ATTEMPTS',
  'ALREADY_EXISTS',
  'ALREADY_ANSWERED',
  'QUESTION_CLOSED',
  'QUIZ_NOT_FOUND',
  'QUIZ_STATE',
  'NAME_TAKEN',
  'INVALID_MOVES',
  'ROUND_FINISHED',
  'CONFLICT',
  'INSUFFICIENT_COINS',
  'INSUFFICIENT_FUNDS',
  'ACCOUNT_FROZEN',
  'ALREADY_PROCESSED',
  'PRICE_CHANGED',
  'OUT_OF_STOCK',
  'WEEKLY_LIMIT',
  'TIME_IS_UP',
  'LIMIT_EXCEEDED',
  'SUBGRAPH_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'OFFLINE',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

const isCode = (value: unknown): value is ErrorCode => errorCodes.some((code) => code === value);

interface Coded {
  extensions?: { code?: unknown };
}

/** The code of whatever an operation failed with. No answer at all is `OFFLINE`; an unknown code is `INTERNAL_SERVER_ERROR`. */
export function codeOf(error: unknown): ErrorCode {
  const code = errorsIn(error)[0]?.extensions?.code;
  if (isCode(code)) return code;
  if (ServerError.is(error)) return error.statusCode === 401 ? 'UNAUTHENTICATED' : 'INTERNAL_SERVER_ERROR';
  return CombinedGraphQLErrors.is(error) ? 'INTERNAL_SERVER_ERROR' : 'OFFLINE';
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
