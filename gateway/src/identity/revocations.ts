// Access tokens live for minutes; whoever was signed out, banned or has a new password must be gone in seconds.
import type { Caller } from '../fetching/transport.ts';
import { type Authenticate, BadToken, type Identity } from './access-token.ts';

/** Whose tokens are good no longer: those of one session, or all that one person has got so far. */
export interface Revocation {
  sessionId?: string;
  userId?: string;
}

/** Calls the listener for each revocation, also for those of the last minutes; returns how to stop. */
export type RevocationSource = (listener: (revocation: Revocation) => void) => () => void;

// No token is older than a day, so nobody needs to be remembered for longer.
const REMEMBERED = 24 * 60 * 60 * 1_000;
const MOST = 100_000;

export function isRevoked(caller: Caller | null, { sessionId, userId }: Revocation): boolean {
  return caller !== null && (caller.sessionId === sessionId || caller.userId === userId);
}

/** Remembers revocations, and tells who holds streams of each of them once. */
export class Revocations {
  /** When, by session or person; the oldest first. */
  readonly #times = new Map<string, number>();
  readonly #listeners: ((revocation: Revocation) => void)[] = [];
  readonly stop: () => void;

  constructor(source: RevocationSource = () => () => {}) {
    this.stop = source((revocation) => this.#take(revocation));
  }

  onRevoked(listener: (revocation: Revocation) => void): void {
    this.#listeners.push(listener);
  }

  /** The same way to a caller, on which revoked tokens are bad ones. */
  guarding(authenticate: Authenticate): Authenticate {
    return async (authorization) => {
      const identity = await authenticate(authorization);
      if (this.hasEnded(identity)) throw new BadToken('the session has ended');
      return identity;
    };
  }

  /** True when the token was revoked, if need be after it was found good. */
  hasEnded(identity: Identity | null): boolean {
    if (!identity) return false;
    const { caller, issuedAt } = identity;
    const revokedAt = this.#times.get(`user ${caller.userId}`);
    // Tokens tell whole seconds; one of the same second may be from before.
    const isOlder = revokedAt !== undefined && issuedAt <= revokedAt;
    return isOlder || this.#times.has(`session ${caller.sessionId}`);
  }

  #take(revocation: Revocation): void {
    const { sessionId, userId } = revocation;
    const key = sessionId === undefined ? `user ${userId}` : `session ${sessionId}`;
    const isKnown = this.#times.delete(key);
    this.#times.set(key, Date.now());
    this.#forget();
    // A session ends once, and is remembered for as long as it is told of; a person's tokens may be revoked again.
    if (sessionId !== undefined && isKnown) return;
    for (const listener of this.#listeners) listener(revocation);
  }

  #forget(): void {
    const oldest = Date.now() - REMEMBERED;
    for (const [key, time] of this.#times) {
      if (time >= oldest && this.#times.size <= MOST) return;
      this.#times.delete(key);
    }
  }
}
