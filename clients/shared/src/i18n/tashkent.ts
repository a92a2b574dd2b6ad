/** Uzbekistan has kept one offset all year since 1992. */
const OFFSET = '+05:00';
const OFFSET_MS = 5 * 3_600_000;

/** `2026-12-01T10:00`, as a field for a date and a time has it, by the clock of Tashkent; empty without an instant. */
export const toField = (instant: string | null | undefined): string =>
  instant ? new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 16) : '';

/** The instant of such a field; null for what is none. */
export function toInstant(field: string): string | null {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(field) ? Date.parse(`${field}:00${OFFSET}`) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

const DAY = 86_400_000;

/** `2026-12-01`, the day in Tashkent so many days after `now`. */
export const dayIn = (days: number, now = new Date()): string =>
  toField(new Date(now.getTime() + days * DAY).toISOString()).slice(0, 10);
