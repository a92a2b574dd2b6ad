import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../utils/index.ts';
import type { Hop } from './context.ts';

const SKEW_SECONDS = 30;

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest();

const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);

/** The token with which tools may read the SDL of `subgraph`, and nothing else. */
export function introspectionToken(secret: string, subgraph: string): string {
  return hmac(secret, `introspect:${subgraph}`).toString('hex');
}

/** The secret that the gateway shares with the subgraphs; while it is turned, also the one of before. */
export type HopSecrets = string | readonly string[];

/**
 * Verifies what the gateway sent along: `<payload>.<signature>`, both base64url, over the hash of the very body.
 * Refuses a wrong signature, audience or body, a clock more than 30 s off, and a nonce seen before: UNAUTHENTICATED.
 */
export class HopVerifier {
  readonly #seen = new Map<string, number>();

  readonly #secrets: readonly string[];

  constructor(
    secrets: HopSecrets,
    private readonly subgraph: string,
    private readonly now = () => Date.now() / 1000,
  ) {
    this.#secrets = [secrets].flat();
  }

  verify(proof: string | undefined, body: string | Buffer): Hop {
    const [payload = '', signature = ''] = proof?.split('.') ?? [];
    const given = Buffer.from(signature, 'base64url');
    if (!this.#secrets.some((secret) => same(hmac(secret, payload), given))) throw refusal();
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
    const bodyHash = createHash('sha256').update(body).digest('base64url');
    const fresh = Math.abs(this.now() - claims.iat) <= SKEW_SECONDS;
    if (claims.v !== 1 || claims.aud !== this.subgraph || claims.body !== bodyHash || !fresh) throw refusal();
    this.#spend(claims.nonce);
    return claims.hop;
  }

  /** True when `authorization` is the credential for reading this subgraph's SDL. */
  mayIntrospect(authorization: string | undefined): boolean {
    const given = Buffer.from(authorization ?? '');
    return this.#secrets.some((secret) =>
      same(given, Buffer.from(`Bearer ${introspectionToken(secret, this.subgraph)}`)),
    );
  }

  #spend(nonce: string) {
    if (this.#seen.has(nonce)) throw refusal();
    const oldest = this.now() - 2 * SKEW_SECONDS;
    for (const [known, at] of this.#seen) {
      if (at > oldest) break;
      this.#seen.delete(known);
    }
    this.#seen.set(nonce, this.now());
  }
}

interface Claims {
  v: number;
  aud: string;
  iat: number;
  nonce: string;
  body: string;
  hop: Hop;
}

const refusal = () => new AppError('UNAUTHENTICATED', 'This subgraph answers the gateway alone.');
