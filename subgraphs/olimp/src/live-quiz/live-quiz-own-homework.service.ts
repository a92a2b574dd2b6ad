import type { Context } from '@alif24/subgraph-shared/server';
import { type LiveQuizSnapshot, snapshotsOf } from './live-quiz.service.ts';
import type { LiveQuizHomework } from './live-quiz-own-homework.type.ts';

const MOST = 20;

interface Joined {
  userId: string;
  playerId: string;
  quizId: string;
}

/**
 * The homework that people have joined with their accounts and that is open or was until a day ago, so that what was done today can be told as done; of each
 * person up to twenty, the nearest deadline first. For `ctx.load`.
 */
export async function ownHomeworkOf(ctx: Context, userIds: readonly string[]): Promise<LiveQuizHomework[][]> {
  const joined: Joined[] = await ctx.db.query(
    `SELECT person.id AS "userId", mine."playerId", mine."quizId" FROM unnest($1::uuid[]) AS person (id)
      CROSS JOIN LATERAL (
        SELECT p.id AS "playerId", q.id AS "quizId", q.deadline FROM olimp.live_quiz_players p JOIN olimp.live_quizzes q ON q.id = p.quiz_id
         WHERE p.user_id = person.id AND p.is_inside AND q.pace = 'PLAYER' AND q.deadline > now() - interval '1 day'
         ORDER BY q.deadline, q.id LIMIT ${MOST}
      ) AS mine ORDER BY mine.deadline, mine."quizId"`,
    [userIds],
  );
  const ids = [...new Set(joined.map(({ quizId }) => quizId))];
  const quizzes = new Map(ids.length === 0 ? [] : (await snapshotsOf(ctx, ids)).map((quiz, n) => [ids[n], quiz]));
  return userIds.map((id) =>
    joined.flatMap(({ userId, quizId, playerId }) => {
      const quiz = userId === id && quizzes.get(quizId);
      return quiz ? [homeworkIn(quiz, playerId)] : [];
    }),
  );
}

function homeworkIn(quiz: LiveQuizSnapshot, playerId: string): LiveQuizHomework {
  const answers = (quiz.view.state.players.get(playerId)?.answers ?? []).filter((answer) => answer !== null);
  const isDone = answers.length === quiz.questionCount;
  return {
    quiz,
    answeredCount: answers.length,
    doneAt: isDone ? new Date(Math.max(...answers.map(({ at }) => at))) : null,
  };
}
