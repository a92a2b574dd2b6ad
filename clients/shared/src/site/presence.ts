import { createContext, use } from 'react';
import type { SiteName } from '../hosts/index.ts';
import type { TimeLeft } from './presence.graphql.ts';

/** What the server last said of a pupil's time; null for everybody else, and before the first answer. */
export const TimeLeftContext = createContext<TimeLeft | null>(null);

/** The same, for a page that shows it. */
export const useTimeLeft = (): TimeLeft | null => use(TimeLeftContext);

/** For `handle` of a route: never closed when the time is up. Settings, and what is finished whenever it is: a test, a class. */
export const alwaysOpen = { screenTime: 'ALWAYS' } as const;

/** For `handle` of a route on which something is in the middle: it stays open for the minutes in which that can be finished. */
export const finishing = { screenTime: 'FINISHING' } as const;

/** As long as the server gives to finish what was begun, in milliseconds. */
export const FINISHING = 5 * 60_000;

/** From how many minutes on it is said that the time comes to an end. */
export const SOON = 5;

export type Gate = 'OPEN' | 'SOON' | 'FINISHING' | 'CLOSED';

/** What a pupil sees of the page: it, it with a word about the time, or the word alone. `closedFor` in milliseconds. */
export function gateOf(
  time: TimeLeft | null,
  { site, page, closedFor }: { site: SiteName; page: 'ALWAYS' | 'FINISHING' | null; closedFor: number },
): Gate {
  if (!time || time.isInClass || page === 'ALWAYS') return 'OPEN';
  const { isOpen, minutesLeft } = site === 'games' ? time.game : time.learning;
  if (isOpen) return typeof minutesLeft === 'number' && minutesLeft <= SOON ? 'SOON' : 'OPEN';
  return page === 'FINISHING' && closedFor < FINISHING ? 'FINISHING' : 'CLOSED';
}
