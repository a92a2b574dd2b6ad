/** A moment as it is written into a form, by the clock of Tashkent. */
export interface TashkentMoment {
  /** `2026-11-26`. */
  day: string;
  /** `20:00`. */
  time: string;
}

/** Homework stands open for at most so many days. */
export const LONGEST_DAYS = 62;

/** Uzbekistan has had one clock, without a summer time, since 1992. */
const TASHKENT = '+05:00';
const OFFSET_MILLISECONDS = 5 * 3_600_000;

/** When it is; null when it is no moment. */
export function instantOf({ day, time }: TashkentMoment): Date | null {
  const instant = new Date(`${day}T${time}:00${TASHKENT}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** Tomorrow at eight in the evening. */
export function firstDeadline(now: Date): TashkentMoment {
  const tomorrow = new Date(now.getTime() + OFFSET_MILLISECONDS + 86_400_000);
  return { day: tomorrow.toISOString().slice(0, 10), time: '20:00' };
}
