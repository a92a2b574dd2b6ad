import type { Context } from '@alif24/subgraph-shared/server';
import { badInput } from '@alif24/subgraph-shared/utils';
import { countedOf } from './engine/board.ts';
import { findLiveQuiz, type LiveQuizSnapshot } from './live-quiz.service.ts';
import type { LiveQuizLeaderboard } from './live-quiz.type.ts';
import { checkFirst, leaderboardOf } from './live-quiz-board.service.ts';
import { LiveQuizFeed } from './live-quiz-feed.ts';
import { findPlayer, type LiveQuizStandingEvent } from './live-quiz-player.service.ts';

/**
 * A quiz at once as it stands and after each change, or, for who shows `movesAlone`, after each move: two thousand hands are not told four times a second that
 * somebody answered. Changes that come fast are folded into the newest. Who has seen it up to a sequence and was away says so:
 * the first event then tells whether the quiz has moved on meanwhile.
 */
export async function liveQuizChanges(
  ctx: Context,
  { after, movesAlone, ...quiz }: { id: string | null; pin: string | null; after: number | null; movesAlone: boolean },
): Promise<AsyncIterableIterator<LiveQuizSnapshot>> {
  if (after !== null && after < 0) throw badInput('A sequence is 0 or more.', 'after');
  const { id } = await findLiveQuiz(ctx, quiz);
  let isFirst = after !== null;
  return LiveQuizFeed.of(ctx, id).subscribe((snapshot) => ({
    key: movesAlone ? snapshot.view.state.movedAt : snapshot.sequence,
    event() {
      if (!isFirst) return snapshot;
      isFirst = false;
      const { movedAt, sequence } = snapshot.view.state;
      return { ...snapshot, recovered: (after as number) >= movedAt && (after as number) <= sequence };
    },
  }));
}

/** The leaderboard at once as it stands and whenever somebody joined or a question was opened, counted or was the last. */
export async function liveQuizLeaderboardChanges(
  ctx: Context,
  { quizId, first }: { quizId: string; first: number },
): Promise<AsyncIterableIterator<LiveQuizLeaderboard>> {
  checkFirst(first);
  const { id } = await findLiveQuiz(ctx, { id: quizId, pin: null });
  return LiveQuizFeed.of(ctx, id).subscribe((quiz) => ({
    key: `${quiz.view.state.rankedAt} ${quiz.view.roster}`,
    event: () => leaderboardOf(quiz, first),
  }));
}

/**
 * A player's own standing at once and whenever a question was counted, the quiz has ended, or they were sent out or let in again: so nobody has to ask
 * when all would at one moment. UNAUTHENTICATED, FORBIDDEN, PLAYER_REMOVED.
 */
export async function liveQuizStandingChanges(
  ctx: Context,
  { quizId, playerToken }: { quizId: string; playerToken: string | null },
): Promise<AsyncIterableIterator<LiveQuizStandingEvent>> {
  const { quiz, player } = await findPlayer(ctx, quizId, playerToken);
  const watcher = { id: player.id, tokenHash: player.person.tokenHash };
  const standings = (snapshot: LiveQuizSnapshot) => {
    const { state, people } = snapshot.view;
    const isHere =
      state.players.get(watcher.id)?.status === 'IN' && people.get(watcher.id)?.tokenHash === watcher.tokenHash;
    return {
      key: `${countedOf(state)} ${state.skipped.length} ${state.phase === 'FINISHED'} ${isHere}`,
      event: () => ({ quiz: snapshot, watcher }),
    };
  };
  return LiveQuizFeed.of(ctx, quiz.id).subscribe(standings, { isOwn: true });
}
