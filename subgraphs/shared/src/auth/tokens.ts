import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Caller } from './context.ts';

export const ACCESS_TOKEN_SECONDS = 600;

/** Signs access tokens; whoever holds its JWKS can verify them. */
export interface TokenIssuer {
  /** An access token of 10 minutes, and when it ends. */
  issue(caller: Caller): Promise<{ accessToken: string; expiresAt: Date }>;
  /** The public half, as served at `/.well-known/jwks.json`. */
  jwks(): { keys: JWK[] };
}

/** A fresh Ed25519 private key as a one-line JWK, for `SIGNING_KEY`. */
export async function generateSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}

/** An issuer named `issuer` from a private JWK. Throws when the key is not an Ed25519 private key. */
export async function createTokenIssuer(signingKey: string, issuer: string): Promise<TokenIssuer> {
  const jwk = JSON.parse(signingKey) as JWK;
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519' || !jwk.d)
    throw new Error('SIGNING_KEY is not an Ed25519 private JWK.');
  const key = await importJWK(jwk, 'EdDSA');
  const publicJwk: JWK = { kty: 'OKP', crv: 'Ed25519', x: jwk.x };
  const kid = await calculateJwkThumbprint(publicJwk);
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
    jwks: () => ({ keys: [{ ...publicJwk, kid, alg: 'EdDSA', use: 'sig' }] }),
  };
}
