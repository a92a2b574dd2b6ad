import type { Context } from '@alif24/subgraph-shared/server';
import { badInput } from '@alif24/subgraph-shared/utils';
import type { LiveQuiz } from './live-quiz.entity.ts';
import type { LiveQuizResult } from './live-quiz-result.type.ts';

const NEWEST = 50;

/** The newest `first` results of a person, newest first. */
export async function liveQuizResultsOf(ctx: Context, userId: string, first: number): Promise<LiveQuizResult[]> {
  if (first < 1 || first > NEWEST) throw badInput(`\`first\` is from 1 to ${NEWEST}.`, 'first');
  return (await ctx.load(resultsOf, userId)).slice(0, first);
}

interface Row extends Omit<LiveQuizResult, 'quiz'> {
  userId: string;
  quiz: LiveQuiz;
}

/** The newest results of many people in one statement. */
async function resultsOf(ctx: Context, userIds: readonly string[]): Promise<LiveQuizResult[][]> {
  const rows: Row[] = await ctx.db.query(
    `SELECT mine.user_id AS "userId", mine.score, q.finished_at AS "finishedAt", place.place, coalesce(place.place, 0) AS rank, board.players AS "playerCount",
            jsonb_build_object('id', q.id, 'hostId', q.host_id, 'title', q.title, 'language', q.language, 'pin', q.pin,
              'state', q.state, 'sequence', q.sequence, 'questionNumber', q.question_number,
              'questionCount', q.question_count, 'createdAt', q.created_at, 'finishedAt', q.finished_at, 'mode', q.mode, 'pace', q.pace,
              'boardFrequency', q.board_frequency, 'grade', q.grade, 'autoAdvanceSeconds', q.auto_advance_seconds,
              'closesWhenAllAnswered', q.closes_when_all_answered,
              'deadline', q.deadline, 'sourceId', q.source_id) AS quiz
       FROM unnest($1::uuid[]) AS person (id)
      CROSS JOIN LATERAL (
        SELECT p.* FROM olimp.live_quiz_players p JOIN olimp.live_quizzes f ON f.id = p.quiz_id AND f.state = 'FINISHED'
         WHERE p.user_id = person.id AND p.is_inside AND f.mode <> 'SURVEY' AND f.question_number > 0
         ORDER BY f.finished_at DESC, f.id DESC LIMIT ${NEWEST}
      ) AS mine
       JOIN olimp.live_quizzes q ON q.id = mine.quiz_id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS players, 1 + count(*) FILTER (WHERE other.score > mine.score)::int AS rank
          FROM olimp.live_quiz_players other WHERE other.quiz_id = q.id AND other.is_inside
      ) AS board
      CROSS JOIN LATERAL (SELECT CASE WHEN q.board_frequency <> 'NEVER' THEN board.rank END AS place) AS place
      ORDER BY q.finished_at DESC, q.id DESC`,
    [userIds],
  );
  return userIds.map((id) => rows.filter((row) => row.userId === id));
}
