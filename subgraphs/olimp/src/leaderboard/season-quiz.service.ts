import type { Context } from '@alif24/subgraph-shared/server';
import { seasonAt } from './season.rules.ts';
import { addSeasonPoints } from './season.service.ts';

/**
 * Adds what pupils earned in a quiz to the season in which they did, in the caller's transaction. However often it is played in a season, their best round counts:
 * of each only what it brought more than those before it.
 */
export async function addQuizPoints(
  ctx: Context,
  earned: ReadonlyArray<{ studentId: string; points: number }>,
  { quizId, at }: { quizId: string; at: Date },
): Promise<void> {
  const rows = earned.filter(({ points }) => points > 0).map(({ studentId: id, points }) => ({ id, points }));
  if (rows.length === 0) return;
  const gained: Array<{ studentId: string; points: number }> = await ctx.db.query(
    `INSERT INTO olimp.season_quiz_points AS s (board_id, member_id, quiz_id, points)
     SELECT $1, n.id, $2, n.points FROM jsonb_to_recordset($3::jsonb) AS n (id uuid, points int) ORDER BY n.id
     ON CONFLICT (board_id, member_id, quiz_id) DO UPDATE SET points = excluded.points WHERE excluded.points > s.points
     RETURNING s.member_id AS "studentId", new.points - coalesce(old.points, 0) AS points`,
    [seasonAt(at).id, quizId, JSON.stringify(rows)],
  );
  await addSeasonPoints(ctx, gained, at);
}
