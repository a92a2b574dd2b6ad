import type { Context } from '@alif24/subgraph-shared/server';

export interface BoardImprovement {
  /** Shared by those who gained the same: 1, 1, 3. */
  rank: number;
  memberId: string;
  /** What came to the score since; above 0. */
  gained: number;
  score: number;
}

/**
 * Who gained most since the hour of `since` began, the best `first`. Whoever came later began at 0, and whoever was taken off and came back goes on from what
 * they had.
 */
export async function mostImproved(
  ctx: Context,
  boardId: string,
  { since, first }: { since: Date; first: number },
): Promise<BoardImprovement[]> {
  return ctx.db.query(
    `WITH before AS (
       SELECT DISTINCT ON (member_id) member_id, coalesce(score, 0) AS score FROM olimp.leaderboard_marks
        WHERE board_id = $1 AND hour >= date_trunc('hour', $2::timestamptz, 'UTC') ORDER BY member_id, hour
     )
     SELECT (rank() OVER (ORDER BY s.score - before.score DESC))::int AS rank, s.member_id AS "memberId",
            (s.score - before.score)::float8 AS gained, s.score::float8 AS score
       FROM before JOIN olimp.leaderboard_scores s ON s.board_id = $1 AND s.member_id = before.member_id
      WHERE s.score > before.score ORDER BY s.score - before.score DESC, s.member_id LIMIT $3`,
    [boardId, since, first],
  );
}
