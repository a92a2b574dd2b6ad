import { BadStatus } from './http-answer.ts';

/** Why there is no answer: it took too long, it was not even asked, it could not be reached, or what it said is no GraphQL. */
export type Unavailability = 'deadline' | 'breaker-open' | 'bulkhead-full' | 'unreachable' | 'bad-answer';

/** A subgraph that gave no answer; `cause` is what the transport said, where it said something. */
export class SubgraphUnavailable extends Error {
  readonly reason: Unavailability;

  constructor(reason: Unavailability, cause?: unknown) {
    super(`no answer: ${reason}`, cause === undefined ? undefined : { cause });
    this.reason = reason;
  }
}

// The connection was refused, lost or never stood; by Node's names and by undici's.
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const BROKEN_SERVER = new Set([500, 502, 503, 504]);
const OVERLOADED = new Set([408, 429]);

/** True when the subgraph did not do what it was asked, as far as one can tell, and may do it the next time. */
export function canBeTriedAgain(error: unknown): boolean {
  return error instanceof BadStatus ? BROKEN_SERVER.has(error.status) : isUnreachable(error);
}

/** True when it is this request that the subgraph did not take, for its size say: of how the subgraph is, that tells nothing. */
export function isOfTheRequest({ cause }: SubgraphUnavailable): boolean {
  return cause instanceof BadStatus && cause.status >= 400 && cause.status < 500 && !OVERLOADED.has(cause.status);
}

/** True when the call was not even tried. */
export function wasNotAsked(error: unknown): boolean {
  return error instanceof SubgraphUnavailable && (error.reason === 'breaker-open' || error.reason === 'bulkhead-full');
}

/** What a transport rejected with, as the reason that there is no answer. */
export function unavailable(error: unknown): SubgraphUnavailable {
  if (error instanceof SubgraphUnavailable) return error;
  return new SubgraphUnavailable(isUnreachable(error) ? 'unreachable' : 'bad-answer', error);
}

function isUnreachable(error: unknown): boolean {
  return UNREACHABLE.has(String((error as NodeJS.ErrnoException | undefined)?.code));
}
