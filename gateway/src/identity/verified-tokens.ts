import type { Identity } from './access-token.ts';

const REMEMBERED_FOR = 60_000;
const MOST = 5_000;

/** How a token is verified. Rejects when it is not good. */
export type Verify = (token: string) => Promise<Identity>;

/**
 * Verifies a token once a minute, however often it comes: the signature alone takes a tenth of a millisecond, as much as a small operation. Only good tokens
 * are remembered, none beyond its end, and so a key that is withdrawn signs a minute longer than it is known to the key set. Revoked sessions are
 * looked for elsewhere, at each request.
 */
export function rememberVerified(verify: Verify): Verify {
  const known = new Map<string, { identity: Identity; until: number }>();
  return async (token) => {
    const remembered = known.get(token);
    if (remembered && Date.now() < remembered.until) return remembered.identity;
    known.delete(token);
    const identity = await verify(token);
    known.set(token, { identity, until: Math.min(Date.now() + REMEMBERED_FOR, identity.expiresAt) });
    // The one verified longest ago stands first.
    for (const oldest of known.size > MOST ? known.keys().take(1) : []) known.delete(oldest);
    return identity;
  };
}
