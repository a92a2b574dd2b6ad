import { remember } from '../hosts/index.ts';

/** The database of what a member last saw on this site; apart from what reads it, so that every page can delete it. */
export const LAST_SEEN = 'alif24-last-seen';
/** The cookie with its key, which all seven sites share: when it is gone, nobody reads what any of them has kept. */
export const SEEN_KEY = 'seen';

/** Leaves nothing of a person on this device: on this site deleted, on the six others unreadable at once and deleted when they are opened. */
export function forgetLastSeen(): void {
  remember(SEEN_KEY, null);
  try {
    indexedDB.deleteDatabase(LAST_SEEN);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
