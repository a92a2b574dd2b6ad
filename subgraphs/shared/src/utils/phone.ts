import { badInput } from './app-error.ts';

const SPACING = /[\s\u00a0\u2009\u202f().\-\u2010-\u2015]/gu;

/**
 * Any spelling of an Uzbek phone number → E.164, `+998901234567`.
 * Nine national digits of any operator: prefixes are sold and recycled, so none is hard-coded.
 * Throws BAD_USER_INPUT for anything else.
 */
export function parsePhone(input: string): string {
  const phone = tryParsePhone(input);
  if (phone === undefined) throw badInput('Phone number must be an Uzbek number, such as +998 90 123-45-67', 'phone');
  return phone;
}

/** Like parsePhone, but undefined instead of an error: for import files and search boxes. */
export function tryParsePhone(input: string): string | undefined {
  const compact = input.replace(SPACING, '');
  const national = /^(?:\+998|00998|810998|998|8)?([1-9]\d{8})$/.exec(compact)?.[1];
  return national && `+998${national}`;
}

/** `+998901234567` → `+998 90 123-45-67`, with no-break spaces so that it never wraps. Throws BAD_USER_INPUT. */
export function formatPhone(phone: string): string {
  return parsePhone(phone).replace(/^\+998(\d\d)(\d{3})(\d\d)(\d\d)$/, '+998\u00a0$1\u00a0$2-$3-$4');
}
