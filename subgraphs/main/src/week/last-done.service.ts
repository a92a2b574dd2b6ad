import type { Context } from '@alif24/subgraph-shared/server';
import { addDays, localDate, startOfDay } from '@alif24/subgraph-shared/utils';
import type { LastDone } from './last-done.type.ts';

/** What is older counts as never done. */
const DAYS = 60;

/**
 * For each pupil: when each kind of thing was done last before today, by the day of Tashkent. What is done today changes nothing in it, so what rests
 * on it stands still until midnight. One statement for all.
 */
export async function lastDoneBeforeToday(ctx: Context, studentIds: readonly string[]): Promise<LastDone[][]> {
  const today = localDate(new Date());
  const rows: Array<LastDone & { studentId: string }> = await ctx.db.query(
    `SELECT student_id AS "studentId", kind, max(at) AS at FROM shared.activity_events
      WHERE student_id = ANY($1::uuid[]) AND at >= $2 AND at < $3 GROUP BY 1, 2 ORDER BY 1, 2`,
    [studentIds, startOfDay(addDays(today, -DAYS)), startOfDay(today)],
  );
  const byStudent = Map.groupBy(rows, ({ studentId }) => studentId);
  return studentIds.map((id) => byStudent.get(id) ?? []);
}
