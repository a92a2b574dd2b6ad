import type { Context } from '@alif24/subgraph-shared/server';
import { badInput, encodeCursor, linesBefore, pageArgs } from '@alif24/subgraph-shared/utils';
import type { BoardPlace } from './board-order.rules.ts';
import { addScores, pageOf, standingsOf, topOf } from './leaderboard.service.ts';
import { type SeasonDays, seasonAt } from './season.rules.ts';
import type { SeasonLeaderboard, SeasonLeaderboardEntry, SeasonStanding } from './season.type.ts';

/** What its watchers wait for. */
export const SEASON_TOPIC = 'season:board';

/** Adds what pupils earned to the season in which they did, in the caller's transaction; who earned nothing is left out. */
export async function addSeasonPoints(
  ctx: Context,
  earned: ReadonlyArray<{ studentId: string; points: number }>,
  at: Date,
): Promise<void> {
  const scores = earned
    .filter(({ points }) => points > 0)
    .map(({ studentId, points }) => ({ memberId: studentId, score: points }));
  if (scores.length === 0) return;
  await addScores(ctx, seasonAt(at).id, scores);
  await ctx.events.publish(ctx, SEASON_TOPIC);
}

/** The season it is now. */
export const currentSeason = (): SeasonDays => seasonAt(new Date());

/** A page of the current season's board. A cursor is a line of it, so a page that is asked again has whoever stands there then. */
export async function seasonPage(ctx: Context, args: { first: number | null; after: string | null }) {
  const { first, take, after } = pageArgs(args.first, args.after, 1);
  const offset = linesBefore(after);
  const { places, total } = await pageOf(ctx, currentSeason().id, { offset, first: take });
  const edges = places
    .slice(0, first)
    .map((place) => ({ node: toEntry(place), cursor: encodeCursor([place.position]) }));
  return {
    edges,
    totalCount: total,
    pageInfo: {
      hasNextPage: places.length > first,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The best of the current season. Throws BAD_USER_INPUT out of 1–100. */
export async function seasonTop(ctx: Context, first: number): Promise<Omit<SeasonLeaderboard, 'sequence'>> {
  checkTop(first);
  const season = currentSeason();
  const { total, places } = await topOf(ctx, season.id, first);
  return { season, playerCount: total, entries: places.map(toEntry) };
}

export function checkTop(first: number): void {
  if (first < 1 || first > 100) throw badInput('`first` is from 1 to 100.', 'first');
}

/** Where a pupil stands in the current season; null for whoever has no points in it. */
export function seasonStandingOf(ctx: Context, studentId: string): Promise<SeasonStanding | null> {
  return ctx.load(standingsOfSeason, studentId);
}

async function standingsOfSeason(ctx: Context, studentIds: readonly string[]): Promise<Array<SeasonStanding | null>> {
  const season = currentSeason();
  const standings = await standingsOf(ctx, season.id, studentIds);
  return standings.map(
    (own) => own && { season, entry: toEntry(own), neighbours: own.neighbours.map(toEntry), playerCount: own.total },
  );
}

const toEntry = ({ rank, score, memberId }: BoardPlace): SeasonLeaderboardEntry => ({
  rank,
  score,
  user: { id: memberId },
});
