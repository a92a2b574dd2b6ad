import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Caller } from './context.ts';

export const ACCESS_TOKEN_SECONDS = 600;

/** Signs access tokens; whoever holds its JWKS can verify them. */
export interface TokenIssuer {
  /** An access token of 10 minutes, and when it ends. */
  issue(caller: Caller): Promise<{ accessToken: string; expiresAt: Date }>;
  /** A token for statistics alone, good until `expiresAt`. */
  issueForAnalyst(tokenId: string, expiresAt: Date): Promise<string>;
  /** The public half, as served at `/.well-known/jwks.json`. */
  jwks(): { keys: JWK[] };
}

/** A fresh Ed25519 private key as a one-line JWK, for `SIGNING_KEY`. */
export async function generateSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}

/**
 * An issuer named `issuer` from a private JWK. `previousKey`, private or public, signs nothing any more (or nothing yet): its tokens are good while it
 * is given, so that a key can be turned without signing anybody out. Throws when either is not an Ed25519 key.
 */
export async function createTokenIssuer(
  signingKey: string,
  issuer: string,
  previousKey?: string,
): Promise<TokenIssuer> {
  const jwk = JSON.parse(signingKey) as JWK;
  if (!jwk.d) throw new Error('SIGNING_KEY is not an Ed25519 private JWK.');
  const current = await publicHalf(jwk, 'SIGNING_KEY');
  const previous = previousKey ? await publicHalf(JSON.parse(previousKey), 'SIGNING_KEY_PREVIOUS') : current;
  const { kid } = current;
  const key = await importJWK(jwk, 'EdDSA');
  const keys = previous.kid === kid ? [current] : [current, previous];
  return {
    async issue({ userId, role, sessionId }) {
      const issuedAt = Math.floor(Date.now() / 1000);
      // An organisation acts for itself; whom a teacher works for the CRM knows, and it changes more often than tokens do.
      const accessToken = await new SignJWT({ role, sid: sessionId, ...(role === 'ORGANIZATION' && { org: userId }) })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
        .setIssuer(issuer)
        .setAudience('alif24')
        .setSubject(userId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
        .sign(key);
      return { accessToken, expiresAt: new Date((issuedAt + ACCESS_TOKEN_SECONDS) * 1000) };
    },
    issueForAnalyst(tokenId, expiresAt) {
      return new SignJWT({ role: 'ANALYST', sid: tokenId })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
        .setIssuer(issuer)
        .setAudience('alif24')
        .setSubject(tokenId)
        .setIssuedAt()
        .setExpirationTime(expiresAt)
        .sign(key);
    },
    jwks: () => ({ keys }),
  };
}

/** What others verify with, under the name that stands in each token. */
async function publicHalf({ kty, crv, x }: JWK, variable: string) {
  if (kty !== 'OKP' || crv !== 'Ed25519' || !x) throw new Error(`${variable} is not an Ed25519 JWK.`);
  const kid = await calculateJwkThumbprint({ kty, crv, x });
  return { kty, crv, x, kid, alg: 'EdDSA', use: 'sig' };
}
