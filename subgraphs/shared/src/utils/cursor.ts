import { badInput } from './app-error.ts';

export type CursorKey = string | number | boolean | null;

/** Opaque cursor of a row: its sort keys, as base64url of JSON. */
export function encodeCursor(keys: readonly CursorKey[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(keys));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The keys of a cursor, `count` of them when given. Throws BAD_USER_INPUT for anything encodeCursor cannot have made. */
export function decodeCursor(cursor: string, count?: number): CursorKey[] {
  try {
    if (!/^[\w-]+$/.test(cursor)) throw new SyntaxError('Not base64url');
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const keys: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isKeys = Array.isArray(keys) && keys.every((key) => key === null || typeof key !== 'object');
    if (!isKeys || (count !== undefined && keys.length !== count)) throw new SyntaxError('Not the keys of a row');
    return keys;
  } catch {
    throw badInput('Not a cursor of this list', 'after');
  }
}

export interface PageArgs {
  /** Rows on the page, 1–100. */
  first: number;
  /** Rows to ask the database for: one more, which tells whether there is a next page. */
  take: number;
  /** Sort keys of the row to begin after; null at the beginning. */
  after: CursorKey[] | null;
}

/** Checks the arguments of a Relay connection; `first` is 20 unless given. Throws BAD_USER_INPUT out of 1–100 or for a bad cursor. */
export function pageArgs(first?: number | null, after?: string | null, keyCount?: number): PageArgs {
  const size = first ?? 20;
  if (!Number.isInteger(size) || size < 1 || size > 100) throw badInput('first must be from 1 to 100', 'first');
  return { first: size, take: size + 1, after: after == null ? null : decodeCursor(after, keyCount) };
}

/** No list has so many lines. */
const LAST_LINE = 2 ** 31 - 1;

/** How many lines are before a page of a list whose cursors are numbers of lines; 0 at the beginning. Throws BAD_USER_INPUT for any other cursor. */
export function linesBefore(after: PageArgs['after']): number {
  const [line] = after ?? [0];
  if (typeof line !== 'number' || !Number.isInteger(line) || line < 0 || line > LAST_LINE) {
    throw badInput('Not a cursor of this list', 'after');
  }
  return line;
}
