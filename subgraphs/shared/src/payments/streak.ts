import type { CallerContext } from '../auth/index.ts';
import { addDays, type LocalDate, localDate, startOfWeek } from '../utils/index.ts';

/** How many days running a pupil learned. A day is a day of Tashkent. */
export interface Streak {
  /** Days on which coins were earned; days of rest in between do not count and do no harm. */
  days: number;
  isTodayDone: boolean;
  /** The day of rest that this week gave by itself; null as long as none was needed. */
  restDay: LocalDate | null;
}

/**
 * The days running up to `today`, which may still be saved. Each week, Monday to Sunday, forgives one day without learning by itself: nobody asks for it,
 * nothing is paid for it. Order and repeats of `learned` do not matter. Pure.
 */
export function streakOf(learned: Iterable<LocalDate>, today: LocalDate): Streak {
  const known = new Set(learned);
  const monday = startOfWeek(today);
  const first = [...known].reduce((one, other) => (other < one ? other : one), today);
  const rested = new Set<LocalDate>();
  let days = known.has(today) ? 1 : 0;
  let restDay: LocalDate | null = null;
  let missed: LocalDate | null = null;
  for (let day = addDays(today, -1); day >= first; day = addDays(day, -1)) {
    const week = startOfWeek(day);
    if (known.has(day)) {
      days += 1;
      restDay ??= missed; // only a day between two others was one of rest
    } else if (rested.has(week)) break;
    else {
      rested.add(week);
      if (week === monday) missed = day;
    }
  }
  return { days, isTodayDone: known.has(today), restDay };
}

/** The streaks of many pupils as of now, in the order of the ids, in one statement: for `ctx.load`. */
export async function coinStreaks(ctx: CallerContext, studentIds: readonly string[]): Promise<Streak[]> {
  const rows: Array<{ student_id: string; days: LocalDate[] }> = await ctx.db.query(
    `SELECT student_id, array_agg(DISTINCT to_char(created_at AT TIME ZONE 'Asia/Tashkent', 'YYYY-MM-DD')) AS days
       FROM shared.coin_transactions WHERE student_id = ANY($1::uuid[]) AND debit_account LIKE 'reward:%' GROUP BY student_id`,
    [studentIds],
  );
  const byStudent = new Map(rows.map((row) => [row.student_id, row.days]));
  const today = localDate(new Date());
  return studentIds.map((id) => streakOf(byStudent.get(id) ?? [], today));
}
