import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { addDays, localDate } from '@alif24/subgraph-shared/utils';
import { deleteBoard, standingsOf } from './leaderboard.service.ts';
import type { PastSeason } from './past-season.type.ts';
import { type SeasonDays, seasonAt, seasonBefore } from './season.rules.ts';
import { currentSeason } from './season.service.ts';

/** How long a pupil finds an earlier season. */
const KEPT_SEASONS = 12;
/** What still lies about of seasons that nobody tidied up, such as after a long standstill. */
const LOOKED_AT = 36;

/**
 * What is left of seasons that have been over for a day: where each pupil stood, for a year; their boards go with everything they held. Repeating it changes nothing.
 */
export async function endSeasons(ctx: Context, now = new Date()): Promise<void> {
  const yesterday = addDays(localDate(now), -1);
  const seasons: SeasonDays[] = [];
  let season = seasonAt(now);
  while (seasons.length < LOOKED_AT) {
    season = seasonBefore(season);
    seasons.push(season);
  }
  const over = seasons.filter(({ endsOn }) => endsOn < yesterday);
  const there: Array<{ id: string }> = await ctx.db.query(
    'SELECT id FROM olimp.leaderboards WHERE id = ANY($1::uuid[])',
    [over.map(({ id }) => id)],
  );
  for (const { id, startsOn } of over) {
    if (there.some((board) => board.id === id)) await inTransaction(ctx, (tx) => endSeason(tx, id, startsOn));
  }
  const oldest = seasons[KEPT_SEASONS - 1] as SeasonDays;
  await ctx.db.query('DELETE FROM olimp.past_seasons WHERE starts_on < $1', [oldest.startsOn]);
}

async function endSeason(tx: Context, boardId: string, startsOn: string): Promise<void> {
  await tx.db.query(
    `WITH season AS (
       INSERT INTO olimp.past_seasons (starts_on, player_count)
       SELECT $2::date, count(*) FROM olimp.leaderboard_scores WHERE board_id = $1 AND score IS NOT NULL HAVING count(*) > 0
       ON CONFLICT DO NOTHING RETURNING starts_on
     )
     INSERT INTO olimp.past_season_places (member_id, starts_on, rank, score)
     SELECT s.member_id, season.starts_on, rank() OVER (ORDER BY s.score DESC), s.score
       FROM season, olimp.leaderboard_scores s WHERE s.board_id = $1 AND s.score IS NOT NULL`,
    [boardId, startsOn],
  );
  await tx.db.query('DELETE FROM olimp.season_quiz_points WHERE board_id = $1', [boardId]);
  await deleteBoard(tx, boardId);
}

/**
 * Where each pupil stood in the seasons that are over, the newest first. Of the last one the board still stands for a day and more, so their place is read there
 * until it is kept. Two statements, and the board.
 */
export async function pastSeasonsOf(ctx: Context, studentIds: readonly string[]): Promise<PastSeason[][]> {
  // The board first: once it has gone, what was kept of it is there.
  const last = await lastSeasonOf(ctx, studentIds);
  const kept: Array<PastSeason & { memberId: string }> = await ctx.db.query(
    `SELECT p.member_id AS "memberId", p.starts_on::text AS "startsOn", p.rank, p.score::float8, s.player_count AS "playerCount"
       FROM olimp.past_season_places p JOIN olimp.past_seasons s USING (starts_on)
      WHERE p.member_id = ANY($1::uuid[]) ORDER BY p.starts_on DESC`,
    [studentIds],
  );
  return studentIds.map((id, n) => {
    const places = kept.filter(({ memberId }) => memberId === id);
    const newest = last[n];
    return newest && newest.startsOn !== places[0]?.startsOn ? [newest, ...places] : places;
  });
}

/** Where pupils stand on the board of the season before this one; nothing once that is kept, or for whoever has no points in it. */
async function lastSeasonOf(ctx: Context, studentIds: readonly string[]): Promise<Array<PastSeason | null>> {
  const { id, startsOn } = seasonBefore(currentSeason());
  const [standing] = await ctx.db.query(
    'SELECT 1 FROM olimp.leaderboards WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM olimp.past_seasons WHERE starts_on = $2)',
    [id, startsOn],
  );
  if (!standing) return [];
  const places = await standingsOf(ctx, id, studentIds);
  return places.map((own) => own && { startsOn, rank: own.rank, score: own.score, playerCount: own.total });
}
