import { createHash, randomBytes } from 'node:crypto';
import { countOwnMinute } from '@alif24/subgraph-shared/activity';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput, lookAlikeKey } from '@alif24/subgraph-shared/utils';
import type { JoinLiveQuizInput, SubmitLiveQuizAnswerInput } from './live-quiz.input.ts';
import { around, cleanNickname, isRight, scoreOf, takesAnswers } from './live-quiz.rules.ts';
import { entryOf, quizNotFound, snapshotsOf } from './live-quiz.service.ts';
import type { JoinedLiveQuiz, LiveQuizStanding } from './live-quiz.type.ts';
import { topicOf } from './live-quiz-close.service.ts';
import { quizIdOfPin } from './live-quiz-pin.service.ts';
import type { LiveQuizAnswer, LiveQuizPlayer } from './live-quiz-player.entity.ts';

const MOST_PLAYERS = 1_000;
const NEIGHBOURS = 2;
const PLAYER = 'id, quiz_id AS "quizId", user_id AS "userId", nickname, score';

const digest = (token: string) => createHash('sha256').update(token).digest();

/**
 * Joins the quiz behind a PIN, at any time before its end. An account that joined before comes back as the same player
 * with its score; anybody else becomes a new player and without an account gets the token of it.
 * QUIZ_NOT_FOUND, NAME_TAKEN, LIMIT_EXCEEDED when the room is full.
 */
export async function joinLiveQuiz(ctx: Context, { pin, nickname }: JoinLiveQuizInput): Promise<JoinedLiveQuiz> {
  const userId = ctx.caller?.userId ?? null;
  const quizId = await quizIdOfPin(ctx, pin);
  if (quizId === null) throw quizNotFound();
  const playerToken = userId === null ? randomBytes(24).toString('base64url') : null;
  const player =
    (userId !== null && (await playerOfUser(ctx, quizId, userId))) ||
    (await inTransaction(ctx, (tx) => insertPlayer(tx, { quizId, userId, playerToken, nickname })));
  await countOwnMinute(ctx, 'CLASS', 'OLIMP');
  const [quiz] = await snapshotsOf(ctx, [quizId]);
  if (!quiz) throw quizNotFound();
  return { quiz, player, playerToken };
}

async function insertPlayer(
  tx: Context,
  {
    quizId,
    userId,
    playerToken,
    nickname,
  }: Record<'userId' | 'playerToken', string | null> & Record<'quizId' | 'nickname', string>,
): Promise<LiveQuizPlayer> {
  const name = cleanNickname(nickname);
  // The quiz first: whoever changes anything of a quiz takes its row before any other, so that nobody waits in a circle.
  const [, live] = await tx.db.query(
    `UPDATE olimp.live_quizzes SET sequence = sequence + 1 WHERE id = $1 AND state <> 'FINISHED'`,
    [quizId],
  );
  if (live === 0) throw quizNotFound();
  const [{ count }] = await tx.db.query(
    'SELECT count(*)::int AS count FROM olimp.live_quiz_players WHERE quiz_id = $1',
    [quizId],
  );
  if (count >= MOST_PLAYERS) throw new AppError('LIMIT_EXCEEDED', `A quiz takes up to ${MOST_PLAYERS} players.`);
  const [player] = await tx.db.query(
    `INSERT INTO olimp.live_quiz_players (quiz_id, user_id, token_hash, nickname, nickname_key)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING ${PLAYER}`,
    [quizId, userId, playerToken && digest(playerToken), name, lookAlikeKey(name)],
  );
  if (player) {
    await tx.events.publish(tx, topicOf(quizId));
    return player;
  }
  const before = userId !== null && (await playerOfUser(tx, quizId, userId));
  if (before) return before;
  throw new AppError('NAME_TAKEN', 'Somebody in this quiz has that name already.');
}

async function playerOfUser(ctx: Context, quizId: string, userId: string): Promise<LiveQuizPlayer | null> {
  const [player] = await ctx.db.query(
    `SELECT ${PLAYER} FROM olimp.live_quiz_players WHERE user_id = $1 AND quiz_id = $2`,
    [userId, quizId],
  );
  return player ?? null;
}

/** Who the caller is in a quiz, by token or by account. UNAUTHENTICATED without either, FORBIDDEN for one who did not join. */
async function requirePlayer(ctx: Context, quizId: string, playerToken: string | null): Promise<LiveQuizPlayer> {
  if (!playerToken && !ctx.caller) throw new AppError('UNAUTHENTICATED', 'Sign in or join with the PIN first.');
  const [player] = playerToken
    ? await ctx.db.query(`SELECT ${PLAYER} FROM olimp.live_quiz_players WHERE token_hash = $1 AND quiz_id = $2`, [
        digest(playerToken),
        quizId,
      ])
    : [await playerOfUser(ctx, quizId, ctx.caller?.userId as string)];
  if (!player) throw new AppError('FORBIDDEN', 'You have not joined this quiz.');
  return player;
}

/**
 * Takes a player's answer to the open question; the first one stands. The time between opening and the arrival here, by
 * the database's clock, decides the points. QUIZ_STATE before the first question and after the end, QUESTION_CLOSED for
 * any other question than the open one, ALREADY_ANSWERED.
 */
export async function submitLiveQuizAnswer(ctx: Context, input: SubmitLiveQuizAnswerInput): Promise<LiveQuizAnswer> {
  const player = await requirePlayer(ctx, input.quizId, input.playerToken);
  return inTransaction(ctx, async (tx) => {
    const [quiz]: [QuestionInPlay?] = await tx.db.query(
      `SELECT q.state, q.opened_at AS "openedAt", q.closes_at AS "closesAt", now() AS now,
              q.question_number = s.number AS "isCurrent", cardinality(s.options) AS "optionCount",
              s.correct_options AS "correctOptions", s.seconds, s.points
         FROM olimp.live_quizzes q LEFT JOIN olimp.live_quiz_questions s ON s.quiz_id = q.id AND s.id = $2
        WHERE q.id = $1`,
      [input.quizId, input.questionId],
    );
    if (!quiz) throw quizNotFound();
    if (quiz.state === 'LOBBY' || quiz.state === 'FINISHED')
      throw new AppError('QUIZ_STATE', 'No question is asked now.');
    if (quiz.isCurrent === null) throw new AppError('NOT_FOUND', 'This quiz has no such question.');
    if (!quiz.isCurrent || !takesAnswers(quiz, quiz.now)) throw questionClosed();
    const answer = await storeAnswer(tx, { player, input, quiz });
    await countOwnMinute(tx, 'CLASS', 'OLIMP');
    return answer;
  });
}

interface QuestionInPlay {
  state: string;
  openedAt: Date;
  closesAt: Date;
  now: Date;
  /** Null when the question is not of this quiz. */
  isCurrent: boolean | null;
  optionCount: number;
  correctOptions: number[];
  seconds: number;
  points: number;
}

const questionClosed = () => new AppError('QUESTION_CLOSED', 'This question takes no more answers.');

async function storeAnswer(
  tx: Context,
  { player, input, quiz }: { player: LiveQuizPlayer; input: SubmitLiveQuizAnswerInput; quiz: QuestionInPlay },
): Promise<LiveQuizAnswer> {
  const options = [...input.options].sort();
  if (options.some((option) => option < 0 || option >= quiz.optionCount)) {
    throw badInput('An option is one of the question, counted from 0.', 'options');
  }
  if (options.length > 1 && quiz.correctOptions.length === 1) throw badInput('Choose one option.', 'options');
  const isCorrect = isRight(options, quiz.correctOptions);
  const elapsed = Math.max(0, quiz.now.getTime() - quiz.openedAt.getTime());
  const points = isCorrect ? scoreOf(quiz.points, quiz.seconds, elapsed) : 0;
  const [answer] = await tx.db.query(
    `INSERT INTO olimp.live_quiz_answers (question_id, player_id, options, is_correct, points, elapsed_milliseconds, submitted_at)
     VALUES ($1, $2, $3, $4, $5, $6, now()) ON CONFLICT DO NOTHING
     RETURNING question_id AS "questionId", options, submitted_at AS "submittedAt"`,
    [input.questionId, player.id, options, isCorrect, points, elapsed],
  );
  if (!answer) throw new AppError('ALREADY_ANSWERED', 'You have answered this question.');
  // Counted only while the question is still open: whoever closed it meanwhile has summed up without this answer.
  const [, counted] = await tx.db.query(
    `UPDATE olimp.live_quizzes q SET sequence = q.sequence + 1
       FROM olimp.live_quiz_questions s
      WHERE q.id = $1 AND s.id = $2 AND q.state = 'QUESTION_OPEN' AND q.question_number = s.number`,
    [input.quizId, input.questionId],
  );
  if (counted === 0) throw questionClosed();
  await tx.events.publish(tx, topicOf(input.quizId));
  return { ...answer, isCorrect: null, points: null };
}

/** A player's own place, and what they answered. */
export async function standingOf(ctx: Context, quizId: string, playerToken: string | null): Promise<LiveQuizStanding> {
  const { id } = await requirePlayer(ctx, quizId, playerToken);
  const quiz = await ctx.load(snapshotsOf, quizId);
  const at = quiz?.ranked.findIndex((player) => player.id === id) ?? -1;
  const player = quiz?.ranked[at];
  if (!quiz || !player) throw quizNotFound();
  const [answer] = await ctx.db.query(
    `SELECT question_id AS "questionId", options, is_correct AS "isCorrect", points, submitted_at AS "submittedAt"
       FROM olimp.live_quiz_answers WHERE question_id = $1 AND player_id = $2`,
    [quiz.currentQuestion?.id ?? null, id],
  );
  const isOpen = quiz.state === 'QUESTION_OPEN';
  return {
    entry: entryOf(player),
    neighbours: around(quiz.ranked, at, NEIGHBOURS).map(entryOf),
    answer: answer ? { ...answer, ...(isOpen && { isCorrect: null, points: null }) } : null,
  };
}
