import { setImmediate } from 'node:timers/promises';
import type { Context, Page } from '@alif24/subgraph-shared/server';
import { toPage } from '@alif24/subgraph-shared/server';
import { encodeCursor, type Locale, linesBefore, pageArgs } from '@alif24/subgraph-shared/utils';
import type { Olympiad, OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { isHeldBy, stagesOfOlympiads } from '../olympiad/olympiad.service.ts';
import { problemsOfPapers } from '../olympiad-paper/olympiad-paper.service.ts';
import type { ProblemKey } from '../olympiad-paper/problem-key.rules.ts';
import { fillIn, variantIndex } from '../olympiad-paper/sitting-order.rules.ts';
import type { Answer } from '../question/question.ts';
import { textFor } from '../question/question-text.ts';
import { isStageOver } from './count.service.ts';
import { outcomeOf } from './judge.rules.ts';
import type {
  OlympiadCompared,
  OlympiadJuryNote,
  OlympiadJuryProblem,
  OlympiadRankChange,
  OlympiadSimilarPair,
} from './jury.type.ts';
import { judgedPapersOf } from './marks.service.ts';
import { OlympiadResultVersion } from './olympiad-result.entity.ts';
import { type Sheet, similarPairs } from './similar.rules.ts';

export interface JuryStage {
  olympiad: Olympiad;
  stage: OlympiadStage;
}

/** The desk of the jury: for whoever holds the olympiad, null for others. */
export const juryOf = (ctx: Context, olympiad: Olympiad): Olympiad | null =>
  isHeldBy(ctx, olympiad) ? olympiad : null;

/** Its stages in their order, or the one of an id; none for one of another olympiad. */
export async function juryStages(ctx: Context, olympiad: Olympiad, stageId: string | null): Promise<JuryStage[]> {
  const stages = await ctx.load(stagesOfOlympiads, olympiad.id);
  const wanted = stages.filter(({ id }) => stageId === null || id === stageId.toLowerCase());
  return wanted.map((stage) => ({ olympiad, stage }));
}

/** The counts of a stage, the newest first: all, or so many. */
export const versionsOf = (
  ctx: Context,
  { stage }: JuryStage,
  first: number | null,
): Promise<OlympiadResultVersion[]> =>
  ctx.db.find(OlympiadResultVersion, {
    ...{ where: { stageId: stage.id }, order: { version: 'DESC' } },
    ...(first !== null && { take: Math.max(1, first) }),
  });

/**
 * The problems of a grade with what is right and what was put down. Nothing of it before the stage is over for everybody: not even the jury's screen holds
 * a key while somebody may still sit it.
 */
export async function juryProblems(
  ctx: Context,
  { stage }: JuryStage,
  { grade, locale }: { grade: number; locale: Locale },
): Promise<OlympiadJuryProblem[]> {
  const [paper]: Array<{ id: string }> = await ctx.db.query(
    'SELECT id FROM olimp.olympiad_papers WHERE stage_id = $1 AND grade = $2::int',
    [stage.id, grade],
  );
  if (!paper || !(await isStageOver(ctx, stage))) return [];
  const { papers, keys } = await judgedPapersOf(ctx, stage.id);
  const keysOf = new Map(papers.get(paper.id)?.problems.map((problem) => [problem.id, problem.keys]));
  const problems = await ctx.load(problemsOfPapers, paper.id);
  const given = await commonAnswers(
    ctx,
    problems.map(({ id }) => id),
  );
  return problems.map((problem) => {
    const { id, number, points, kind, texts, variants } = problem;
    const { text, options } = textFor({ ...texts, kind }, locale);
    const values = variants.map((variant) =>
      Object.entries(variant)
        .map(([name, value]) => `${name} = ${value}`)
        .join(', '),
    );
    const first = variants.length === 1 ? variants[0] : undefined;
    return {
      ...{
        id,
        number,
        points,
        kind,
        text: fillIn(text, first),
        options: options.map((option) => fillIn(option, first)),
      },
      ...{ pictures: [...texts.pictures], variants: values, keyVersion: keys[id] ?? 1 },
      isVoid: keysOf.get(id)?.some((key) => key.isVoid) ?? false,
      keys: (keysOf.get(id) ?? []).map(written),
      answers: (given.get(id) ?? []) as OlympiadJuryProblem['answers'],
    };
  });
}

const written = ({ correctOptions, alsoRight = [], number, accepted }: ProblemKey) => ({
  ...{
    alsoRight: [...alsoRight],
    correctOptions: [...correctOptions],
    number: number?.value ?? null,
    tolerance: number?.tolerance ?? null,
  },
  accepted: [...accepted],
});

/** The six commonest answers to each problem with how often they were given. One statement. */
async function commonAnswers(ctx: Context, ids: readonly string[]) {
  const rows: Array<{ id: string; answer: Answer; count: number }> = await ctx.db.query(
    `SELECT id, answer, count FROM (
       SELECT w.problem_id AS id, w.answer, count(*)::int AS count, row_number() OVER (PARTITION BY w.problem_id ORDER BY count(*) DESC, w.answer) AS n
         FROM olimp.olympiad_answers w WHERE w.problem_id = ANY($1::uuid[]) AND w.answer IS NOT NULL GROUP BY 1, 2) c
      WHERE n <= 6 ORDER BY id, n`,
    [ids],
  );
  return Map.groupBy(rows, ({ id }) => id);
}

/** What a count changes against the one that was published before it, those whose place changes most first. Two statements. */
export async function changesOf(
  ctx: Context,
  version: OlympiadResultVersion,
  { first, after }: { first: number; after: string | null },
): Promise<Page<OlympiadRankChange>> {
  const { take, ...page } = pageArgs(first, after, 1);
  const from = linesBefore(page.after);
  const sql = `FROM olimp.olympiad_results r
       LEFT JOIN olimp.olympiad_results b ON b.entry_id = r.entry_id AND b.version_id = (
         SELECT p.id FROM olimp.olympiad_result_versions p WHERE p.stage_id = $2 AND p.version < $3
          ORDER BY p.state = 'PUBLISHED' DESC, p.version DESC LIMIT 1)
       JOIN olimp.olympiad_entries e ON e.id = r.entry_id
      WHERE r.version_id = $1 AND $3 > 1 AND (r.rank, r.points, r.medal) IS DISTINCT FROM (b.rank, b.points, b.medal)`;
  const parameters = [version.id, version.stageId, version.version];
  const rows: OlympiadRankChange[] = await ctx.db.query(
    `SELECT e.student_id AS "studentId", r.grade, r.rank, r.points, r.medal, b.rank AS "rankBefore", b.points AS "pointsBefore", b.medal AS "medalBefore" ${sql}
      ORDER BY abs(r.rank - coalesce(b.rank, r.of)) DESC, abs(r.points - coalesce(b.points, 0)) DESC, r.grade, r.place OFFSET $4 LIMIT $5`,
    [...parameters, from, take],
  );
  const [{ count }] = await ctx.db.query(`SELECT count(*)::int ${sql}`, parameters);
  const placed = rows.map((row, n) => ({ ...row, at: from + n + 1 }));
  return toPage(placed, { first, after, totalCount: count, cursorOf: ({ at }) => encodeCursor([at]) });
}

const MOST_PAIRS = 50;

/**
 * Who sat the paper of a grade, with the group within which they are compared: their school or, where one teacher or school holds the olympiad for its own
 * pupils, all of them; '' for nobody's. Erased pupils are left out.
 */
const GROUPED = `SELECT a.id, e.student_id AS "studentId", a.paper_id AS "paperId", a.seed,
        CASE WHEN $3 THEN 'all' ELSE coalesce(e.organization_id::text, '') END AS "group"
   FROM olimp.olympiad_attempts a JOIN olimp.olympiad_entries e ON e.id = a.entry_id
  WHERE a.stage_id = $1 AND e.grade = $2::int AND e.student_id IS NOT NULL`;

const groupedBy = ({ olympiad, stage }: JuryStage, grade: number) => [stage.id, grade, olympiad.scope === 'SCHOOL'];

/** How many were compared with each other, and in how many pairs; nobody before the stage is over. One statement. */
export async function comparedOf(ctx: Context, on: JuryStage, grade: number): Promise<OlympiadCompared> {
  if (!(await isStageOver(ctx, on.stage))) return { pupils: 0, pairs: 0 };
  const [compared] = await ctx.db.query(
    `SELECT coalesce(sum(n), 0)::int AS pupils, least(coalesce(sum(n * (n - 1) / 2), 0), 2147483647)::int AS pairs
       FROM (SELECT count(*) AS n FROM (${GROUPED}) s WHERE "group" <> '' GROUP BY "group") g WHERE n > 1`,
    groupedBy(on, grade),
  );
  return compared;
}

/** Pairs of one group whose wrong answers are alike beyond chance, up to fifty. Nothing before the stage is over. */
export async function similarOf(ctx: Context, on: JuryStage, grade: number): Promise<OlympiadSimilarPair[]> {
  if (!(await isStageOver(ctx, on.stage))) return [];
  const { papers } = await judgedPapersOf(ctx, on.stage.id);
  const rows: Array<{
    id: string;
    studentId: string;
    paperId: string;
    seed: string;
    group: string;
    answers: Record<string, Answer | null>;
  }> = await ctx.db.query(
    `SELECT s.*, (SELECT coalesce(jsonb_object_agg(w.problem_id, w.answer), '{}') FROM olimp.olympiad_answers w WHERE w.attempt_id = s.id) AS answers
       FROM (${GROUPED}) s ORDER BY s.id`,
    groupedBy(on, grade),
  );
  const judged = new Map<string, { value: string; isWrong: boolean }>();
  const sheetOf = ({ id, paperId, seed, group, answers }: (typeof rows)[number]): Sheet => ({
    ...{ id, group },
    answers: (papers.get(paperId)?.problems ?? []).map((problem) => {
      const answer = answers[problem.id];
      // One that was withdrawn says nothing of anybody.
      if (!answer || problem.keys.some(({ isVoid }) => isVoid)) return null;
      // Another variant is another problem; the same answer to the same one is judged once.
      const value = `${variantIndex(seed, problem)} ${JSON.stringify(answer)}`;
      const known = judged.get(`${problem.id} ${value}`) ?? {
        ...{ value, isWrong: outcomeOf(problem, seed, answer) === 'WRONG' },
      };
      judged.set(`${problem.id} ${value}`, known);
      return known;
    }),
  });
  const sheets: Sheet[] = [];
  for (const [n, row] of rows.entries()) {
    sheets.push(sheetOf(row));
    if (n % 500 === 499) await setImmediate();
  }
  const students = new Map(rows.map(({ id, studentId }) => [id, studentId]));
  const pairs = await similarPairs(sheets, () => setImmediate());
  return pairs.slice(0, MOST_PAIRS).map(({ ids, ...pair }) => ({
    ...pair,
    attemptIds: [...ids],
    studentIds: ids.map((id) => students.get(id) as string),
  }));
}

const MOST_NOTED = 100;

/** Attempts in which something was noticed, the longest away first, up to a hundred. */
export function notesOf(ctx: Context, { stage }: JuryStage): Promise<OlympiadJuryNote[]> {
  return ctx.db.query(
    `SELECT a.id AS "attemptId", e.student_id AS "studentId", e.grade, count(*) FILTER (WHERE n.kind = 'FOCUS_LOST')::int AS "timesAway",
            coalesce(sum(n.seconds), 0)::int AS "secondsAway", count(*) FILTER (WHERE n.kind = 'OTHER_DEVICE')::int AS "otherDevices"
       FROM olimp.olympiad_attempts a JOIN olimp.olympiad_attempt_notes n ON n.attempt_id = a.id JOIN olimp.olympiad_entries e ON e.id = a.entry_id
      WHERE a.stage_id = $1 GROUP BY a.id, e.id ORDER BY 5 DESC, 4 DESC, a.id LIMIT ${MOST_NOTED}`,
    [stage.id],
  );
}
