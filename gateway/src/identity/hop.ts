import { createHmac, createSecretKey, hash, type KeyObject, randomBytes } from 'node:crypto';
import type { Hop } from '../fetching/transport.ts';

export const HOP_HEADER = 'x-alif24-hop';

// A nonce has to be new, not secret: what is signed cannot be guessed anyway.
const PROCESS = randomBytes(16).toString('base64url');
let proofs = 0;

/**
 * The proof that a call comes from the gateway, and for whom: `<payload>.<signature>`, bound to one subgraph, one body and this moment.
 * `body` is the raw HTTP body, or over a socket what `socketBody` makes of the operation.
 */
export function signHop(secret: string, subgraph: string, hop: Hop, body: string | Buffer): string {
  proofs += 1;
  const payload = Buffer.from(
    JSON.stringify({
      v: 1,
      aud: subgraph,
      iat: Math.floor(Date.now() / 1000),
      nonce: `${PROCESS}.${proofs.toString(36)}`,
      body: hash('sha256', body, 'base64url'),
      hop,
    }),
  ).toString('base64url');
  return `${payload}.${createHmac('sha256', secret).update(payload).digest('base64url')}`;
}

/** What stands for the body in a subscribe message, which has no raw bytes of its own. */
export function socketBody(query: string, variables?: Record<string, unknown>): string {
  return `${query}\n${JSON.stringify(variables ?? {})}`;
}

/**
 * The key of a line to a subgraph, which was opened with this proof: whoever has the secret can tell it, and nobody else. A `KeyObject`, because making one
 * of bytes takes four times as long as the seal.
 */
export function lineKey(secret: string, proof: string): KeyObject {
  return createSecretKey(createHmac('sha256', secret).update(`line:${proof}`).digest());
}

/** The proof of what goes over a line in one piece, the `number`th from 0: nothing of it can be changed, left out, or sent again. */
export function sealOf(key: KeyObject, number: number, bytes: Buffer): Buffer {
  const counted = Buffer.alloc(8);
  counted.writeUIntBE(number, 2, 6);
  return createHmac('sha256', key).update(counted).update(bytes).digest();
}
