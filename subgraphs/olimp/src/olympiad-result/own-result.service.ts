import type { Context } from '@alif24/subgraph-shared/server';
import { type Locale, toCyrillic } from '@alif24/subgraph-shared/utils';
import { stagesById } from '../olympiad/olympiad.service.ts';
import { OlympiadProblemRow, type ProblemExplanation } from '../olympiad-paper/olympiad-paper.entity.ts';
import type { ProblemKey } from '../olympiad-paper/problem-key.rules.ts';
import { type Begun, type Sitting, seenAttempt } from '../olympiad-paper/sitting.service.ts';
import {
  fillIn,
  type OrderedProblem,
  optionOrder,
  toSeen,
  variantIndex,
} from '../olympiad-paper/sitting-order.rules.ts';
import { answersOfAttempts, ordered } from '../olympiad-paper/sitting-paper.service.ts';
import type { QuestionKeyType } from '../question/question.type.ts';
import { outcomeOf } from './judge.rules.ts';
import { type ShownVersion, shownVersionsOf } from './olympiad-board.service.ts';
import type { OlympiadProblemResult, OlympiadResult } from './olympiad-result.type.ts';
import { mostPoints, schemeOf } from './scheme.rules.ts';

/** What one pupil reached, and from where it is told. */
export type OwnResult = OlympiadResult & {
  sitting: Begun;
  shown: ShownVersion | null;
};

/**
 * What a pupil reached in a stage: their points alone while a live board is held, also when it stands still for all others; everything once the results are
 * shown. For the pupil, and after the end for those who look after them; null for others, and before there is anything to tell.
 */
export async function ownResult(ctx: Context, sitting: Sitting): Promise<OwnResult | null> {
  const begun = await seenAttempt(ctx, sitting);
  if (!begun) return null;
  const shown = await ctx.load(shownVersionsOf, begun.stageId);
  if (shown) {
    const result = await ctx.load(resultsByKey, `${shown.id} ${begun.entryId}`);
    return result && { ...result, isFinal: true, sitting: begun, shown };
  }
  const stage = await ctx.load(stagesById, begun.stageId);
  const mark = stage?.freezeAt ? await ctx.load(marksOfAttempts, begun.attempt.id) : null;
  return mark && { ...mark, isFinal: false, sitting: begun, shown: null };
}

type Told = Omit<OwnResult, 'isFinal' | 'sitting' | 'shown'>;

const WITHOUT_PLACE = {
  ...{
    rank: null,
    of: null,
    medal: null,
    belowCountry: null,
    belowRegion: null,
    belowDistrict: null,
    belowSchool: null,
  },
};

/** By `version entry`. One statement. */
async function resultsByKey(ctx: Context, keys: readonly string[]): Promise<Array<Told | null>> {
  const pairs = keys.map((key) => key.split(' '));
  const rows: Array<Told & { key: string }> = await ctx.db.query(
    `SELECT r.version_id || ' ' || r.entry_id AS key, r.points, r.right_count AS "rightCount", r.wrong_count AS "wrongCount", r.rank, r.of, r.medal,
            r.below_country AS "belowCountry", r.below_region AS "belowRegion", r.below_district AS "belowDistrict", r.below_school AS "belowSchool"
       FROM olimp.olympiad_results r JOIN unnest($1::uuid[], $2::uuid[]) AS w (version, entry) ON w.version = r.version_id AND w.entry = r.entry_id`,
    [pairs.map(([version]) => version), pairs.map(([, entry]) => entry)],
  );
  const byKey = new Map(rows.map(({ key, ...row }) => [key, row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** One statement. */
async function marksOfAttempts(ctx: Context, ids: readonly string[]): Promise<Array<Told | null>> {
  const rows: Array<Pick<Told, 'points' | 'rightCount' | 'wrongCount'> & { id: string }> = await ctx.db.query(
    `SELECT attempt_id AS id, points, right_count AS "rightCount", wrong_count AS "wrongCount" FROM olimp.olympiad_marks WHERE attempt_id = ANY($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map(({ id, points }) => [id, points]));
  return ids.map((id) => {
    const points = byId.get(id);
    // How many are right would say more than the board does.
    return points === undefined ? null : { ...WITHOUT_PLACE, points, rightCount: null, wrongCount: null };
  });
}

type Paper = { scheme: string; problems: OlympiadProblemRow[] };

/** Papers with their problems, explanations among them: for those who may know what is right. Two statements. */
export async function explainedPapers(ctx: Context, ids: readonly string[]): Promise<Paper[]> {
  const schemes: Array<{ id: string; scheme: string }> = await ctx.db.query(
    'SELECT id, scheme FROM olimp.olympiad_papers WHERE id = ANY($1::uuid[])',
    [ids],
  );
  const problems = await ctx.db
    .createQueryBuilder(OlympiadProblemRow, 'q')
    .addSelect('q.explanations')
    .where('q.paper_id = ANY(:ids::uuid[]) AND q.removed_at IS NULL', { ids: [...ids] })
    .orderBy('q.number')
    .getMany();
  const byPaper = Map.groupBy(problems, ({ paperId }) => paperId);
  const schemeOfPaper = new Map(schemes.map(({ id, scheme }) => [id, scheme]));
  return ids.map((id) => ({ scheme: schemeOfPaper.get(id) ?? 'SUM', problems: byPaper.get(id) ?? [] }));
}

/** The most points of the pupil's paper, in hundredths. */
export async function mostPointsOf(ctx: Context, { sitting }: OwnResult): Promise<number> {
  const { scheme, problems } = await ctx.load(explainedPapers, sitting.attempt.paperId);
  return mostPoints(schemeOf(scheme), problems);
}

/** Keys by `problem version`. One statement. */
export async function keysByVersion(ctx: Context, keys: readonly string[]): Promise<Array<ProblemKey[] | null>> {
  const pairs = keys.map((key) => key.split(' '));
  const rows: Array<{ key: string; keys: ProblemKey[] }> = await ctx.db.query(
    `SELECT k.problem_id || ' ' || k.version AS key, k.keys FROM olimp.olympiad_keys k
       JOIN unnest($1::uuid[], $2::int[]) AS w (problem, version) ON w.problem = k.problem_id AND w.version = k.version`,
    [pairs.map(([problem]) => problem), pairs.map(([, version]) => version)],
  );
  const byKey = new Map(rows.map((row) => [row.key, row.keys]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Problem by problem, as the pupil had them: what became of it, what is right, and why. Empty until the results are shown. */
export async function problemResults(ctx: Context, own: OwnResult, locale: Locale): Promise<OlympiadProblemResult[]> {
  const { sitting, shown } = own;
  if (!shown) return [];
  const { seed, id, paperId } = sitting.attempt;
  const { problems } = await ctx.load(explainedPapers, paperId);
  const answers = new Map((await ctx.load(answersOfAttempts, id)).map(({ problemId, answer }) => [problemId, answer]));
  return Promise.all(
    problems.map(async (row) => {
      const problem = ordered(row);
      const keys = (await ctx.load(keysByVersion, `${row.id} ${shown.keys[row.id] ?? 1}`)) ?? [];
      const outcome = outcomeOf({ ...problem, keys }, seed, answers.get(row.id));
      const key = keys[variantIndex(seed, problem)];
      return {
        problemId: row.id,
        // Of the three that there were when nothing was withdrawn yet, the one that has the points.
        outcome: (outcome === 'VOID' ? 'RIGHT' : outcome) as OlympiadProblemResult['outcome'],
        isVoid: outcome === 'VOID',
        key: key && !key.isVoid ? keyAsSeen(seed, problem, key) : null,
        explanation: key?.isVoid ? null : explanationFor(seed, problem, locale),
      };
    }),
  );
}

/** A key with options counted in the order the pupil sees. */
export function keyAsSeen(seed: string, problem: ReturnType<typeof ordered>, key: ProblemKey): QuestionKeyType {
  const order = optionOrder(seed, problem);
  const seen = toSeen(order, key.correctOptions);
  return {
    alsoRight: toSeen(order, key.alsoRight ?? []).sort((a, b) => a - b),
    correctOptions: problem.kind === 'ORDER' ? seen : seen.sort((a, b) => a - b),
    ...{ number: key.number?.value ?? null, tolerance: key.number?.tolerance ?? null, accepted: [...key.accepted] },
  };
}

/** Why it is right, in the reader's language or else the first one there is, with the values of the variant that the child has. */
export function explanationFor(
  seed: string,
  problem: Pick<OrderedProblem, 'id' | 'variants'> & { explanations: readonly ProblemExplanation[] },
  locale: Locale,
): string | null {
  const variant = problem.variants[variantIndex(seed, problem)];
  const explanations = problem.explanations.map((each) => ({ ...each, text: fillIn(each.explanation, variant) }));
  const own = explanations.find(({ language }) => language === locale);
  if (own) return own.text;
  const latin = explanations.find(({ language }) => language === 'UZ_LATN');
  if (locale === 'UZ_CYRL' && latin) return toCyrillic(latin.text);
  return explanations[0]?.text ?? null;
}
