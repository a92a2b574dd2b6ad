import { randomInt } from 'node:crypto';
import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { badInput, cleanLine, type Locale, lookAlikeKey } from '@alif24/subgraph-shared/utils';
import { QuestionKind, readKey } from '../question/question.ts';
import { checkTexts } from '../question/question-text.ts';
import { FORGOTTEN } from './engine/state.ts';
import { LiveQuizMode } from './live-quiz.entity.ts';
import type { CreateLiveQuizInput, LiveQuizQuestionInput } from './live-quiz.input.ts';
import { checkDeadline } from './live-quiz.rules.ts';
import { type LiveQuizSnapshot, requireSnapshot, snapshotsOf } from './live-quiz.service.ts';
import type { AssignLiveQuizInput } from './live-quiz-host.input.ts';
import { closeLobby, hostedQuiz, isWaiting, requireHost } from './live-quiz-host.service.ts';

/** In these grades nobody is hurried unless the host wants it. */
const LAST_CALM_GRADE = 2;
const TEAM_NAME = { max: 24, field: 'teams' };
const SECTION = { max: 60, field: 'section' };
const TRANSLATION = { ...SECTION, field: 'sectionTranslations' };

/**
 * Makes a quiz with a lobby of its own and a PIN that no other live quiz has; the lobby that it replaces closes once it is there. BAD_USER_INPUT for questions
 * that nobody could answer; FORBIDDEN unless the quiz it replaces is the caller's.
 */
export async function createLiveQuiz(ctx: Context, input: CreateLiveQuizInput): Promise<LiveQuizSnapshot> {
  const { userId } = requireCaller(ctx);
  const replaced = input.replacesId ? await hostedQuiz(ctx, input.replacesId) : null;
  const makesWay = replaced !== null && isWaiting(replaced.view);
  const isCalm = input.grade !== null && input.grade !== undefined && input.grade <= LAST_CALM_GRADE;
  const mode = input.mode ?? (isCalm ? LiveQuizMode.ACCURACY : LiveQuizMode.SPEED);
  const quiz = {
    ...{ host_id: userId, title: cleanText(input.title, 'title'), language: input.language, mode },
    ...{ grade: input.grade ?? null, board_frequency: input.boardFrequency },
    ...{ auto_advance_seconds: input.autoAdvanceSeconds ?? null, team_names: teamsOf(input.teams) },
    ...{ closes_when_all_answered: input.closesWhenAllAnswered, question_count: input.questions.length },
    ...{ replaces_id: makesWay ? replaced.id : null },
  };
  const questions = input.questions.map((question, n) => ({
    ...readQuestion(question, input.language, mode === LiveQuizMode.SURVEY),
    number: n + 1,
  }));
  const id = await inTransaction(ctx, async (tx) => {
    const made = await insertWithPin(tx, quiz);
    await tx.db.query(
      `INSERT INTO olimp.live_quiz_questions (quiz_id, number, kind, texts, pictures, key, seconds, points, section, section_translations)
       SELECT $1, q.* FROM jsonb_to_recordset($2::jsonb)
         AS q (number smallint, kind text, texts jsonb, pictures text[], key jsonb, seconds smallint, points int, section text,
           section_translations jsonb)`,
      [made, JSON.stringify(questions)],
    );
    return made;
  });
  if (makesWay) await closeLobby(ctx, replaced.id);
  return read(ctx, id);
}

const read = async (ctx: Context, id: string) => requireSnapshot((await snapshotsOf(ctx, [id]))[0]);

async function insertWithPin(tx: Context, quiz: object): Promise<string> {
  for (;;) {
    const row = { ...quiz, pin: String(randomInt(100_000, 1_000_000)) };
    const columns = Object.keys(row).join(', ');
    const [made] = await tx.db.query(
      `INSERT INTO olimp.live_quizzes (${columns}, due_at) SELECT ${columns}, coalesce(deadline, now() + $2 * interval '1 millisecond')
         FROM jsonb_populate_record(NULL::olimp.live_quizzes, $1::jsonb)
       ON CONFLICT (pin) DO NOTHING RETURNING id`,
      [JSON.stringify(row), FORGOTTEN.lobby],
    );
    if (made) return made.id;
  }
}

function teamsOf(names: readonly string[]): string[] {
  if (names.length === 1) throw badInput('One team is none.', 'teams');
  const teams = names.map((name) => cleanLine(name, TEAM_NAME));
  if (new Set(teams.map(lookAlikeKey)).size < teams.length) throw badInput('The names of teams differ.', 'teams');
  return teams;
}

function readQuestion(given: LiveQuizQuestionInput, language: Locale, isSurvey: boolean) {
  const { correctOptions, translations, pictures, seconds, points } = given;
  const kind = given.kind ?? (correctOptions.length > 1 ? QuestionKind.MULTIPLE : QuestionKind.SINGLE);
  const texts = [{ ...given, language }, ...translations].map((words) => ({
    ...{ language: words.language, text: words.text, options: words.options },
    ...{ explanation: words.explanation ?? null, sound: words.sound ?? null },
  }));
  const checked = checkTexts({ kind, language, texts, pictures }, 'questions');
  if (given.key && correctOptions.length > 0) throw badInput('Say what is right once.', 'correctOptions');
  const { number = null, tolerance = null, accepted = [] } = given.key ?? {};
  const right = given.key?.correctOptions ?? correctOptions;
  const key = readKey(checked, { correctOptions: right, number, tolerance, accepted }, 'correctOptions', isSurvey);
  const { texts: written, pictures: shown } = checked;
  return { kind, texts: written, pictures: shown, key, seconds, points, ...readSection(given, language) };
}

function readSection({ section: given, sectionTranslations }: LiveQuizQuestionInput, language: Locale) {
  const section = given?.trim() ? cleanLine(given, SECTION) : null;
  const titles = new Map<Locale, string>(
    sectionTranslations.map((one) => [one.language, cleanLine(one.title, TRANSLATION)]),
  );
  if (section === null && titles.size > 0) {
    throw badInput('It has a title in the language of the quiz first.', SECTION.field);
  }
  if (titles.size < sectionTranslations.length || titles.has(language)) {
    throw badInput('A language comes once, that of the quiz in the title itself.', TRANSLATION.field);
  }
  return { section, section_translations: Object.fromEntries(titles) };
}

function cleanText(text: string, field: string): string {
  const clean = text.normalize('NFC').trim();
  if (clean === '' || clean.includes('\0')) throw badInput('A text is not empty.', field);
  return clean;
}

/** The same questions once more, in a new lobby. QUIZ_NOT_FOUND, FORBIDDEN for another one's. */
export function playLiveQuizAgain(ctx: Context, quizId: string): Promise<LiveQuizSnapshot> {
  return copyQuiz(ctx, quizId, {});
}

/** The same questions as homework, until a deadline within the next two months; at home nobody is hurried. BAD_USER_INPUT, QUIZ_NOT_FOUND, FORBIDDEN. */
export async function assignLiveQuiz(
  ctx: Context,
  { quizId, deadline }: AssignLiveQuizInput,
): Promise<LiveQuizSnapshot> {
  checkDeadline(deadline.getTime(), Date.now());
  return copyQuiz(ctx, quizId, { pace: 'PLAYER', deadline, auto_advance_seconds: null });
}

async function copyQuiz(
  ctx: Context,
  quizId: string,
  more: { pace?: 'PLAYER'; deadline?: Date; auto_advance_seconds?: null },
): Promise<LiveQuizSnapshot> {
  const { userId } = requireCaller(ctx);
  const source = requireSnapshot(await ctx.load(snapshotsOf, quizId)).view.quiz;
  requireHost(ctx, source);
  const { title, language, mode, grade, boardFrequency, autoAdvanceSeconds, teamNames, questionCount } = source;
  const isCalmed = mode === LiveQuizMode.SPEED && more.pace === 'PLAYER';
  const copy = {
    ...{ host_id: userId, title, language, grade, mode: isCalmed ? LiveQuizMode.ACCURACY : mode },
    ...{
      board_frequency: boardFrequency,
      team_names: teamNames,
      closes_when_all_answered: source.closesWhenAllAnswered,
    },
    ...{ auto_advance_seconds: autoAdvanceSeconds, question_count: questionCount, source_id: source.id },
    ...more,
  };
  const id = await inTransaction(ctx, async (tx) => {
    const made = await insertWithPin(tx, copy);
    await tx.db.query(
      `INSERT INTO olimp.live_quiz_questions (quiz_id, number, kind, texts, pictures, key, seconds, points, section, section_translations)
       SELECT $1, number, kind, texts, pictures, key, seconds, points, section, section_translations
         FROM olimp.live_quiz_questions WHERE quiz_id = $2`,
      [made, source.id],
    );
    return made;
  });
  return read(ctx, id);
}
