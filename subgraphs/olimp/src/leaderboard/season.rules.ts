import { createHash } from 'node:crypto';
import {
  addDays,
  type LocalDate,
  localDate,
  startOfDay,
  startOfMonth,
  startOfWeek,
} from '@alif24/subgraph-shared/utils';

/** A month by Tashkent's calendar. */
export interface SeasonDays {
  /** Of its board; follows from the month, so that every process has the same without asking. */
  id: string;
  startsOn: LocalDate;
  /** The last day. */
  endsOn: LocalDate;
}

/** The season of an instant. */
export function seasonAt(instant: Date): SeasonDays {
  const startsOn = startOfMonth(localDate(instant));
  const hash = createHash('sha256')
    .update(`season ${startsOn.slice(0, 7)}`)
    .digest('hex');
  return {
    id: hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    startsOn,
    endsOn: addDays(startOfMonth(addDays(startsOn, 31)), -1),
  };
}

/** What one question of a quiz brings to a season at most, whatever its host gives for it. */
const QUESTION_POINTS = 1000;

/** The points of an answer as a season counts them: the same share of 1000 as they are of the `most` that the question had to give; 0 where it had none. */
export const seasonPoints = (points: number, most: number): number =>
  most > 0 ? Math.round((QUESTION_POINTS * points) / most) : 0;

/** The season before this one. */
export const seasonBefore = ({ startsOn }: SeasonDays): SeasonDays => seasonAt(startOfDay(addDays(startsOn, -1)));

/** Since when a season counts who gains most: Monday by the clock of Tashkent, or its own first day in the week in which it began. */
export function weekOf({ startsOn }: SeasonDays, now: Date): LocalDate {
  const monday = startOfWeek(localDate(now));
  return monday < startsOn ? startsOn : monday;
}
