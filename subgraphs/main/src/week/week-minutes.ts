import type { DatabaseContext } from '@alif24/subgraph-shared/database';
import { addDays, startOfDay } from '@alif24/subgraph-shared/utils';
import type { WeekStretch } from './week.type.ts';

type MinutesContext = Pick<DatabaseContext, 'db'>;

/** A page that is read is silent for a while; a longer silence is the end of a stretch. */
const LONGEST_SILENCE = '10 minutes';

/**
 * The stretches in which each week by `<Monday> <pupil>` was spent, the latest first: together they hold every minute of it once. None goes over
 * midnight, so that a day adds up too. One statement for each Monday.
 */
export async function stretchesOfWeek(ctx: MinutesContext, keys: readonly string[]): Promise<WeekStretch[][]> {
  const found = new Map<string, WeekStretch[]>();
  for (const [monday, mine] of Map.groupBy(keys, (key) => key.slice(0, 10))) {
    const ids = mine.map((key) => key.slice(11));
    const rows: Array<WeekStretch & { studentId: string }> = await ctx.db.query(
      `WITH m AS (
         SELECT student_id, platform, use, minute, date_trunc('day', minute AT TIME ZONE 'Asia/Tashkent') AS day FROM shared.activity_minutes
          WHERE student_id = ANY($1::uuid[]) AND minute >= $2 AND minute < $3
       ), begun AS (
         SELECT m.*, minute - lag(minute) OVER w <= interval '${LONGEST_SILENCE}' IS NOT TRUE AS begins FROM m
         WINDOW w AS (PARTITION BY student_id, platform, use, day ORDER BY minute)
       ), numbered AS (
         SELECT begun.*, count(*) FILTER (WHERE begins) OVER w AS n FROM begun
         WINDOW w AS (PARTITION BY student_id, platform, use, day ORDER BY minute)
       )
       SELECT student_id AS "studentId", platform, use, min(minute) AS "from", max(minute) + interval '1 minute' AS until, count(*)::int AS minutes
         FROM numbered GROUP BY student_id, platform, use, day, n ORDER BY 4 DESC`,
      [ids, startOfDay(monday), startOfDay(addDays(monday, 7))],
    );
    const byStudent = Map.groupBy(rows, ({ studentId }) => studentId);
    for (const [n, key] of mine.entries()) found.set(key, byStudent.get(ids[n] as string) ?? []);
  }
  return keys.map((key) => found.get(key) ?? []);
}
