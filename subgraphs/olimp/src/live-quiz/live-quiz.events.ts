import type { Context } from '@alif24/subgraph-shared/server';
import { badInput } from '@alif24/subgraph-shared/utils';
import { findLiveQuiz, type LiveQuizSnapshot } from './live-quiz.service.ts';
import type { LiveQuizLeaderboard } from './live-quiz.type.ts';
import { checkFirst, leaderboardOf } from './live-quiz-board.service.ts';
import { LiveQuizFeed } from './live-quiz-feed.ts';

/**
 * A quiz at once as it stands and after each change; changes that come fast are folded into the newest. Who has seen it up to a sequence and was away says so:
 * the first event then tells whether the quiz has moved on meanwhile.
 */
export async function liveQuizChanges(
  ctx: Context,
  { after, ...quiz }: { id: string | null; pin: string | null; after: number | null },
): Promise<AsyncIterableIterator<LiveQuizSnapshot>> {
  if (after !== null && after < 0) throw badInput('A sequence is 0 or more.', 'after');
  const { id } = await findLiveQuiz(ctx, quiz);
  let isFirst = after !== null;
  return LiveQuizFeed.of(ctx, id).subscribe((snapshot) => ({
    key: snapshot.sequence,
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
