// The one leaderboard: of a season, a class, an olympiad's paper, whatever has members with scores. A board is an id that its owner chooses, and
// is there from its first score. Who may see it, and who its members are, is the caller's matter.
import type { Context } from '@alif24/subgraph-shared/server';
import { type BoardPlace, type BoardScore, checkScores, placesOf } from './board-order.rules.ts';
import { removeRows, writeScores } from './board-table.ts';
import { askBoard } from './boards.ts';

export interface BoardPage {
  /** How many stand on the board. */
  total: number;
  places: BoardPlace[];
}

export interface BoardStanding extends BoardPlace {
  total: number;
  /** The lines around, with the member's own: two before and two after, as far as there are any. */
  neighbours: BoardPlace[];
}

const AROUND = 2;

/** Sets what members have, in the caller's transaction; the last of two for the same member counts. Throws BAD_USER_INPUT for what is no whole number. */
export async function setScores(ctx: Context, boardId: string, scores: readonly BoardScore[]): Promise<void> {
  checkScores(scores);
  if (scores.length > 0) await writeScores(ctx, boardId, { scores, isAdded: false });
}

/** Adds to what members have, in the caller's transaction; each member once. Whoever was not on the board began at 0. */
export async function addScores(ctx: Context, boardId: string, scores: readonly BoardScore[]): Promise<void> {
  checkScores(scores);
  if (scores.length > 0) await writeScores(ctx, boardId, { scores, isAdded: true });
}

/** Takes members off a board, in the caller's transaction; those who are not on it are passed over. */
export async function removeMembers(ctx: Context, boardId: string, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length > 0) await removeRows(ctx, boardId, memberIds);
}

/** Ends a board with everything it holds. */
export async function deleteBoard(ctx: Context, boardId: string): Promise<void> {
  await ctx.db.query('DELETE FROM olimp.leaderboards WHERE id = $1', [boardId]);
}

/** The best `first`. */
export function topOf(ctx: Context, boardId: string, first: number): Promise<BoardPage> {
  return pageOf(ctx, boardId, { offset: 0, first });
}

/** `first` lines after the first `offset`; empty past the end, and for a board that is not there. */
export async function pageOf(
  ctx: Context,
  boardId: string,
  { offset, first }: { offset: number; first: number },
): Promise<BoardPage> {
  const [stretch] = await askBoard(ctx, boardId.toLowerCase(), [{ from: offset, count: first }]);
  return stretch ? { total: stretch.total, places: placesOf(stretch) } : { total: 0, places: [] };
}

/** Where members stand, in the order asked; null for whoever is not on the board. */
export async function standingsOf(
  ctx: Context,
  boardId: string,
  memberIds: readonly string[],
): Promise<Array<BoardStanding | null>> {
  const questions = memberIds.map((memberId) => ({ memberId: memberId.toLowerCase(), around: AROUND }));
  const stretches = await askBoard(ctx, boardId.toLowerCase(), questions);
  return stretches.map((stretch, n) => {
    if (!stretch) return null;
    const neighbours = placesOf(stretch);
    const own = neighbours.find(({ memberId }) => memberId === questions[n]?.memberId) as BoardPlace;
    return { ...own, total: stretch.total, neighbours };
  });
}

/** Where a member stands; null for whoever is not on the board. */
export async function standingOf(ctx: Context, boardId: string, memberId: string): Promise<BoardStanding | null> {
  return (await standingsOf(ctx, boardId, [memberId]))[0] ?? null;
}
