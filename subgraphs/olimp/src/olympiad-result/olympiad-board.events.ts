import { randomUUID } from 'node:crypto';
import type { Context } from '@alif24/subgraph-shared/server';
import { boardChanges } from '../leaderboard/board.events.ts';
import { type Board, publicBoard } from './olympiad-board.service.ts';

const topicOf = (stageId: string) => `olympiad:${stageId}:board`;

/** Wakes those who watch the boards of these stages, once the transaction of `tx` is committed. */
export async function boardsMoved(tx: Context, stageIds: readonly string[]): Promise<void> {
  for (const id of new Set(stageIds)) await tx.events.publish(tx, topicOf(id));
}

/** The public board of a grade in a stage, and what becomes of it: while it stands still nothing. NOT_FOUND as for the board itself. */
export async function olympiadBoardChanges(
  ctx: Context,
  { stageId, grade }: { stageId: string; grade: number },
): Promise<AsyncIterableIterator<Board & { sequence: number }>> {
  const { stageId: id } = await publicBoard(ctx, { stageId, grade });
  return boardChanges(ctx, topicOf(id), async () => {
    // Each time anew: what was read before is a moment old.
    const fresh = ctx.within(ctx.db, (work) => ctx.afterCommit(work));
    const board = await publicBoard(fresh, { stageId: id, grade });
    return { board, mark: board.kind === 'LIVE' ? randomUUID() : JSON.stringify(board) };
  });
}
