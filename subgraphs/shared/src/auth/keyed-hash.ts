import { createHmac } from 'node:crypto';
import type { CallerContext } from './context.ts';

/** A context that knows the key of the hashes of short secrets. */
export interface SecretContext extends CallerContext {
  readonly settings: { readonly pepper: string };
}

/**
 * A hash, of 32 bytes, that nobody makes without our key: of a code of six digits, or of a phone number, all of which a plain hash would give away
 * to whoever tries them. `purpose` keeps what is hashed for one thing from being good for another.
 */
export function keyedHash({ settings }: SecretContext, purpose: string, ...parts: string[]): Buffer {
  return createHmac('sha256', settings.pepper)
    .update(JSON.stringify([purpose, ...parts]))
    .digest();
}
