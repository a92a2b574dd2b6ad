import { recordActivities } from '@alif24/subgraph-shared/activity';
import { rewardMany } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { seasonPoints } from '../leaderboard/season.rules.ts';
import { addQuizPoints } from '../leaderboard/season-quiz.service.ts';
import { playedCount } from './engine/board.ts';
import type { QuizPlayer, QuizState } from './engine/state.ts';
import type { LiveQuizDraft } from './live-quiz-batch.ts';

/**
 * The end of a quiz, in the transaction that ends it: final scores beside their players, for each pupil in it a record, points for the season where it counts
 * for it, and two coins for each right answer.
 * A survey judges nothing and pays nothing, and who waited in a lobby that was never begun has played nothing.
 */
export async function settleQuiz(tx: Context, { quiz, state, people }: LiveQuizDraft): Promise<void> {
  if (state.number === 0) return;
  const players = state.players.list;
  const scores = players.map(({ id, score, correctCount }) => ({ id, score, correct: correctCount }));
  await tx.db.query(
    `UPDATE olimp.live_quiz_players p SET score = s.score, correct_count = s.correct
       FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, score int, correct smallint) WHERE p.id = s.id`,
    [JSON.stringify(scores)],
  );
  const played = new Map(
    players.flatMap((player) => {
      const { id, correctCount, status, answers } = player;
      const userId = people.get(id)?.userId;
      const isPlayed = status === 'IN' && (quiz.pace === 'HOST' || answers.some((answer) => answer !== null));
      return userId && isPlayed ? [[userId, { points: pointsForSeason(state, player), correctCount }] as const] : [];
    }),
  );
  const pupils: Array<{ id: string }> = await tx.db.query(
    `SELECT id FROM shared.users WHERE id = ANY($1::uuid[]) AND role = 'STUDENT' ORDER BY id`,
    [[...played.keys()]],
  );
  const results = pupils.map(({ id }) => ({ studentId: id, correct: played.get(id)?.correctCount ?? 0 }));
  const isSurvey = quiz.mode === 'SURVEY';
  const of = { platform: 'OLIMP', kind: 'QUIZ_PLAYED', topic: quiz.id, reference: quiz.id } as const;
  const about = { title: quiz.title, total: isSurvey ? 0 : playedCount(state) };
  await recordActivities(
    tx,
    results.map((result) => ({ ...result, ...about, ...of })),
  );
  const earned = pupils.map(({ id }) => ({ studentId: id, points: played.get(id)?.points ?? 0 }));
  const quizId = await quizOfSeason(tx, quiz);
  if (quizId) await addQuizPoints(tx, earned, { quizId, at: new Date(state.finishedAt as number) });
  await rewardMany(
    tx,
    results
      .filter(({ correct }) => correct > 0)
      .map(({ studentId, correct: units }) => ({ studentId, units, source: 'olimp.live-quiz', reference: quiz.id })),
  );
}

/**
 * The quiz by which a season knows this round: the one that was written, of whatever copy it is a copy. Null when its host is no organisation, moderator or
 * teacher whom a moderator has confirmed: anybody may register as a teacher, and win a season from their other phone.
 */
async function quizOfSeason(tx: Context, { id, hostId }: { id: string; hostId: string }): Promise<string | null> {
  const [found] = await tx.db.query(
    `WITH RECURSIVE made AS (
       SELECT id, source_id FROM olimp.live_quizzes WHERE id = $1
       UNION ALL SELECT q.id, q.source_id FROM made JOIN olimp.live_quizzes q ON q.id = made.source_id
     )
     SELECT made.id FROM made, shared.users u LEFT JOIN shared.teacher_profiles t ON t.user_id = u.id
      WHERE made.source_id IS NULL AND u.id = $2 AND (u.role IN ('ORGANIZATION', 'MODERATOR') OR (u.role = 'TEACHER' AND t.approved_at IS NOT NULL))`,
    [id, hostId],
  );
  return found?.id ?? null;
}

/** Of the questions that count: hosts choose what a question gives, and a season is for all. */
function pointsForSeason({ rules, skipped }: QuizState, { answers }: QuizPlayer): number {
  return rules.questions.reduce((sum, { points: most }, n) => {
    const isCounted = !skipped.includes(n + 1);
    return sum + (isCounted ? seasonPoints(answers[n]?.points ?? 0, most) : 0);
  }, 0);
}
