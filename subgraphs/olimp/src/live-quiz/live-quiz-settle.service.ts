import { recordActivities } from '@alif24/subgraph-shared/activity';
import { rewardMany } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { seasonPoints } from '../leaderboard/season.rules.ts';
import { addSeasonPoints } from '../leaderboard/season.service.ts';
import { playedCount } from './engine/board.ts';
import type { QuizPlayer, QuizState } from './engine/state.ts';
import type { LiveQuizDraft } from './live-quiz-batch.ts';

/**
 * The end of a quiz, in the transaction that ends it: final scores beside their players, for each pupil in it a record, points for the season and two coins
 * for each right answer.
 * A survey judges nothing and pays nothing.
 */
export async function settleQuiz(tx: Context, { quiz, state, people }: LiveQuizDraft): Promise<void> {
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
  await addSeasonPoints(tx, earned, new Date(state.finishedAt as number));
  await rewardMany(
    tx,
    results
      .filter(({ correct }) => correct > 0)
      .map(({ studentId, correct: units }) => ({ studentId, units, source: 'olimp.live-quiz', reference: quiz.id })),
  );
}

/** Of the questions that count: hosts choose what a question gives, and a season is for all. */
function pointsForSeason({ rules, skipped }: QuizState, { answers }: QuizPlayer): number {
  return rules.questions.reduce((sum, { points: most }, n) => {
    const isCounted = !skipped.includes(n + 1);
    return sum + (isCounted ? seasonPoints(answers[n]?.points ?? 0, most) : 0);
  }, 0);
}
