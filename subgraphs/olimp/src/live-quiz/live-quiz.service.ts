import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import type { LiveQuiz, LiveQuizQuestion } from './live-quiz.entity.ts';
import { isExpired, type Ranked, rankPlayers } from './live-quiz.rules.ts';
import type { LiveQuizLeaderboard, LiveQuizLeaderboardEntry } from './live-quiz.type.ts';
import { closeExpired } from './live-quiz-close.service.ts';
import { quizIdOfPin } from './live-quiz-pin.service.ts';
import type { LiveQuizPlayer } from './live-quiz-player.entity.ts';

/** Everything a screen shows of a quiz at one moment, read in one statement. */
export interface LiveQuizSnapshot extends LiveQuiz {
  /** The database's clock when this was read, and the process's own at the same moment. */
  readAt: Date;
  readTick: number;
  currentQuestion: LiveQuizQuestion | null;
  /** How many answered the question that was opened last. */
  answeredCount: number;
  /** Best first. */
  ranked: Ranked<LiveQuizPlayer>[];
}

export const quizNotFound = () => new AppError('QUIZ_NOT_FOUND', 'No live quiz is played under this number.');

/** A quiz by its id or by its PIN. QUIZ_NOT_FOUND when there is none; BAD_USER_INPUT unless exactly one is given. */
export async function findLiveQuiz(
  ctx: Context,
  { id, pin }: { id: string | null; pin: string | null },
): Promise<LiveQuizSnapshot> {
  if ((id === null) === (pin === null)) throw badInput('Give either the id or the PIN.', 'id');
  const quizId = id ?? (await quizIdOfPin(ctx, pin as string));
  const snapshot = quizId === null ? null : await ctx.load(snapshotsOf, quizId);
  if (!snapshot) throw quizNotFound();
  return snapshot;
}

/** What a field of a quiz needs of it: what came with it, or one read for all quizzes of the request. */
export async function snapshotOf(ctx: Context, quiz: LiveQuiz): Promise<LiveQuizSnapshot> {
  if ('ranked' in quiz) return quiz as LiveQuizSnapshot;
  return (await ctx.load(snapshotsOf, quiz.id)) as LiveQuizSnapshot;
}

/** Quizzes by id as they stand now, null for those that do not exist. A question whose time is over is closed on the way. */
export async function snapshotsOf(ctx: Context, ids: readonly string[]): Promise<Array<LiveQuizSnapshot | null>> {
  let snapshots = await readSnapshots(ctx, ids);
  const expired = [...snapshots.values()].filter((quiz) => isExpired(quiz, quiz.readAt));
  if (expired.length > 0) {
    for (const { id } of expired) await closeExpired(ctx, id);
    snapshots = await readSnapshots(ctx, ids);
  }
  return ids.map((id) => snapshots.get(id.toLowerCase()) ?? null);
}

async function readSnapshots(ctx: Context, ids: readonly string[]): Promise<Map<string, LiveQuizSnapshot>> {
  const rows: Row[] = await ctx.db.query(
    `SELECT q.id, q.host_id AS "hostId", q.title, q.language, q.pin, q.state, q.sequence, q.opened_at AS "openedAt",
            q.question_number AS "questionNumber", q.question_count AS "questionCount", q.closes_at AS "closesAt",
            q.created_at AS "createdAt", q.finished_at AS "finishedAt", clock_timestamp() AS "readAt",
            CASE WHEN s.id IS NOT NULL THEN
              jsonb_build_object('id', s.id, 'number', s.number, 'text', s.text, 'options', s.options,
                                 'correctOptions', s.correct_options, 'seconds', s.seconds, 'points', s.points)
            END AS question,
            (SELECT count(*)::int FROM olimp.live_quiz_answers a WHERE a.question_id = s.id) AS "answeredCount",
            (SELECT coalesce(jsonb_agg(chosen), '[]') FROM (
               SELECT option, count(*)::int AS count
                 FROM olimp.live_quiz_answers a, unnest(a.options) AS option WHERE a.question_id = s.id GROUP BY option
             ) AS chosen) AS chosen,
            (SELECT coalesce(jsonb_agg(jsonb_build_object(
               'id', p.id, 'userId', p.user_id, 'nickname', p.nickname, 'score', p.score,
               'correctCount', p.correct_count, 'lastPoints', p.last_points, 'joinedAt', p.joined_at) ORDER BY p.id), '[]')
               FROM olimp.live_quiz_players p WHERE p.quiz_id = q.id) AS players
       FROM olimp.live_quizzes q
       LEFT JOIN olimp.live_quiz_questions s ON s.quiz_id = q.id AND s.number = q.question_number
      WHERE q.id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, toSnapshot(row)]));
}

interface Row extends LiveQuiz {
  readAt: Date;
  question: (LiveQuizQuestion & { correctOptions: number[] }) | null;
  answeredCount: number;
  chosen: Array<{ option: number; count: number }>;
  players: LiveQuizPlayer[];
}

function toSnapshot({ question, chosen, players, ...quiz }: Row): LiveQuizSnapshot {
  const isOpen = quiz.state === 'QUESTION_OPEN';
  const questionsClosed = quiz.questionNumber - Number(isOpen);
  return {
    ...quiz,
    readTick: performance.now(),
    ranked: rankPlayers(players, questionsClosed),
    currentQuestion: question && {
      ...question,
      isMultipleChoice: question.correctOptions.length > 1,
      openedAt: quiz.openedAt as Date,
      closesAt: quiz.closesAt as Date,
      correctOptions: isOpen ? null : question.correctOptions,
      distribution: isOpen
        ? null
        : question.options.map((_, n) => chosen.find(({ option }) => option === n)?.count ?? 0),
    },
  };
}

export function checkFirst(first: number): void {
  if (first < 1 || first > 100) throw badInput('`first` is from 1 to 100.', 'first');
}

export const entryOf = (player: Ranked<LiveQuizPlayer>): LiveQuizLeaderboardEntry => ({ ...player, player });

/** The best `first` players. */
export function topOf({ ranked }: LiveQuizSnapshot, first: number): LiveQuizLeaderboardEntry[] {
  checkFirst(first);
  return ranked.slice(0, first).map(entryOf);
}

/** The best `first` players and who climbed most. */
export function leaderboardOf(quiz: LiveQuizSnapshot, first: number): LiveQuizLeaderboard {
  const mover = quiz.ranked.reduce<Ranked<LiveQuizPlayer> | null>(
    (best, player) => (player.change > (best?.change ?? 0) ? player : best),
    null,
  );
  return { sequence: quiz.sequence, quiz, entries: topOf(quiz, first), topMover: mover && entryOf(mover) };
}

/** The newest `first` players, newest first. */
export function playersOf({ ranked }: LiveQuizSnapshot, first: number): LiveQuizPlayer[] {
  checkFirst(first);
  return [...ranked].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, first);
}

/** The clock that decides, now: the database's, carried on by the process since the quiz was read. */
export function serverTimeOf({ readAt, readTick }: LiveQuizSnapshot): Date {
  return new Date(readAt.getTime() + (performance.now() - readTick));
}
