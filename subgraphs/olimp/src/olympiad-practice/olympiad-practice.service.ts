import { noteMissedSkill, recordActivity, requireScreenTime } from '@alif24/subgraph-shared/activity';
import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, type Locale } from '@alif24/subgraph-shared/utils';
import type { Olympiad } from '../olympiad/olympiad.entity.ts';
import { olympiadsById, stagesById, titleFor, wrongMoment } from '../olympiad/olympiad.service.ts';
import type { OlympiadProblem } from '../olympiad-paper/olympiad-attempt.type.ts';
import { isRightIn } from '../olympiad-paper/problem-key.rules.ts';
import {
  type OrderedProblem,
  optionOrder,
  orderFor,
  toAuthor,
  toSeen,
  variantIndex,
} from '../olympiad-paper/sitting-order.rules.ts';
import { ordered, problemsForSitting } from '../olympiad-paper/sitting-paper.service.ts';
import { type ShownVersion, shownVersionsOf } from '../olympiad-result/olympiad-board.service.ts';
import { explainedPapers, explanationFor, keyAsSeen, keysByVersion } from '../olympiad-result/own-result.service.ts';
import { type Answer, readAnswer } from '../question/question.ts';
import type { AnswerOlympiadPracticeInput, StartOlympiadPracticeInput } from './olympiad-practice.input.ts';
import type { OlympiadPracticeAnswer } from './olympiad-practice.type.ts';

/** A past paper as one pupil practises it. */
export interface Practice {
  id: string;
  paperId: string;
  stageId: string;
  studentId: string;
  seed: string;
  startedAt: Date;
  finishedAt: Date | null;
}

const COLUMNS = `t.id, t.paper_id AS "paperId", p.stage_id AS "stageId", t.student_id AS "studentId", t.seed, t.started_at AS "startedAt",
  t.finished_at AS "finishedAt" FROM olimp.olympiad_practices t JOIN olimp.olympiad_papers p ON p.id = t.paper_id`;

/** The olympiad of a stage whose problems are no secret any more, and what is shown of it. NOT_FOUND, OLYMPIAD_STATE before its results are shown. */
async function openOlympiad(ctx: Context, stageId: string): Promise<{ olympiad: Olympiad; shown: ShownVersion }> {
  const stage = await ctx.load(stagesById, stageId);
  const olympiad = stage && (await ctx.load(olympiadsById, stage.olympiadId));
  if (!stage || !olympiad) throw new AppError('NOT_FOUND', 'There is no such stage.');
  const shown = await ctx.load(shownVersionsOf, stage.id);
  if (!shown) throw wrongMoment('NOT_SHOWN', 'Its results are not shown yet.');
  return { olympiad, shown };
}

/** What is right in a problem as this practice has it, by what the jury published: what it has only decided is nobody's yet. */
async function keyOf(ctx: Context, { seed }: Practice, problem: OrderedProblem, shown: ShownVersion) {
  const keys = await ctx.load(keysByVersion, `${problem.id} ${shown.keys[problem.id] ?? 1}`);
  return keys?.[variantIndex(seed, problem)] ?? null;
}

/** The problems of the paper that there are to practise: a problem that was withdrawn has no answer to find. */
async function practisedOf(ctx: Context, paperId: string, shown: ShownVersion | null) {
  const { problems } = await ctx.load(explainedPapers, paperId);
  const keys = await Promise.all(problems.map(({ id }) => ctx.load(keysByVersion, `${id} ${shown?.keys[id] ?? 1}`)));
  return problems.filter((_, n) => !keys[n]?.some(({ isVoid }) => isVoid));
}

/**
 * Begins to practise a past paper, or goes on with it where it is not done. Unranked and without a clock. NOT_FOUND; OLYMPIAD_STATE before the results of
 * its stage are shown; TIME_IS_UP.
 */
export async function startOlympiadPractice(
  ctx: Context,
  { stageId, grade }: StartOlympiadPracticeInput,
): Promise<Practice> {
  const { userId } = requireCaller(ctx);
  const { olympiad, shown } = await openOlympiad(ctx, stageId);
  await requireScreenTime(ctx, 'LEARNING', 'OLIMP');
  return inTransaction(ctx, async (tx) => {
    const [paper] = await tx.db.query('SELECT id FROM olimp.olympiad_papers WHERE stage_id = $1 AND grade = $2', [
      ...[stageId, grade],
    ]);
    if (!paper) throw new AppError('NOT_FOUND', 'There is no paper for this grade.');
    const begin = async (): Promise<Practice> => {
      await tx.db.query(
        `INSERT INTO olimp.olympiad_practices (student_id, paper_id) VALUES ($1, $2) ON CONFLICT (student_id, paper_id) WHERE finished_at IS NULL DO NOTHING`,
        [userId, paper.id],
      );
      const [practice] = await tx.db.query(
        `SELECT ${COLUMNS} WHERE t.student_id = $1 AND t.paper_id = $2 AND t.finished_at IS NULL FOR UPDATE OF t`,
        [userId, paper.id],
      );
      return practice;
    };
    const practice = await begin();
    // The last that was open may have been withdrawn since.
    return (await endIfDone(tx, practice, { olympiad, shown })) ? begin() : practice;
  });
}

/** Ends a practice in which all that there is to practise is answered: it counts as finished work. Says whether it did. */
async function endIfDone(
  tx: Context,
  practice: Practice,
  { olympiad, shown }: Awaited<ReturnType<typeof openOlympiad>>,
): Promise<boolean> {
  if (practice.finishedAt) return false;
  const practised = await practisedOf(tx, practice.paperId, shown);
  const [{ total, right }] = await tx.db.query(
    `SELECT count(*)::int AS total, count(*) FILTER (WHERE is_right)::int AS right FROM olimp.olympiad_practice_answers
      WHERE practice_id = $1 AND problem_id = ANY($2::uuid[])`,
    [practice.id, practised.map(({ id }) => id)],
  );
  if (total === 0 || total < practised.length) return false;
  await tx.db.query('UPDATE olimp.olympiad_practices SET finished_at = now() WHERE id = $1', [practice.id]);
  await recordActivity(tx, {
    ...{ studentId: practice.studentId, platform: 'OLIMP', kind: 'TEST_FINISHED', topic: practice.paperId },
    ...{ title: titleFor(olympiad.titles, 'UZ_LATN'), correct: right, total, reference: practice.id },
  });
  return true;
}

/** The problems in the order of this practice, in one language, without keys and without those that were withdrawn. */
export async function practiceProblems(
  ctx: Context,
  { seed, paperId, stageId }: Practice,
  locale: Locale,
): Promise<OlympiadProblem[]> {
  const practised = await practisedOf(ctx, paperId, await ctx.load(shownVersionsOf, stageId));
  const wanted = new Set(practised.map(({ id }) => id));
  const problems = await problemsForSitting(ctx, { attempt: { seed, paperId } }, locale);
  return problems.filter(({ id }) => wanted.has(id)).map((problem, n) => ({ ...problem, number: n + 1 }));
}

/** What was answered so far, with what is right and why, in the order of the problems. */
export async function practiceAnswers(
  ctx: Context,
  practice: Practice,
  locale: Locale,
): Promise<OlympiadPracticeAnswer[]> {
  const shown = await ctx.load(shownVersionsOf, practice.stageId);
  const rows: Array<{ problemId: string; answer: Answer }> = await ctx.db.query(
    'SELECT problem_id AS "problemId", answer FROM olimp.olympiad_practice_answers WHERE practice_id = $1',
    [practice.id],
  );
  const given = new Map(rows.map((row) => [row.problemId, row]));
  const wanted = new Set((await practisedOf(ctx, practice.paperId, shown)).map(({ id }) => id));
  const { problems } = await ctx.load(explainedPapers, practice.paperId);
  const answered = orderFor(practice.seed, problems.map(ordered)).filter(({ id }) => wanted.has(id) && given.has(id));
  return Promise.all(
    answered.map(async (problem) => {
      const { answer } = given.get(problem.id) as (typeof rows)[number];
      const key = shown && (await keyOf(ctx, practice, problem, shown));
      const options = answer.options && toSeen(optionOrder(practice.seed, problem), answer.options);
      return {
        ...{ problemId: problem.id, isRight: key ? isRightIn(key, answer) : false, answer: { ...answer, options } },
        key: key ? keyAsSeen(practice.seed, problem, key) : null,
        explanation: explanationFor(practice.seed, problem, locale),
      };
    }),
  );
}

/**
 * Answers a problem of a practice; the first answer to each counts, and the last one ends it and counts as finished work. NOT_FOUND, BAD_USER_INPUT,
 * TIME_IS_UP.
 */
export async function answerOlympiadPractice(ctx: Context, input: AnswerOlympiadPracticeInput): Promise<Practice> {
  const { userId } = requireCaller(ctx);
  const find = async (of: Context, lock = ''): Promise<Practice> => {
    const [practice] = await of.db.query(`SELECT ${COLUMNS} WHERE t.id = $1 AND t.student_id = $2 ${lock}`, [
      ...[input.practiceId, userId],
    ]);
    if (!practice) throw new AppError('NOT_FOUND', 'You have no such practice.');
    return practice;
  };
  const { stageId } = await find(ctx);
  const { olympiad, shown } = await openOlympiad(ctx, stageId);
  await requireScreenTime(ctx, 'LEARNING', 'OLIMP', { isBegun: true });
  return inTransaction(ctx, async (tx) => {
    const practice = await find(tx, 'FOR UPDATE OF t');
    const practised = await practisedOf(tx, practice.paperId, shown);
    const row = practised.find(({ id }) => id === input.problemId.toLowerCase());
    if (!row) throw new AppError('NOT_FOUND', 'The paper has no such problem.');
    const problem = ordered(row);
    const key = await keyOf(tx, practice, problem, shown);
    if (!key) throw new AppError('NOT_FOUND', 'The paper has no such problem.');
    const options = input.answer.options && toAuthor(optionOrder(practice.seed, problem), input.answer.options);
    const answer = readAnswer(key, { ...input.answer, options }, 'answer', input.language ?? 'UZ_LATN');
    const wasRight = isRightIn(key, answer);
    const [first] = await tx.db.query(
      `INSERT INTO olimp.olympiad_practice_answers (practice_id, problem_id, answer, is_right) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1`,
      [practice.id, problem.id, JSON.stringify(answer), wasRight],
    );
    // MathKids reviews it; the week has the paper as a whole.
    if (first && !wasRight && problem.skill) await noteMissedSkill(tx, { studentId: userId, skill: problem.skill });
    return (await endIfDone(tx, practice, { olympiad, shown })) ? find(tx) : practice;
  });
}
