import { hash, verify } from '@node-rs/argon2';
import { AppError, badInput } from '../utils/index.ts';
import { isGuessable, type PersonalWords } from './common-passwords.ts';
import { createQueue } from './hashing-queue.ts';

// OWASP's minimum for argon2id, the library's default algorithm: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

const PASSWORD_LENGTH = { min: 8, max: 128 };

// Two of the four threads that Node has for such work: whatever else needs one finds it free. A mutation is given up after ten seconds, and some
// come here twice.
const inQueue = createQueue({ atOnce: 2, waiting: 1_000, longest: 4_000 });

/**
 * Refuses, before anything is hashed, a password outside 8–128 characters with BAD_USER_INPUT, and one that is easily guessed, for everybody or of
 * this person, with WEAK_PASSWORD.
 */
export function checkPassword(password: string, person: PersonalWords = {}): void {
  const length = [...password.slice(0, 2 * PASSWORD_LENGTH.max + 1)].length;
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) {
    throw badInput(`A password has ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters.`, 'password');
  }
  if (isGuessable(password, person)) throw new AppError('WEAK_PASSWORD', 'This password is easily guessed.');
}

/** An argon2id hash in PHC string form, made off the event loop, two at a time. */
export function hashPassword(password: string): Promise<string> {
  return inQueue(() => hash(password.normalize('NFC'), cost));
}

let decoy: Promise<string> | undefined;

/** Compares; a null hash (no such account, or one without a password) costs the same time and is false. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  if (password.length > 2 * PASSWORD_LENGTH.max) return false;
  decoy ??= hash('no account has this password', cost);
  const against = passwordHash ?? (await decoy);
  const same = await inQueue(() => verify(against, password.normalize('NFC')));
  return same && passwordHash !== null;
}

/** True for a hash that was made with other parameters than those of today: to be made anew when the password is next seen. */
export const needsRehash = (passwordHash: string): boolean => !passwordHash.startsWith(CURRENT);
