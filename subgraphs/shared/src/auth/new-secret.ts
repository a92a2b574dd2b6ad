import { randomBytes } from 'node:crypto';

// Crockford's letters: nothing that is taken for something else when it is read out over the phone.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of ten letters and digits that a person can type: 50 bits. */
export function newCode(): string {
  return codeOf(randomBytes(10));
}

/** A code with one letter for each byte, five bits of it: what is drawn evenly stays so. */
export function codeOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** A secret of 128 bits for a link or a printed card, 22 characters. */
export function newSecret(): string {
  return randomBytes(16).toString('base64url');
}
