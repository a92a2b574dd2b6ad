import { type Activity, countMinutes, minutesBetween, recordActivities } from '@alif24/subgraph-shared/activity';
import type { Context } from '@alif24/subgraph-shared/server';

type Played = Pick<Activity, 'studentId' | 'topic' | 'title' | 'correct' | 'total' | 'reference'> & {
  from: Date;
  at: Date;
};

/** What the quizzes that were loaded leave for parents: a record for each pupil in it, and the minutes it took. */
export async function loadActivity(ctx: Context): Promise<void> {
  const played: Played[] = await ctx.db.query(
    `SELECT p.user_id AS "studentId", q.id AS topic, q.title, p.correct_count AS correct, q.question_number AS total, q.id AS reference,
            p.joined_at AS "from", q.finished_at AS at
       FROM olimp.live_quiz_players p JOIN olimp.live_quizzes q ON q.id = p.quiz_id
       JOIN shared.users u ON u.id = p.user_id AND u.role = 'STUDENT'
      WHERE q.state = 'FINISHED'`,
  );
  await recordActivities(
    ctx,
    played.map(({ from, ...quiz }) => ({ ...quiz, platform: 'OLIMP', kind: 'QUIZ_PLAYED' })),
  );
  await countMinutes(
    ctx,
    played.flatMap(({ studentId, from, at }) =>
      minutesBetween({ studentId, platform: 'OLIMP', use: 'CLASS' }, from, at),
    ),
  );
}
