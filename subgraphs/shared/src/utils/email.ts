import { badInput } from './app-error.ts';

// One @, no blanks, a domain with a dot: whether it exists its owner shows by the code.
const EMAIL = /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;

/** An e-mail address as we keep and compare it: composed, without blanks around, in small letters. BAD_USER_INPUT for anything else. */
export function parseEmail(input: string): string {
  const email = input.normalize('NFKC').trim().toLowerCase();
  if (email.length > 254 || !EMAIL.test(email)) throw badInput('This is no e-mail address.', 'email');
  return email;
}
