import { localDate, localTime, startOfDay } from '../utils/index.ts';

/** From and until on the clock of Tashkent, `HH:MM`. The same twice: never quiet. */
export interface QuietHours {
  from: string;
  until: string;
}

export const QUIET: QuietHours = { from: '21:00', until: '08:00' };

/** When a message that is ready at `now` may go out: `now` itself, or the end of the quiet hours. */
export function whenQuietEnds(now: Date, { from, until }: QuietHours): Date {
  if (from === until) return now;
  const time = localTime(now);
  const isQuiet = from < until ? time >= from && time < until : time >= from || time < until;
  if (!isQuiet) return now;
  const end = new Date(startOfDay(localDate(now)).getTime() + minutesOf(until) * 60_000);
  return end > now ? end : new Date(end.getTime() + 86_400_000);
}

/** Whether hours are at least as long as `least`, both over midnight: a person may have more quiet and not less. */
export function isAtLeast({ from, until }: QuietHours, least: QuietHours): boolean {
  const sinceNoon = (time: string) => (minutesOf(time) + 720) % 1_440;
  return sinceNoon(from) <= sinceNoon(least.from) && sinceNoon(until) >= sinceNoon(least.until);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
