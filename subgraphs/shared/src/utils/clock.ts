import { badInput } from './app-error.ts';

/** Where code gets the time from, so that a test can fix it. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();

/** A calendar day in Tashkent, `YYYY-MM-DD`. Compares as a string. */
export type LocalDate = string;

/** From and until as instants; `until` itself is outside. */
export interface TimeRange {
  from: Date;
  until: Date;
}

const DAY = 86_400_000;
/** Tashkent is UTC+5 and has no daylight saving time. */
const OFFSET = 5 * 3_600_000;

function dayNumber(date: LocalDate): number {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date))
    throw badInput('A day must look like 2026-11-22', 'date');
  return time / DAY;
}

const fromDayNumber = (day: number): LocalDate => new Date(day * DAY).toISOString().slice(0, 10);

/** The day it is in Tashkent at an instant: 19:00 UTC is already tomorrow. */
export function localDate(instant: Date): LocalDate {
  return new Date(instant.getTime() + OFFSET).toISOString().slice(0, 10);
}

/** The clock on the wall in Tashkent, `09:05`. */
export function localTime(instant: Date): string {
  return new Date(instant.getTime() + OFFSET).toISOString().slice(11, 16);
}

/** The instant at which a day begins in Tashkent. Throws BAD_USER_INPUT for a day that does not exist, like all below. */
export function startOfDay(date: LocalDate): Date {
  return new Date(dayNumber(date) * DAY - OFFSET);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week of a day. */
export function startOfWeek(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}

export function startOfMonth(date: LocalDate): LocalDate {
  dayNumber(date);
  return `${date.slice(0, 7)}-01`;
}

const range = (first: LocalDate, next: LocalDate): TimeRange => ({ from: startOfDay(first), until: startOfDay(next) });

export function dayRange(date: LocalDate): TimeRange {
  return range(date, addDays(date, 1));
}

/** Monday to Sunday around a day. */
export function weekRange(date: LocalDate): TimeRange {
  const monday = startOfWeek(date);
  return range(monday, addDays(monday, 7));
}

export function monthRange(date: LocalDate): TimeRange {
  const first = startOfMonth(date);
  return range(first, startOfMonth(addDays(first, 31)));
}
