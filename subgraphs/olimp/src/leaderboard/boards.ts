import type { EventBus, Redis } from '@alif24/subgraph-shared/events';
import { type Context, loggable } from '@alif24/subgraph-shared/server';
import { BoardCopy } from './board-copy.ts';
import { answerFromRedis } from './board-redis.ts';
import { type BoardAnswer, type BoardQuestion, recount } from './board-table.ts';

/** Members that one process keeps in memory, of all boards. */
const MOST_MEMBERS = 1_000_000;

interface Waiting {
  question: BoardQuestion;
  resolve: (answer: BoardAnswer) => void;
  reject: (error: unknown) => void;
}

interface Board {
  copy: BoardCopy;
  waiting: Waiting[];
  isRunning: boolean;
}

const ofProcess = new WeakMap<EventBus, Map<string, Board>>();

/**
 * Answers about a board as it stands in the database at this moment. Those who ask at the same time share one reading. Inside a transaction the board is counted
 * anew, with what the transaction has changed: a copy holds what is committed.
 */
export async function askBoard(
  ctx: Context,
  boardId: string,
  questions: readonly BoardQuestion[],
): Promise<BoardAnswer[]> {
  if (ctx.db.queryRunner?.isTransactionActive) return recount(ctx, boardId, questions);
  const board = boardOf(ctx, boardId);
  const answers = questions.map(
    (question) =>
      new Promise<BoardAnswer>((resolve, reject) => {
        board.waiting.push({ question, resolve, reject });
      }),
  );
  void run(ctx, boardId, board);
  return Promise.all(answers);
}

function boardOf(ctx: Context, boardId: string): Board {
  const boards = ofProcess.get(ctx.events) ?? new Map<string, Board>();
  ofProcess.set(ctx.events, boards);
  const board = boards.get(boardId) ?? { copy: new BoardCopy(), waiting: [], isRunning: false };
  // The least used stands first.
  boards.delete(boardId);
  boards.set(boardId, board);
  let kept = [...boards.values()].reduce((sum, { copy }) => sum + copy.size + 1, 0);
  for (const [id, other] of boards) {
    if (kept <= MOST_MEMBERS || other === board) break;
    if (other.isRunning) continue;
    boards.delete(id);
    kept -= other.copy.size + 1;
  }
  return board;
}

async function run(ctx: Context, boardId: string, board: Board): Promise<void> {
  if (board.isRunning) return;
  board.isRunning = true;
  while (board.waiting.length > 0) {
    const asked = board.waiting;
    board.waiting = [];
    try {
      const answers = await answerAll(
        ctx,
        boardId,
        board,
        asked.map(({ question }) => question),
      );
      for (const [n, { resolve }] of asked.entries()) resolve(answers[n] ?? null);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
  board.isRunning = false;
}

/** From Redis where there is one; it is a copy as well, so without it nothing is lost but its memory. */
async function answerAll(ctx: Context, boardId: string, board: Board, questions: BoardQuestion[]) {
  const { redis } = ctx.resources;
  if (!redis) return board.copy.answer(ctx, boardId, questions);
  return (await tryRedis(ctx, redis, boardId, questions)) ?? board.copy.answer(ctx, boardId, questions);
}

async function tryRedis(
  ctx: Context,
  redis: Redis,
  boardId: string,
  questions: BoardQuestion[],
): Promise<BoardAnswer[] | null> {
  if (redis.status !== 'ready') return null;
  try {
    return await answerFromRedis(ctx, redis, boardId, questions);
  } catch (error) {
    ctx.log.warn({ err: loggable(error), boardId }, 'A leaderboard was not answered by Redis.');
    return null;
  }
}
