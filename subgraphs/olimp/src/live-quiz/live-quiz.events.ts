import type { Context } from '@alif24/subgraph-shared/server';
import { checkFirst, findLiveQuiz, type LiveQuizSnapshot, leaderboardOf } from './live-quiz.service.ts';
import type { LiveQuizLeaderboard } from './live-quiz.type.ts';
import { LiveQuizFeed } from './live-quiz-feed.ts';

/** A quiz at once as it stands and after each change; changes that come fast are folded into the newest. */
export async function liveQuizChanges(
  ctx: Context,
  quiz: { id: string | null; pin: string | null },
): Promise<AsyncIterableIterator<LiveQuizSnapshot>> {
  const { id } = await findLiveQuiz(ctx, quiz);
  return LiveQuizFeed.of(ctx, id).subscribe((snapshot) => ({ key: snapshot.sequence, event: () => snapshot }));
}

/** The leaderboard at once as it stands and whenever somebody joined or a question was opened, counted or was the last. */
export async function liveQuizLeaderboardChanges(
  ctx: Context,
  { quizId, first }: { quizId: string; first: number },
): Promise<AsyncIterableIterator<LiveQuizLeaderboard>> {
  checkFirst(first);
  const { id } = await findLiveQuiz(ctx, { id: quizId, pin: null });
  return LiveQuizFeed.of(ctx, id).subscribe((quiz) => ({
    key: `${quiz.state} ${quiz.questionNumber} ${quiz.ranked.length}`,
    event: () => leaderboardOf(quiz, first),
  }));
}
