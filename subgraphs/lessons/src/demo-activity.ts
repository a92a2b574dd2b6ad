import { type Activity, countMinutes, minutesBetween, recordActivities } from '@alif24/subgraph-shared/activity';
import type { Context } from '@alif24/subgraph-shared/server';

type Opened = Pick<Activity, 'studentId' | 'topic' | 'title' | 'correct' | 'total' | 'reference'> & {
  from: Date;
  until: Date;
  at: Date | null;
};

/** What the lessons that were loaded leave for parents: a record of each that was finished, and the minutes that all of them took. */
export async function loadActivity(ctx: Context): Promise<void> {
  const lessons: Opened[] = await ctx.db.query(
    `SELECT p.student_id AS "studentId", l.id AS topic, l.title, l.id AS reference, p.opened_at AS "from", p.last_opened_at AS until,
            p.completed_at AS at, coalesce(asked.correct, 0) AS correct, coalesce(asked.total, 0) AS total
       FROM lessons.lesson_progress p JOIN lessons.lessons l ON l.id = p.lesson_id
       LEFT JOIN (SELECT c.student_id, c.lesson_id, count(*)::int AS total, count(*) FILTER (WHERE c.tries = 1)::int AS correct
                    FROM lessons.block_completions c JOIN lessons.lesson_blocks b ON b.id = c.block_id AND b.kind = 'QUESTION'
                   GROUP BY 1, 2) AS asked ON asked.student_id = p.student_id AND asked.lesson_id = p.lesson_id`,
  );
  await recordActivities(
    ctx,
    lessons.flatMap(({ from, until, at, ...lesson }) =>
      at === null ? [] : [{ ...lesson, at, platform: 'LESSONS', kind: 'LESSON_FINISHED' } as const],
    ),
  );
  await countMinutes(
    ctx,
    lessons.flatMap(({ studentId, from, until }) =>
      minutesBetween({ studentId, platform: 'LESSONS', use: 'LEARNING' }, from, until),
    ),
  );
}
