import { requireCaller } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { localDate, weekRange } from '@alif24/subgraph-shared/utils';
import type { Game } from '../game-round/game-round.entity.ts';
import type { GameLeaderboard } from './game-leaderboard.type.ts';

const LINES = 10;

interface Row {
  rank: number;
  studentId: string;
  score: number;
  rounds: number;
}

/** The first ten of this week and the caller, by the points of all their rounds together. */
export async function weekOf(ctx: Context, game: Game): Promise<GameLeaderboard> {
  const { userId } = requireCaller(ctx);
  const { from: since } = weekRange(localDate(new Date()));
  const rows: Row[] = await ctx.db.query(
    `WITH totals AS (
       SELECT student_id, sum(score)::int AS score, count(*)::int AS rounds
         FROM games.game_rounds WHERE game = $1 AND finished_at >= $2 GROUP BY student_id
     ), ranked AS (
       SELECT *, rank() OVER (ORDER BY score DESC)::int AS rank,
              row_number() OVER (ORDER BY score DESC, student_id) AS place
         FROM totals
     )
     SELECT rank, student_id AS "studentId", score, rounds FROM ranked
      WHERE place <= $3 OR student_id = $4 ORDER BY place`,
    [game, since, LINES, userId],
  );
  const lines = rows.map(({ studentId, ...line }) => ({ ...line, player: { id: studentId } }));
  return {
    game,
    since,
    entries: lines.slice(0, LINES),
    me: lines.find(({ player }) => player.id === userId) ?? null,
  };
}
