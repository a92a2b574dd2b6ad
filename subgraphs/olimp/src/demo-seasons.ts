import type { Context } from '@alif24/subgraph-shared/server';
import { addSeasonPoints } from './leaderboard/season.service.ts';

/** What the quizzes that were loaded leave on the boards of their months. */
export async function loadSeasons(ctx: Context): Promise<void> {
  const quizzes: Array<{ at: Date; earned: Array<{ studentId: string; points: number }> }> = await ctx.db.query(
    `SELECT q.finished_at AS at, jsonb_agg(jsonb_build_object('studentId', p.user_id, 'points', p.score)) AS earned
       FROM olimp.live_quizzes q JOIN olimp.live_quiz_players p ON p.quiz_id = q.id
       JOIN shared.users u ON u.id = p.user_id AND u.role = 'STUDENT'
      WHERE q.state = 'FINISHED' GROUP BY q.id ORDER BY q.finished_at`,
  );
  for (const { at, earned } of quizzes) {
    await addSeasonPoints(ctx, earned, at);
    // As if it had been noted then, so that a week has what was earned in it.
    await ctx.db.query(
      `UPDATE olimp.leaderboard_marks SET hour = date_trunc('hour', $1::timestamptz, 'UTC') WHERE hour >= date_trunc('hour', now(), 'UTC') - interval '1 hour'`,
      [at],
    );
  }
}
