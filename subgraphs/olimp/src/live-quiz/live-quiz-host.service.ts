import { requireCaller } from '@alif24/subgraph-shared/auth';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import type { QuizCommand } from './engine/command.ts';
import type { LiveQuizInput } from './live-quiz.input.ts';
import { type LiveQuizSnapshot, requireSnapshot, snapshotsOf, toSnapshot } from './live-quiz.service.ts';
import type { RemovedLiveQuizPlayers } from './live-quiz.type.ts';
import type { LiveQuizChange } from './live-quiz-batch.ts';
import { roomOf } from './live-quiz-rooms.ts';
import type { LiveQuizView } from './live-quiz-view.ts';

/** What a host may do with nothing more to say. */
export type HostMove = 'open' | 'close' | 'finish' | 'pause' | 'resume' | 'extend' | 'skip';

/**
 * Moves the caller's own quiz on, tells everybody, and returns it as it then stands. QUIZ_NOT_FOUND, FORBIDDEN; QUIZ_STATE when the move does not fit. To
 * pause what is paused, to close what time has closed a moment ago and to open or close what was, by the number that is given, is no failure.
 */
export function moveLiveQuiz(
  ctx: Context,
  { quizId, questionNumber: number }: LiveQuizInput,
  move: HostMove,
): Promise<LiveQuizSnapshot> {
  return asHost(ctx, quizId, { kind: move, number });
}

/** Lets nobody else in, or everybody again. */
export function lockLiveQuiz(ctx: Context, quizId: string, isLocked: boolean): Promise<LiveQuizSnapshot> {
  return asHost(ctx, quizId, { kind: 'lock', isLocked });
}

/** Gives the caller's homework another deadline, later or earlier; its players are told. BAD_USER_INPUT unless it is within the next two months, QUIZ_STATE when it is over or no homework. */
export function moveLiveQuizDeadline(
  ctx: Context,
  { quizId, deadline }: { quizId: string; deadline: Date },
): Promise<LiveQuizSnapshot> {
  return asHost(ctx, quizId, { kind: 'retime', deadline: deadline.getTime() });
}

/** Takes a player out, who may come back; with `ban` for good. NOT_FOUND for one who is no player of it. */
export function removeLiveQuizPlayer(
  ctx: Context,
  { quizId, playerId }: { quizId: string; playerId: string },
  kind: 'remove' | 'ban',
): Promise<LiveQuizSnapshot> {
  return asHost(ctx, quizId, { kind, playerId: playerId.toLowerCase() });
}

/** Takes out everybody who came within the last minute, all or none of them. Who came before stays, also who has only been away for a moment. */
export async function removeLatestLiveQuizPlayers(ctx: Context, quizId: string): Promise<RemovedLiveQuizPlayers> {
  let removedCount = 0;
  const after: LiveQuizChange['after'] = (_draft, events) => {
    removedCount = events.length;
  };
  return { quiz: await asHost(ctx, quizId, { kind: 'removeLatest' }, after), removedCount };
}

async function asHost(
  ctx: Context,
  quizId: string,
  command: QuizCommand,
  after: LiveQuizChange['after'] = () => {},
): Promise<LiveQuizSnapshot> {
  requireCaller(ctx);
  const view = await roomOf(ctx, quizId).change({
    want: ({ quiz }) => {
      requireHost(ctx, quiz);
      return command;
    },
    after,
  });
  return toSnapshot(ctx, view);
}

/** Refuses whoever is neither the host of a quiz nor a moderator: FORBIDDEN. */
export function requireHost(ctx: Context, { hostId }: { hostId: string | null }): void {
  const { userId, role } = requireCaller(ctx);
  if (hostId !== userId && role !== 'MODERATOR') throw new AppError('FORBIDDEN', 'This is not your quiz.');
}

/** A quiz of the caller. FORBIDDEN for that of another and for one that there is not; QUIZ_NOT_FOUND for moderators. */
export async function hostedQuiz(ctx: Context, quizId: string): Promise<LiveQuizSnapshot> {
  requireCaller(ctx);
  const quiz = await ctx.load(snapshotsOf, quizId);
  requireHost(ctx, quiz ?? { hostId: null });
  return requireSnapshot(quiz);
}

/** Whether players wait in its lobby: nothing was asked yet, and it is no homework. */
export const isWaiting = ({ quiz, state }: Pick<LiveQuizView, 'quiz' | 'state'>): boolean =>
  state.phase === 'LOBBY' && quiz.pace === 'HOST';

const hasBegun = new AppError('QUIZ_STATE', 'This quiz is not in its lobby any more.');

/** Ends a quiz of the caller if nobody has played yet; one that has begun, is over or is homework stays as it is. */
export async function closeLobby(ctx: Context, quizId: string): Promise<void> {
  await roomOf(ctx, quizId)
    .change({
      want({ quiz, state }) {
        requireHost(ctx, quiz);
        if (!isWaiting({ quiz, state })) throw hasBegun;
        return { kind: 'finish' };
      },
    })
    .catch((error: unknown) => {
      if (error !== hasBegun) throw error;
    });
}

/** The caller's quizzes, newest first. */
export async function liveQuizzesOfHost(
  ctx: Context,
  { first, after }: { first: number; after: string | null },
): Promise<Page<LiveQuizSnapshot>> {
  const { userId } = requireCaller(ctx);
  const page = pageArgs(first, after, 1);
  const [{ ids, total }] = await ctx.db.query(
    `SELECT (SELECT count(*)::int FROM olimp.live_quizzes WHERE host_id = $1) AS total,
            array(SELECT id FROM olimp.live_quizzes
                   WHERE host_id = $1 AND ($2::uuid IS NULL OR (created_at, id) <
                         (SELECT created_at, id FROM olimp.live_quizzes WHERE host_id = $1 AND id = $2))
                   ORDER BY created_at DESC, id DESC LIMIT $3) AS ids`,
    [userId, page.after?.[0] ?? null, page.take],
  );
  const quizzes = (await snapshotsOf(ctx, ids)).filter((quiz) => quiz !== null);
  return toPage(quizzes, { first, after, totalCount: total, cursorOf: ({ id }) => encodeCursor([id]) });
}
