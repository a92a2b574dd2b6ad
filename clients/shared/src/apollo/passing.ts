import type { ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { codeOf, type ErrorCode, secondsToWait } from './error-code.ts';

/** What passes: a part of the platform is being started again, or everybody has come back at one moment. */
export const PASSING: readonly ErrorCode[] = ['SUBGRAPH_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'RATE_LIMITED'];

const LONGEST_MILLISECONDS = 5_000;

/** An answer of the graph that is none yet. */
export class NotYet extends CombinedGraphQLErrors {
  constructor(readonly result: ApolloLink.Result) {
    super(result);
  }
}

/** The answer as it came. Throws `NotYet` when it brings nothing but an error that passes. */
export function answered(result: ApolloLink.Result): ApolloLink.Result {
  const error = !result.data && result.errors && new NotYet(result);
  if (error && PASSING.includes(codeOf(error))) throw error;
  return result;
}

/**
 * Milliseconds to wait after so many tries in vain, from one on, the last of which failed so. Apart, so that a full hall does not come back at one moment; and
 * not before the graph says.
 */
export function pauseAfter(tries: number, error: unknown): number {
  const pause = Math.min(LONGEST_MILLISECONDS, 250 * 2 ** tries) * (0.5 + Math.random() / 2);
  return pause + (secondsToWait(error, PASSING) ?? 0) * 1_000;
}

/** Whether there was no way to the graph: no network, or a proxy with nothing behind it. */
export function isUnreachable(error: unknown): boolean {
  return codeOf(error) === 'OFFLINE' || (ServerError.is(error) && [502, 503, 504].includes(error.statusCode));
}
