import { dayIn, toField, toInstant } from '@alif24/client-shared/i18n';

/** A moment as it is written into a form, by the clock of Tashkent. */
export interface TashkentMoment {
  /** `2026-11-26`. */
  day: string;
  /** `20:00`. */
  time: string;
}

/** Homework stands open for at most so many days. */
export const LONGEST_DAYS = 62;

/** When it is; null when it is no moment. */
export function instantOf({ day, time }: TashkentMoment): Date | null {
  const instant = toInstant(`${day}T${time}`);
  return instant ? new Date(instant) : null;
}

/** An instant as it is written into a form. */
export const momentOf = (instant: string): TashkentMoment => {
  const [day = '', time = ''] = toField(instant).split('T');
  return { day, time };
};

/** Tomorrow at eight in the evening. */
export const firstDeadline = (now: Date): TashkentMoment => ({ day: dayIn(1, now), time: '20:00' });
