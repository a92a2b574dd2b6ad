import { type Activity, countMinutes, minutesBetween, recordActivities } from '@alif24/subgraph-shared/activity';
import type { Context } from '@alif24/subgraph-shared/server';

type Taken = Pick<Activity, 'studentId' | 'topic' | 'title' | 'correct' | 'total' | 'reference'> & {
  from: Date;
  at: Date;
};

/** What the attempts that were loaded leave for parents: a record of each, and the minutes it took. */
export async function loadActivity(ctx: Context): Promise<void> {
  const attempts: Taken[] = await ctx.db.query(
    `SELECT a.student_id AS "studentId", a.test_id AS topic, t.title, a.score AS correct, t.max_score AS total, a.id AS reference,
            a.started_at AS "from", a.submitted_at AS at
       FROM testai.test_attempts a JOIN testai.tests t ON t.id = a.test_id WHERE a.submitted_at IS NOT NULL`,
  );
  await recordActivities(
    ctx,
    attempts.map(({ from, ...attempt }) => ({ ...attempt, platform: 'TESTAI', kind: 'TEST_FINISHED' })),
  );
  await countMinutes(
    ctx,
    attempts.flatMap(({ studentId, from, at }) =>
      minutesBetween({ studentId, platform: 'TESTAI', use: 'LEARNING' }, from, at),
    ),
  );
}
