import { randomInt } from 'node:crypto';
import { type Activity, recordActivities } from '@alif24/subgraph-shared/activity';
import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { rewardMany } from '@alif24/subgraph-shared/payments';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, badInput, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import type { CreateLiveQuizInput, LiveQuizQuestionInput } from './live-quiz.input.ts';
import { isExpired } from './live-quiz.rules.ts';
import { type LiveQuizSnapshot, quizNotFound, snapshotsOf } from './live-quiz.service.ts';
import { closeQuestion, type LockedLiveQuiz, lockLiveQuiz, topicOf } from './live-quiz-close.service.ts';

/** Makes a quiz with a lobby of its own and a PIN that no other live quiz has. */
export async function createLiveQuiz(ctx: Context, input: CreateLiveQuizInput): Promise<LiveQuizSnapshot> {
  const { userId } = requireCaller(ctx);
  const title = cleanText(input.title, 'title');
  const questions = input.questions.map(cleanQuestion);
  return inTransaction(ctx, async (tx) => {
    const id = await insertWithPin(tx, [userId, title, input.language, questions.length]);
    await tx.db.query(
      `INSERT INTO olimp.live_quiz_questions (quiz_id, number, text, options, correct_options, seconds, points)
       SELECT $1, q.* FROM jsonb_to_recordset($2::jsonb)
         AS q (number smallint, text text, options text[], "correctOptions" smallint[], seconds smallint, points int)`,
      [id, JSON.stringify(questions)],
    );
    return read(tx, id);
  });
}

async function insertWithPin(tx: Context, values: unknown[]): Promise<string> {
  for (;;) {
    const [quiz] = await tx.db.query(
      `INSERT INTO olimp.live_quizzes (host_id, title, language, question_count, pin) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (pin) DO NOTHING RETURNING id`,
      [...values, String(randomInt(100_000, 1_000_000))],
    );
    if (quiz) return quiz.id;
  }
}

function cleanQuestion(question: LiveQuizQuestionInput, index: number) {
  const options = question.options.map((option) => cleanText(option, 'options'));
  if (new Set(options).size < options.length) throw badInput('The options of a question differ.', 'options');
  if (question.correctOptions.some((option) => option < 0 || option >= options.length)) {
    throw badInput('A correct option is one of the options, counted from 0.', 'correctOptions');
  }
  const correctOptions = [...question.correctOptions].sort();
  return { ...question, number: index + 1, text: cleanText(question.text, 'text'), options, correctOptions };
}

function cleanText(text: string, field: string): string {
  const clean = text.normalize('NFC').trim();
  if (clean === '' || clean.includes('\0')) throw badInput('A text is not empty.', field);
  return clean;
}

/** Opens the next question and starts its time. QUIZ_STATE while one is open, after the last one and after the end. */
export function openLiveQuizQuestion(ctx: Context, quizId: string): Promise<LiveQuizSnapshot> {
  return asHost(ctx, quizId, async (tx, quiz) => {
    if (quiz.state === 'QUESTION_OPEN' || quiz.state === 'FINISHED' || quiz.questionNumber === quiz.questionCount) {
      throw wrongState('The next question cannot be opened now.');
    }
    await tx.db.query(
      `UPDATE olimp.live_quizzes q
          SET state = 'QUESTION_OPEN', sequence = sequence + 1, question_number = s.number,
              opened_at = now, closes_at = now + make_interval(secs => s.seconds)
         FROM olimp.live_quiz_questions s, clock_timestamp() AS now
        WHERE q.id = $1 AND s.quiz_id = q.id AND s.number = q.question_number + 1`,
      [quizId],
    );
  });
}

/** Closes the open question before its time. QUIZ_STATE when none is open. */
export function closeLiveQuizQuestion(ctx: Context, quizId: string): Promise<LiveQuizSnapshot> {
  return asHost(ctx, quizId, async (tx, quiz, closedByTime) => {
    if (quiz.state === 'QUESTION_OPEN') await closeQuestion(tx, quiz);
    else if (!closedByTime) throw wrongState('No question is open.');
  });
}

/** Ends the quiz: its PIN is free again and its pupils get their coins, once. QUIZ_STATE when it is over already. */
export function finishLiveQuiz(ctx: Context, quizId: string): Promise<LiveQuizSnapshot> {
  return asHost(ctx, quizId, async (tx, quiz) => {
    if (quiz.state === 'FINISHED') throw wrongState('The quiz is over already.');
    if (quiz.state === 'QUESTION_OPEN') await closeQuestion(tx, quiz);
    await tx.db.query(
      `UPDATE olimp.live_quizzes
          SET state = 'FINISHED', sequence = sequence + 1, pin = NULL, finished_at = clock_timestamp() WHERE id = $1`,
      [quizId],
    );
    const pupils: Array<Pick<Activity, 'studentId' | 'correct' | 'total' | 'title'>> = await tx.db.query(
      `SELECT p.user_id AS "studentId", p.correct_count AS correct, q.question_number AS total, q.title
         FROM olimp.live_quiz_players p JOIN shared.users u ON u.id = p.user_id AND u.role = 'STUDENT'
         JOIN olimp.live_quizzes q ON q.id = p.quiz_id
        WHERE p.quiz_id = $1 ORDER BY p.user_id`,
      [quizId],
    );
    const of = { platform: 'OLIMP', kind: 'QUIZ_PLAYED', topic: quizId, reference: quizId } as const;
    await recordActivities(
      tx,
      pupils.map((pupil) => ({ ...pupil, ...of })),
    );
    const right = pupils.filter(({ correct }) => correct > 0);
    await rewardMany(
      tx,
      right.map(({ studentId, correct: units }) => ({
        ...{ studentId, units, source: 'olimp.live-quiz', reference: quizId },
      })),
    );
  });
}

const wrongState = (message: string) => new AppError('QUIZ_STATE', message);

/** Runs a change of the caller's own quiz under its lock, tells everybody, and returns the quiz as it then stands. */
function asHost(
  ctx: Context,
  quizId: string,
  change: (tx: Context, quiz: LockedLiveQuiz, closedByTime: boolean) => Promise<void>,
): Promise<LiveQuizSnapshot> {
  const { userId, role } = requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const quiz = await lockLiveQuiz(tx, quizId);
    if (!quiz) throw quizNotFound();
    if (quiz.hostId !== userId && role !== 'MODERATOR') throw new AppError('FORBIDDEN', 'This is not your quiz.');
    const closedByTime = isExpired(quiz, quiz.now);
    if (closedByTime) await closeQuestion(tx, quiz);
    await change(tx, closedByTime ? { ...quiz, state: 'QUESTION_CLOSED' } : quiz, closedByTime);
    await tx.events.publish(tx, topicOf(quizId));
    return read(tx, quizId);
  });
}

async function read(tx: Context, quizId: string): Promise<LiveQuizSnapshot> {
  const [quiz] = await snapshotsOf(tx, [quizId]);
  return quiz as LiveQuizSnapshot;
}

/** The caller's quizzes, newest first. */
export async function liveQuizzesOfHost(
  ctx: Context,
  { first, after }: { first: number; after: string | null },
): Promise<Page<LiveQuizSnapshot>> {
  const { userId } = requireCaller(ctx);
  const page = pageArgs(first, after, 1);
  const [{ ids, total }] = await ctx.db.query(
    `SELECT (SELECT count(*)::int FROM olimp.live_quizzes WHERE host_id = $1) AS total,
            array(SELECT id FROM olimp.live_quizzes
                   WHERE host_id = $1 AND ($2::uuid IS NULL OR (created_at, id) <
                         (SELECT created_at, id FROM olimp.live_quizzes WHERE host_id = $1 AND id = $2))
                   ORDER BY created_at DESC, id DESC LIMIT $3) AS ids`,
    [userId, page.after?.[0] ?? null, page.take],
  );
  const quizzes = (await snapshotsOf(ctx, ids)).filter((quiz) => quiz !== null);
  return toPage(quizzes, { first, after, totalCount: total, cursorOf: ({ id }) => encodeCursor([id]) });
}
