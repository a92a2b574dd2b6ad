// What a quiz is in the database: its row, its questions, its players and its log.
import type { Context } from '@alif24/subgraph-shared/server';
import type { Locale } from '@alif24/subgraph-shared/utils';
import type { QuestionKey } from '../question/question.ts';
import type { QuestionTexts } from '../question/question-text.ts';
import type { QuizEvent } from './engine/event.ts';
import type { QuizRules } from './engine/state.ts';
import type { LiveQuiz } from './live-quiz.entity.ts';
import type { LiveQuizPerson } from './live-quiz-roster.ts';

/** What the watchers of a quiz listen to. */
export const topicOf = (quizId: string) => `live-quiz:${quizId}`;

/** One question as its author made it. */
export interface LiveQuizQuestionRow extends QuestionTexts {
  id: string;
  number: number;
  key: QuestionKey;
  seconds: number;
  points: number;
  /** Title of the section that begins with it, in the language of the quiz; null where none begins. */
  section: string | null;
  /** The same title in other languages. */
  sectionTranslations: Partial<Record<Locale, string>>;
}

export interface LiveQuizRow extends LiveQuiz {
  roster: number;
  questions: LiveQuizQuestionRow[];
}

/** How far a quiz is in the database. */
export type LiveQuizMark = Pick<LiveQuizRow, 'id' | 'sequence' | 'roster'>;

const QUIZ = `q.id, q.host_id AS "hostId", q.title, q.language, q.pin, q.state, q.sequence, q.question_number AS "questionNumber",
  q.question_count AS "questionCount", q.created_at AS "createdAt", q.finished_at AS "finishedAt", q.mode, q.pace,
  q.board_frequency AS "boardFrequency", q.grade, q.auto_advance_seconds AS "autoAdvanceSeconds", q.team_names AS "teamNames",
   q.closes_when_all_answered AS "closesWhenAllAnswered", q.deadline, q.source_id AS "sourceId", q.replaces_id AS "replacesId"`;

/** Quizzes as they stand, those that there are. Of those that are `known` already the questions, which do not change, are left out. */
export async function readQuizzes(
  ctx: Context,
  ids: readonly string[],
  known: readonly string[] = [],
): Promise<Array<LiveQuizRow & { now: Date }>> {
  return ctx.db.query(
    `SELECT ${QUIZ}, q.roster, clock_timestamp() AS now, CASE WHEN q.id <> ALL ($2::uuid[]) THEN
            (SELECT jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'kind', s.kind, 'language', q.language, 'texts', s.texts,
               'pictures', s.pictures, 'key', s.key, 'seconds', s.seconds, 'points', s.points, 'section', s.section,
               'sectionTranslations', s.section_translations) ORDER BY s.number)
               FROM olimp.live_quiz_questions s WHERE s.quiz_id = q.id) END AS questions
       FROM olimp.live_quizzes q WHERE q.id = ANY($1::uuid[])`,
    [ids, known],
  );
}

/** How far one quiz is, locked against every other change until the transaction ends; null when there is none. */
export async function lockQuiz(tx: Context, id: string): Promise<(LiveQuizMark & { now: Date }) | null> {
  const [mark] = await tx.db.query(
    `WITH locked AS MATERIALIZED (SELECT id, sequence, roster FROM olimp.live_quizzes WHERE id = $1 FOR NO KEY UPDATE)
     SELECT *, clock_timestamp() AS now FROM locked`,
    [id],
  );
  return mark ?? null;
}

type Logged = QuizEvent & { quizId: string };

/** The events of each quiz after a sequence, in their order. */
export async function readEvents(ctx: Context, after: ReadonlyMap<string, number>): Promise<Map<string, QuizEvent[]>> {
  const rows: Array<Omit<Logged, 'at'> & { at: Date }> = await ctx.db.query(
    `SELECT e.quiz_id AS "quizId", e.sequence, e.at, e.kind, e.player_id AS "playerId", e.body
       FROM unnest($1::uuid[], $2::int[]) AS known (quiz_id, sequence)
      CROSS JOIN LATERAL (SELECT * FROM olimp.live_quiz_events l WHERE l.quiz_id = known.quiz_id AND l.sequence > known.sequence) AS e
      ORDER BY e.quiz_id, e.sequence`,
    [[...after.keys()], [...after.values()]],
  );
  const events = new Map<string, QuizEvent[]>([...after.keys()].map((id) => [id, []]));
  for (const { quizId, at, ...event } of rows) events.get(quizId)?.push({ ...event, at: at.getTime() } as QuizEvent);
  return events;
}

/** Everybody who joined the quizzes `ids`, and of other quizzes the players `playerIds` alone. */
export async function readPeople(
  ctx: Context,
  ids: readonly string[],
  playerIds: readonly string[] = [],
): Promise<Map<string, LiveQuizPerson[]>> {
  const rows: Array<LiveQuizPerson & { quizId: string }> = await ctx.db.query(
    `SELECT quiz_id AS "quizId", id, user_id AS "userId", nickname, nickname_key AS "nicknameKey", language, joined_at AS "joinedAt",
            encode(token_hash, 'hex') AS "tokenHash", encode(resume_hash, 'hex') AS "resumeHash",
            encode(join_hash, 'hex') AS "joinHash"
       FROM olimp.live_quiz_players WHERE quiz_id = ANY($1::uuid[]) OR id = ANY($2::uuid[])`,
    [ids, playerIds],
  );
  const people = new Map<string, LiveQuizPerson[]>();
  for (const { quizId, ...person } of rows) {
    const some = people.get(quizId);
    if (some) some.push(person);
    else people.set(quizId, [person]);
  }
  return people;
}

/** What players typed, each by its quiz and the event of the answer, `quiz:sequence`, in one statement; null for what was erased. For `ctx.load`. */
export async function typedOf(ctx: Context, answers: readonly string[]): Promise<Array<string | null>> {
  const [ids, sequences] = [0, 1].map((part) => answers.map((answer) => answer.split(':')[part]));
  const rows: Array<{ answer: string; typed: string }> = await ctx.db.query(
    `SELECT t.quiz_id || ':' || t.sequence AS answer, t.typed FROM unnest($1::uuid[], $2::int[]) AS asked (quiz_id, sequence)
       JOIN olimp.live_quiz_typed_answers t USING (quiz_id, sequence)`,
    [ids, sequences],
  );
  const typed = new Map(rows.map((row) => [row.answer, row.typed]));
  return answers.map((answer) => typed.get(answer) ?? null);
}

export const rulesOf = (quiz: LiveQuizRow): QuizRules => ({
  mode: quiz.mode,
  pace: quiz.pace,
  autoAdvanceSeconds: quiz.autoAdvanceSeconds,
  closesWhenAllAnswered: quiz.closesWhenAllAnswered,
  createdAt: quiz.createdAt.getTime(),
  deadline: quiz.deadline?.getTime() ?? null,
  teamCount: quiz.teamNames.length,
  sectionStarts:
    quiz.boardFrequency === 'AFTER_SECTION'
      ? quiz.questions.flatMap(({ number, section }) => (section === null ? [] : [number]))
      : null,
  questions: quiz.questions.map(({ seconds, points }) => ({ seconds, points })),
});
