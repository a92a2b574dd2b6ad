import { requireCaller } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { countedOf } from './engine/board.ts';
import type { GivenAnswer } from './engine/state.ts';
import { quizNotFound } from './live-quiz.rules.ts';
import { type LiveQuizSnapshot, sectionOf, snapshotsOf } from './live-quiz.service.ts';
import { readLate } from './live-quiz-late.ts';
import type { PlayedAnswer, PlayedLiveQuiz, PlayedPlayer } from './live-quiz-played.type.ts';
import type { LiveQuizView, RankedPlayer } from './live-quiz-view.ts';

/**
 * A quiz of the caller with what was played of it, from its log. FORBIDDEN for all but its host, whether there is one or not,
 * and QUIZ_NOT_FOUND for moderators. A question that is open is not in it: the host's screen hangs on the wall.
 */
export async function playedQuizOf(
  ctx: Context,
  quizId: string,
): Promise<{ quiz: LiveQuizSnapshot; played: PlayedLiveQuiz }> {
  const { userId, role } = requireCaller(ctx);
  const quiz = await ctx.load(snapshotsOf, quizId);
  if (role !== 'MODERATOR' && quiz?.hostId !== userId) throw new AppError('FORBIDDEN', 'This is not your quiz.');
  if (!quiz) throw quizNotFound();
  const [typed, late] = [await readAllTyped(ctx, quiz.id), await readLate(ctx, quiz.id)];
  return { quiz, played: playedOf(quiz.view, { typed, late }) };
}

/** What was typed in a quiz, by the sequence of the answer. */
async function readAllTyped(ctx: Context, quizId: string): Promise<Map<number, string>> {
  const rows: Array<{ sequence: number; typed: string }> = await ctx.db.query(
    'SELECT sequence, typed FROM olimp.live_quiz_typed_answers WHERE quiz_id = $1',
    [quizId],
  );
  return new Map(rows.map(({ sequence, typed }) => [sequence, typed]));
}

interface BesideLog {
  typed: ReadonlyMap<number, string>;
  late: Awaited<ReturnType<typeof readLate>>;
}

function playedOf({ quiz, state, board }: LiveQuizView, { typed, late }: BesideLog): PlayedLiveQuiz {
  const counted = quiz.pace === 'PLAYER' ? quiz.questions.length : countedOf(state);
  const answerOf = (answer: GivenAnswer | null): PlayedAnswer | null =>
    answer && { ...answer, typed: typed.get(answer.sequence) ?? null };
  const playerOf = ({ person, ...player }: RankedPlayer): PlayedPlayer => {
    const { seen = [], answers = [] } = state.players.get(player.id) ?? {};
    return {
      ...{ id: player.id, userId: person.userId, nickname: person.nickname, team: player.team },
      ...{ language: person.language, rank: player.rank, score: player.score, correctCount: player.correctCount },
      seen: seen.filter((number) => number <= counted),
      answers: answers.slice(0, counted).map(answerOf),
      late: late.get(player.id) ?? new Map(),
    };
  };
  return {
    mode: quiz.mode,
    questions: quiz.questions
      .filter(({ number }) => number <= counted)
      .map((question) => ({
        ...question,
        section: sectionOf(quiz, question.number, quiz.language),
        isSkipped: state.skipped.includes(question.number),
      })),
    players: board().ranked.map(playerOf),
  };
}
