import { addDays, type LocalDate, localDate, localTime, startOfDay, weekday } from '../utils/index.ts';

/** What a pupil does with a minute: learns, plays, or takes part in something that a teacher leads, which no limit of the family touches. */
export const SCREEN_USES = ['LEARNING', 'GAME', 'CLASS'] as const;
export type ScreenUse = (typeof SCREEN_USES)[number];
/** What limits know of. */
export type LimitedUse = Exclude<ScreenUse, 'CLASS'>;

/** What guardians allow a child: minutes a day of each use, and hours in which there is nothing. Null is no limit. */
export interface ScreenTimeLimits {
  learningWeekday: number | null;
  learningWeekend: number | null;
  gameWeekday: number | null;
  gameWeekend: number | null;
  /** Clock of Tashkent, `HH:MM`; from may lie after until: over midnight. Both or neither. */
  quietFrom: string | null;
  quietUntil: string | null;
}

export const NO_LIMITS: ScreenTimeLimits = {
  learningWeekday: null,
  learningWeekend: null,
  gameWeekday: null,
  gameWeekend: null,
  quietFrom: null,
  quietUntil: null,
};

/** Minutes for which what was begun in time may still be finished. */
export const FINISHING_MINUTES = 5;

export interface ScreenTimeVerdict {
  isOpen: boolean;
  /** Why it is closed; null while it is open. */
  reason: 'MINUTES' | 'QUIET_HOURS' | null;
  /** Whole minutes until it closes, by minutes or by the hour; null where nothing limits them today. */
  minutesLeft: number | null;
  /** While closed: when it opens again, null where no day allows it. While open: when the quiet hours begin, null without any. */
  until: Date | null;
}

const MINUTE = 60_000;

/** Saturday and Sunday are the weekend. */
export const isWeekend = (day: LocalDate): boolean => weekday(day) > 5;

/** The minutes that a day allows for a use; null without a limit. */
export function allowedMinutes(limits: ScreenTimeLimits, use: LimitedUse, day: LocalDate): number | null {
  if (use === 'GAME') return isWeekend(day) ? limits.gameWeekend : limits.gameWeekday;
  return isWeekend(day) ? limits.learningWeekend : limits.learningWeekday;
}

/**
 * Whether a child may go on at `now`, having used so many whole minutes of this use today. `grace` minutes more are given to what was begun in time.
 */
export function judgeScreenTime(
  limits: ScreenTimeLimits,
  { use, used, now, grace = 0 }: { use: LimitedUse; used: number; now: Date; grace?: number },
): ScreenTimeVerdict {
  const today = localDate(now);
  const quiet = quietAround(limits, now);
  const allowed = allowedMinutes(limits, use, today);
  if (quiet && quiet.from <= now && now.getTime() >= quiet.from.getTime() + grace * MINUTE) {
    return { isOpen: false, reason: 'QUIET_HOURS', minutesLeft: 0, until: quiet.until };
  }
  if (allowed !== null && used >= allowed + grace) {
    return { isOpen: false, reason: 'MINUTES', minutesLeft: 0, until: nextDayOpen(limits, use, today) };
  }
  const left = [
    allowed === null ? null : Math.max(0, allowed - used),
    quiet && localDate(quiet.from) <= today
      ? Math.max(0, Math.ceil((quiet.from.getTime() - now.getTime()) / MINUTE))
      : null,
  ].filter((minutes) => minutes !== null);
  return {
    isOpen: true,
    reason: null,
    minutesLeft: left.length === 0 ? null : Math.min(...left),
    until: quiet?.from ?? null,
  };
}

/** When the next day begins that allows a minute of it, after its quiet hours; null where no day of the week does. */
function nextDayOpen(limits: ScreenTimeLimits, use: LimitedUse, today: LocalDate): Date | null {
  const days = Array.from({ length: 7 }, (_, n) => addDays(today, n + 1));
  const next = days.find((day) => allowedMinutes(limits, use, day) !== 0);
  if (next === undefined) return null;
  const midnight = startOfDay(next);
  const quiet = quietAround(limits, midnight);
  return quiet && quiet.from <= midnight ? quiet.until : midnight;
}

/** The quiet hours that hold at `now` or come next; null without any. */
function quietAround({ quietFrom, quietUntil }: ScreenTimeLimits, now: Date): { from: Date; until: Date } | null {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return null;
  const isOverMidnight = quietFrom > quietUntil;
  const today = localDate(now);
  // In the small hours it may still be the night that began yesterday.
  const began =
    isOverMidnight && localTime(now) < quietUntil
      ? addDays(today, -1)
      : !isOverMidnight && localTime(now) >= quietUntil
        ? addDays(today, 1)
        : today;
  return { from: instant(began, quietFrom), until: instant(isOverMidnight ? addDays(began, 1) : began, quietUntil) };
}

function instant(day: LocalDate, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * MINUTE);
}
