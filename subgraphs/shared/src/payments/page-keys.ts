import { badInput, type CursorKey } from '../utils/index.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id to go on after, of a list that is ordered by its ids; null at the beginning. BAD_USER_INPUT for a cursor of another list. */
export function idAfter(after: CursorKey[] | null): string | null {
  if (after === null) return null;
  const [id] = after;
  if (after.length !== 1 || typeof id !== 'string' || !UUID.test(id))
    throw badInput('Not a cursor of this list', 'after');
  return id;
}
