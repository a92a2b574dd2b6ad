import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from 'node:crypto';
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
    return this.#verify(proof, body).hop;
  }

  /** The key of a line that the gateway opens with this proof of nothing; refuses as `verify` does. */
  lineKey(proof: string | undefined): KeyObject {
    return createSecretKey(hmac(this.#verify(proof, '').secret, `line:${proof}`));
  }

  #verify(proof: string | undefined, body: string | Buffer): { hop: Hop; secret: string } {
    const [payload = '', signature = ''] = proof?.split('.') ?? [];
    const given = Buffer.from(signature, 'base64url');
    const secret = this.#secrets.find((one) => same(hmac(one, payload), given));
    if (secret === undefined) throw refusal();
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
    const fresh = Math.abs(this.now() - claims.iat) <= SKEW_SECONDS;
    const isOfBody = claims.body === hash('sha256', body, 'base64url');
    if (claims.v !== 1 || claims.aud !== this.subgraph || !isOfBody || !fresh) throw refusal();
    this.#spend(claims.nonce);
    return { hop: claims.hop, secret };
  }

  /** True when `authorization` is the credential for reading this subgraph's SDL. */
  mayIntrospect(authorization: string | undefined): boolean {
    if (authorization === undefined) return false;
    const given = Buffer.from(authorization);
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

/** True when the seal is that of these bytes, as the `number`th piece from 0 of a line with this key. */
export function isSealed(key: KeyObject, number: number, bytes: Buffer, seal: Buffer): boolean {
  const counted = Buffer.alloc(8);
  counted.writeUIntBE(number, 2, 6);
  return same(createHmac('sha256', key).update(counted).update(bytes).digest(), seal);
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
