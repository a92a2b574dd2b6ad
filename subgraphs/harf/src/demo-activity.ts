import { countMinutes, minutesBetween, recordActivities } from '@alif24/subgraph-shared/activity';
import type { Context } from '@alif24/subgraph-shared/server';
import type { LetterAnswerRow } from './letter-practice/letter-practice.entity.ts';
import { activityOf } from './letter-practice/letter-practice.service.ts';

/** What the practices that were loaded leave for parents: a record of each first try, and the minutes it took. */
export async function loadActivity(ctx: Context): Promise<void> {
  const answers: Array<LetterAnswerRow & { at: Date }> = await ctx.db.query(
    `SELECT practice_id AS "practiceId", prompt, student_id AS "studentId", letter_id AS "letterId", is_correct AS "isCorrect",
            answered_at AS at
       FROM harf.letter_answers WHERE attempt = 1`,
  );
  await recordActivities(
    ctx,
    answers.map((answer) => ({ ...activityOf(answer), at: answer.at })),
  );
  const practices: Array<{ studentId: string; from: Date; until: Date }> = await ctx.db.query(
    `SELECT student_id AS "studentId", created_at AS "from", completed_at AS until
       FROM harf.letter_practices WHERE completed_at IS NOT NULL`,
  );
  await countMinutes(
    ctx,
    practices.flatMap(({ studentId, from, until }) =>
      minutesBetween({ studentId, platform: 'HARF', use: 'LEARNING' }, from, until),
    ),
  );
}
