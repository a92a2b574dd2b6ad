import {
  addDays,
  badInput,
  daysBetween,
  type LocalDate,
  localDate,
  startOfMonth,
  startOfWeek,
} from '../utils/index.ts';
import type { StatisticsBy, StatisticsWindow } from './statistics.type.ts';

type Window = Pick<StatisticsWindow, 'from' | 'to' | 'by'>;

/** The most days that one question may be of. */
const MOST_DAYS = 366;

const nextMonth = (first: LocalDate) => startOfMonth(addDays(first, 31));

/**
 * The periods that statistics are of. Regions and grades are of months: over windows that anybody may begin on any day, the difference of two would be
 * a day, and the children who learned on it.
 */
const PERIOD: Record<`${StatisticsBy}`, { start(day: LocalDate): LocalDate; next(start: LocalDate): LocalDate }> = {
  DAY: { start: (day) => day, next: (day) => addDays(day, 1) },
  WEEK: { start: startOfWeek, next: (monday) => addDays(monday, 7) },
  MONTH: { start: startOfMonth, next: nextMonth },
  REGION: { start: startOfMonth, next: nextMonth },
  GRADE: { start: startOfMonth, next: nextMonth },
};

/** The same window. BAD_USER_INPUT when it ends before it begins, or is of more than 366 days. */
export function requireWindow<W extends Window>(window: W): W {
  const days = daysBetween(window.from, window.to) + 1;
  if (days < 1) throw badInput('The last day is before the first.', 'to');
  if (days > MOST_DAYS) throw badInput(`Statistics are of at most ${MOST_DAYS} days.`, 'to');
  return window;
}

/**
 * The whole periods that a window touches, as far as they are over: a day still going on would tell, asked twice, of whoever learned in between. Of a
 * window of such periods it is that window. BAD_USER_INPUT where nothing of it is over.
 */
export function wholePeriods({ from, to, by }: Window, today = localDate(new Date())): Window {
  const { start, next } = PERIOD[by];
  const [first, end, yesterday] = [start(from), addDays(next(start(to)), -1), addDays(today, -1)];
  if (first > yesterday) throw badInput('A day is counted when it is over: the last is yesterday.', 'from');
  const isOver = end < yesterday;
  return { from: first, to: isOver ? end : yesterday, by };
}

/** Each period of a window of whole ones: by its name, its first day and its last, which is the window's where it is not over. */
export function periodsOf({ from, to, by }: Window): Array<{ name: string; from: LocalDate; to: LocalDate }> {
  const periods = [];
  for (let day = from; day <= to; day = PERIOD[by].next(day)) {
    const last = addDays(PERIOD[by].next(day), -1);
    periods.push({ name: by === 'MONTH' ? day.slice(0, 7) : day, from: day, to: last < to ? last : to });
  }
  return periods;
}
