import type { Context } from '@alif24/subgraph-shared/server';
import type { Locale } from '@alif24/subgraph-shared/utils';
import type { GivenAnswer, QuizPlayer } from './engine/state.ts';
import { deadlineOf, type LiveQuizSnapshot, questionFor, toSnapshot } from './live-quiz.service.ts';
import type { LiveQuizReview, LiveQuizTurn } from './live-quiz.type.ts';
import type { LiveQuizPlayerTokenInput } from './live-quiz-player.input.ts';
import { admit, findPlayer, presentOf, requirePerson, requirePlayer, shownAnswer } from './live-quiz-player.service.ts';
import type { LiveQuizQuestion } from './live-quiz-question.type.ts';

/** A turn with the quiz it belongs to, and when its question was opened. */
interface Turn extends LiveQuizTurn {
  quiz: LiveQuizSnapshot;
  openedAt: number | null;
  answers: ReadonlyArray<GivenAnswer | null>;
}

/** Where a player is in homework. */
export async function liveQuizTurn(ctx: Context, quizId: string, playerToken: string | null): Promise<LiveQuizTurn> {
  return turnIn(ctx, await findPlayer(ctx, quizId, playerToken));
}

/** Opens the player's next question once the one they are at is answered; the same again otherwise. QUIZ_STATE in a hosted quiz and after the deadline. */
export async function nextLiveQuizQuestion(ctx: Context, input: LiveQuizPlayerTokenInput): Promise<LiveQuizTurn> {
  const playerToken = input.playerToken ?? null;
  const room = await admit(ctx, input.quizId, playerToken);
  const view = await room.change({
    want: (draft) => ({ kind: 'next', playerId: requirePerson(ctx, draft, playerToken).id }),
    after: (draft) => presentOf(ctx, draft),
  });
  const quiz = toSnapshot(ctx, view);
  return turnIn(ctx, { quiz, player: requirePlayer(ctx, quiz, playerToken) });
}

async function turnIn(
  ctx: Context,
  { quiz, player }: { quiz: LiveQuizSnapshot; player: Pick<QuizPlayer, 'place' | 'answers'> },
): Promise<Turn> {
  const { place, answers } = player;
  const { view } = quiz;
  const number = place?.number ?? 0;
  const question = view.quiz.questions[number - 1];
  const stored = answers[number - 1];
  const isLast = number === view.quiz.questionCount && !!stored;
  return {
    ...{ quiz, number, answers, openedAt: place?.openedAt ?? null },
    isDone: view.state.phase === 'FINISHED' || isLast,
    answer: question && stored ? await shownAnswer(ctx, view, { question, stored }) : null,
  };
}

/** The question of a turn in a language; null before the first. What is right is told after the deadline. */
export function questionOfTurn(turn: LiveQuizTurn, language: Locale | null): LiveQuizQuestion | null {
  const { quiz, number, openedAt } = turn as Turn;
  const { view } = quiz;
  const question = view.quiz.questions[number - 1];
  const closesAt = deadlineOf(view);
  if (!question || openedAt === null || closesAt === null) return null;
  const isClosed = view.state.phase === 'FINISHED';
  const times = { openedAt: new Date(openedAt), closesAt };
  return {
    ...questionFor(view.quiz, question, { language, isClosed }),
    ...times,
    isSkipped: false,
    distribution: null,
  };
}

/** Every question of homework that is over, in a language, with what is right and what the player answered; nothing before. */
export function reviewOfTurn(ctx: Context, turn: LiveQuizTurn, language: Locale | null): Promise<LiveQuizReview[]> {
  const { quiz, answers } = turn as Turn;
  const { state, quiz: row } = quiz.view;
  const closesAt = deadlineOf(quiz.view);
  if (closesAt === null || state.phase !== 'FINISHED') return Promise.resolve([]);
  return Promise.all(
    row.questions.map(async (question) => {
      const stored = answers[question.number - 1];
      // What they never came to was opened for them by its end.
      const openedAt = stored ? new Date(stored.at - stored.elapsedMilliseconds) : closesAt;
      const shown = { ...questionFor(row, question, { language, isClosed: true }), openedAt, closesAt };
      return {
        question: { ...shown, isSkipped: false, distribution: null },
        answer: stored ? await shownAnswer(ctx, quiz.view, { question, stored }) : null,
      };
    }),
  );
}
