import { requireCaller } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import type { Game } from '../game-round/game-round.entity.ts';
import type { GameLeaderboard } from './game-leaderboard.type.ts';

const LINES = 10;

interface Row {
  since: Date;
  place: number | null;
  rank: number;
  studentId: string;
  score: number;
  rounds: number;
}

/** The first ten of this week and the caller, by the points of all their rounds together. */
export async function weekOf(ctx: Context, game: Game): Promise<GameLeaderboard> {
  const { userId } = requireCaller(ctx);
  const rows: Row[] = await ctx.db.query(
    `WITH week AS (
       SELECT date_trunc('week', now() AT TIME ZONE 'Asia/Tashkent') AT TIME ZONE 'Asia/Tashkent' AS since
     ), totals AS (
       SELECT student_id, sum(score)::int AS score, count(*)::int AS rounds
         FROM games.game_rounds, week WHERE game = $1 AND finished_at >= since GROUP BY student_id
     ), ranked AS (
       SELECT *, rank() OVER (ORDER BY score DESC)::int AS rank,
              row_number() OVER (ORDER BY score DESC, student_id)::int AS place
         FROM totals
     )
     SELECT since, place, rank, student_id AS "studentId", score, rounds
       FROM week LEFT JOIN ranked ON place <= $2 OR student_id = $3 ORDER BY place`,
    [game, LINES, userId],
  );
  const [{ since }] = rows as [Row];
  const lines = rows
    .filter(({ place }) => place !== null)
    .map(({ studentId, ...line }) => ({ ...line, player: { id: studentId } }));
  return {
    game,
    since,
    entries: lines.slice(0, LINES),
    me: lines.find(({ player }) => player.id === userId) ?? null,
  };
}
