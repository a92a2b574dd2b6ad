import { badInput } from './app-error.ts';
import { assertSingleScript } from './scripts.ts';
import { canonicalApostrophes } from './uzbek/apostrophes.ts';
import { lettersToLatin } from './uzbek/to-latin.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

export interface TextLimits {
  /** Smallest number of characters after cleaning; 1 unless given. */
  min?: number;
  /** Greatest number of characters after cleaning; 100 unless given. */
  max?: number;
  /** The argument to name in the error. */
  field?: string;
}

/**
 * One line of text as people type it, made fit to store: composed, trimmed, single spaces, nothing invisible, canonical
 * apostrophes. Throws BAD_USER_INPUT when its length is out of bounds or a word mixes Latin and Cyrillic.
 */
export function cleanLine(input: string, { min = 1, max = 100, field }: TextLimits = {}): string {
  const line = canonicalApostrophes(
    input
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  );
  const length = [...line].length;
  if (length < min || length > max) throw badInput(`Must have ${min} to ${max} characters`, field);
  assertSingleScript(line, field);
  return line;
}

/** Several lines of text in the same way, as many characters in all; no more than one empty line stands between two. */
export function cleanLines(input: string, { min = 1, max = 100, field }: TextLimits = {}): string {
  const lines = input.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => cleanLine(line, { min: 0, max, field }));
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const length = [...text].length;
  if (length < min || length > max) throw badInput(`Must have ${min} to ${max} characters`, field);
  return text;
}

/**
 * The name of a person, fit to store; its capitals stay as typed (Karim oʻgʻli). Latin or Cyrillic letters with ʻ ʼ - .
 * and single spaces, 1–100 characters, each word in one script; otherwise BAD_USER_INPUT.
 */
export function cleanName(input: string, field = 'name'): string {
  const name = cleanLine(input, { field });
  const isName = /^(?=.*\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{M}ʻʼ\-. ]+$/u.test(name);
  if (!isName) throw badInput('A name has letters, spaces, hyphens and apostrophes only', field);
  return name;
}

/**
 * One key for the spellings of a name in both scripts, to search by and never to identify with: Хасан = Ҳасан = Hasan,
 * Oʻktam = Ўктам, Елена = Elena.
 */
export function nameSearchKey(name: string): string {
  return lettersToLatin(canonicalApostrophes(name.normalize('NFC')))
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}ʻʼ'`´‘’]/gu, '')
    .replace(/x/g, 'h')
    .replace(/ye/g, 'e')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
