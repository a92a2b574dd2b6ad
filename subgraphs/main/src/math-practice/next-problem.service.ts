import { randomUUID } from 'node:crypto';
import { requireScreenTime } from '@alif24/subgraph-shared/activity';
import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, type Random, seededRandom } from '@alif24/subgraph-shared/utils';
import { skillById, templateById, templates } from '../math-problem/math-problem.service.ts';
import { type Learner, lockLearner } from './learner.service.ts';
import { MathProblemRow } from './math-practice.entity.ts';
import { MathProblemState } from './math-practice.enums.ts';
import type { NextMathProblemInput } from './math-practice.input.ts';
import type { MathPracticeProblem } from './math-practice.type.ts';
import { chooseItem, type Rating } from './rating.ts';
import { asProblem } from './shown-problem.ts';

/** Of so many of mixed practice one reviews a skill that is done well, the one that was seen longest ago. */
const REVIEW_EVERY = 4;
/** So long a mistake made elsewhere is reviewed here. */
const REMEMBERED = '21 days';
/** A kind of problem that was among so many lately is less likely. */
const LATELY = 5;

const known = new Set(templates.map(({ id }) => id));

/**
 * The problem that the calling pupil has to do: the one that is open, or a new one near what three of four would solve, among all skills or in
 * one. Another choice of skill leaves the open one. NOT_FOUND for a skill that is not there, TIME_IS_UP.
 */
export async function nextMathProblem(
  ctx: Context,
  { skillId = null }: NextMathProblemInput,
): Promise<MathPracticeProblem> {
  const { userId } = requireCaller(ctx);
  if (skillId !== null && !skillById(skillId)) throw new AppError('NOT_FOUND', 'There is no such skill.');
  await requireScreenTime(ctx, 'LEARNING', 'MAIN');
  return inTransaction(ctx, async (tx) => {
    const learner = await lockLearner(tx, userId);
    const open = await tx.db.findOneBy(MathProblemRow, { studentId: userId, state: MathProblemState.OPEN });
    const isWanted = open && (skillId === null ? open.isMixed : !open.isMixed && open.skill === skillId);
    if (isWanted && known.has(open.templateId)) return asProblem(open);
    if (open) await tx.db.update(MathProblemRow, { id: open.id }, { state: MathProblemState.LEFT });
    await tx.db.query('UPDATE main.math_problems SET attempt = NULL WHERE student_id = $1 AND attempt IS NOT NULL', [
      userId,
    ]);
    return asProblem(await deal(tx, learner, skillId));
  });
}

async function deal(tx: Context, learner: Learner, skillId: string | null): Promise<MathProblemRow> {
  const { studentId, isTimed } = learner;
  const seed = randomUUID();
  const random = seededRandom(seed);
  const lately: Array<{ templateId: string }> = await tx.db.query(
    'SELECT template_id AS "templateId" FROM main.math_problems WHERE student_id = $1 ORDER BY started_at DESC LIMIT $2',
    [studentId, LATELY],
  );
  const skill = skillId ?? (await skillToReview(tx, learner, random));
  const ids = templatesFor(learner, skill);
  const items = await itemsOf(tx, ids);
  const templateId = chooseItem(
    random,
    learner.rating,
    ids.map((id, n) => ({ id, difficulty: items[n]?.rating ?? 0 })),
    lately.map((one) => one.templateId),
  );
  const dealt = { studentId, templateId, seed, skill: templateById(templateId).skill, isMixed: skillId === null };
  const row = await tx.db.insert(MathProblemRow, { ...dealt, isTimed });
  return tx.db.findOneByOrFail(MathProblemRow, { id: row.identifiers[0]?.id });
}

/** Now and then a skill that went wrong elsewhere, or is PROFICIENT or better and was not met today; null for all of them. */
async function skillToReview(tx: Context, learner: Learner, random: Random): Promise<string | null> {
  if (random.int(1, REVIEW_EVERY) > 1) return null;
  const { studentId } = learner;
  const missed = await skillMissedElsewhere(tx, learner);
  if (missed) return missed;
  const [due] = await tx.db.query(
    `SELECT skill FROM main.math_skills
      WHERE student_id = $1 AND level >= 3 AND (last_at AT TIME ZONE 'Asia/Tashkent')::date < (now() AT TIME ZONE 'Asia/Tashkent')::date
      ORDER BY last_at LIMIT 1`,
    [studentId],
  );
  return due && skillById(due.skill) ? due.skill : null;
}

/** The skill of a problem that the pupil had wrong on another platform in the last weeks and has not met here since, the oldest first. */
async function skillMissedElsewhere(tx: Context, learner: Learner): Promise<string | null> {
  const rows: Array<{ skill: string }> = await tx.db.query(
    `SELECT m.skill FROM shared.missed_skills m LEFT JOIN main.math_skills s ON s.student_id = m.student_id AND s.skill = m.skill
      WHERE m.student_id = $1 AND m.at > now() - interval '${REMEMBERED}' AND (s.last_at IS NULL OR s.last_at < m.at)
      ORDER BY m.at, m.skill`,
    [learner.studentId],
  );
  const within = new Set(templatesFor(learner, null).map((id) => templateById(id).skill));
  return rows.find(({ skill }) => within.has(skill))?.skill ?? null;
}

/** What may come: the skill, or everything up to the pupil's school year and one further, as nobody has been told the rest. */
function templatesFor({ grade }: Learner, skill: string | null): string[] {
  const upTo = grade === null ? 4 : Math.max(grade, 1) + 1;
  return templates.filter((one) => (skill ? one.skill === skill : one.grade <= upTo)).map(({ id }) => id);
}

/** What is known of the templates: our guess until somebody has answered. */
export async function itemsOf(ctx: Context, ids: readonly string[]): Promise<Rating[]> {
  const rows: Array<Rating & { id: string }> = await ctx.db.query(
    'SELECT template_id AS id, rating, answers FROM main.math_items WHERE template_id = ANY($1)',
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? { rating: templateById(id).difficulty, answers: 0 });
}
