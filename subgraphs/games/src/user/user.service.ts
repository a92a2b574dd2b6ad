import type { Context } from '@alif24/subgraph-shared/server';
import type { GameScore } from './game-score.type.ts';

/** How each pupil does in each game they finished a round of, the latest played first. */
export async function scoresOfUsers(ctx: Context, userIds: readonly string[]): Promise<GameScore[][]> {
  const rows: Array<GameScore & { studentId: string }> = await ctx.db.query(
    `SELECT student_id AS "studentId", game, max(score) AS "bestScore", max(stars) AS "bestStars",
            (array_agg(score ORDER BY finished_at DESC, id DESC))[1] AS "latestScore",
            count(*)::int AS rounds, max(finished_at) AS "lastPlayedAt"
       FROM games.game_rounds WHERE student_id = ANY($1::uuid[]) AND finished_at IS NOT NULL
      GROUP BY student_id, game ORDER BY "lastPlayedAt" DESC`,
    [userIds],
  );
  const byUser = Map.groupBy(rows, ({ studentId }) => studentId);
  return userIds.map((id) => byUser.get(id) ?? []);
}
