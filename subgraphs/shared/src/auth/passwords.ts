import { hash, verify } from '@node-rs/argon2';
import { AppError } from '../utils/index.ts';

// OWASP's minimum for argon2id, the library's default algorithm: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const PASSWORD_LENGTH = { min: 8, max: 128 };

/** Refuses a password outside 8–128 characters before anything is hashed. */
export function checkPassword(password: string): void {
  const length = [...password.slice(0, 2 * PASSWORD_LENGTH.max + 1)].length;
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) {
    throw new AppError('BAD_USER_INPUT', `A password has ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters.`);
  }
}

/** An argon2id hash in PHC string form, made off the event loop. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

let decoy: Promise<string> | undefined;

/** Compares; a null hash (no such account, or one without a password) costs the same time and is false. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  if (password.length > 2 * PASSWORD_LENGTH.max) return false;
  decoy ??= hash('no account has this password', cost);
  const same = await verify(passwordHash ?? (await decoy), password.normalize('NFC'));
  return same && passwordHash !== null;
}
