import { errors, jwtVerify } from 'jose';
import type { Caller, Role } from '../fetching/transport.ts';
import { createKeySet, type KeySource } from './key-set.ts';
import { rememberVerified } from './verified-tokens.ts';

export interface Identity {
  caller: Caller;
  /** When the token was made and when it ends, in milliseconds since 1970. */
  issuedAt: number;
  expiresAt: number;
}

/** Thrown when a token was sent and is not good: forged, expired, meant for somebody else. */
export class BadToken extends Error {}

/** From the value of an Authorization header to the caller; null for nobody. Rejects with BadToken or KeysUnavailable. */
export type Authenticate = (authorization: string | undefined) => Promise<Identity | null>;

const PEOPLE = ['STUDENT', 'PARENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR'] satisfies Role[];
const ROLES: readonly string[] = [...PEOPLE, 'ANALYST'];
const DAY = 86_400;
/** An access token is of today; an analyst has no session that would renew one. */
const OLDEST = { people: DAY, analysts: 91 * DAY };
const LEEWAY = 60;
const MOST_CHARACTERS = 4_096;

export function createAuthenticator(options: { jwks?: KeySource; issuer: string; audience: string }): Authenticate {
  const { jwks, issuer, audience } = options;
  // No keys configured: a graph without accounts, where everybody is anonymous.
  if (!jwks) return async () => null;
  const keys = createKeySet(jwks);
  const verified = rememberVerified(async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['EdDSA'],
        typ: 'at+jwt',
        issuer,
        audience,
        clockTolerance: LEEWAY,
        // Also makes a token from the future a bad one.
        maxTokenAge: OLDEST.analysts,
        requiredClaims: ['sub', 'exp', 'iat', 'role', 'sid'],
      });
      const { sub, role, sid, org, scope, iat, exp } = payload;
      if (!sub || typeof sid !== 'string' || !isRole(role)) throw new BadToken('the token does not say who calls');
      const age = Date.now() / 1_000 - (iat as number);
      if (role !== 'ANALYST' && age > OLDEST.people + LEEWAY) throw new BadToken('the token is too old');
      const caller: Caller = { userId: sub, role, sessionId: sid };
      if (typeof org === 'string') caller.organizationId = org;
      if (typeof scope === 'string') caller.scopes = scope.split(' ').filter(Boolean);
      return { caller, issuedAt: (iat as number) * 1_000, expiresAt: (exp as number) * 1_000 };
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new BadToken(error.code);
      throw error;
    }
  });
  return async (authorization) => {
    if (!authorization) return null;
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1];
    if (!token || token.length > MOST_CHARACTERS) throw new BadToken('the Authorization header holds no access token');
    return verified(token);
  };
}

function isRole(role: unknown): role is Role {
  return typeof role === 'string' && ROLES.includes(role);
}
