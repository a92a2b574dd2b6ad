import { recordActivity } from '@alif24/subgraph-shared/activity';
import type { Context } from '@alif24/subgraph-shared/server';
import { localDate } from '@alif24/subgraph-shared/utils';
import type { Learner } from './learner.service.ts';
import { afterOutcome, type Mastery, type Outcome, UNTRIED } from './mastery.ts';
import type { MathProblemRow } from './math-practice.entity.ts';
import { itemsOf } from './next-problem.service.ts';
import { afterAnswer, type Rating } from './rating.ts';

/** After so long a slip is a new one. */
const SLIP_MEMORY = '30 days';

/** What the first answer to a problem changes: ratings, the level of the skill, the pupil's activity, and the row, which the caller saves. The learner is locked by the caller. */
export async function countFirst(
  tx: Context,
  learner: Learner,
  row: MathProblemRow,
  outcome: Outcome,
  slip: string | null,
): Promise<void> {
  const now = new Date();
  const isRight = outcome === 'RIGHT';
  row.isFirstRight = isRight;
  row.answeredAt = now;
  row.slip = slip;
  if (slip) row.hasLesson = await isSecondTime(tx, row.studentId, slip);
  await moveRatings(tx, learner, row.templateId, isRight);
  row.raisedTo = await moveLevel(tx, row, outcome, now);
  await recordActivity(tx, {
    ...{ studentId: row.studentId, platform: 'MAIN', kind: 'MATHS_PRACTISED', topic: row.skill },
    ...{ correct: Number(isRight), total: 1, reference: row.id, at: now },
  });
}

/** Did the same happen lately, without our having spoken of it then? */
async function isSecondTime(tx: Context, studentId: string, slip: string): Promise<boolean> {
  const [last] = await tx.db.query(
    `SELECT has_lesson AS "hasLesson" FROM main.math_problems
      WHERE student_id = $1 AND slip = $2 AND answered_at > now() - $3::interval ORDER BY started_at DESC LIMIT 1`,
    [studentId, slip, SLIP_MEMORY],
  );
  return last !== undefined && !last.hasLesson;
}

async function moveRatings(tx: Context, learner: Learner, templateId: string, isRight: boolean): Promise<void> {
  const item = (await itemsOf(tx, [templateId]))[0] as Rating;
  const after = afterAnswer(learner, item, isRight);
  await tx.db.query('UPDATE main.math_learners SET rating = $2, answers = $3 WHERE student_id = $1', [
    learner.studentId,
    after.person.rating,
    after.person.answers,
  ]);
  if (after.item.answers === item.answers) return;
  // By how much, not to what: others answer the same kind of problem meanwhile.
  await tx.db.query(
    `INSERT INTO main.math_items AS i (template_id, rating, answers) VALUES ($1, $2, 1)
     ON CONFLICT (template_id) DO UPDATE SET rating = i.rating + $3, answers = i.answers + 1`,
    [templateId, after.item.rating, after.item.rating - item.rating],
  );
}

/** The new level's number when it rose, else null. */
async function moveLevel(tx: Context, row: MathProblemRow, outcome: Outcome, now: Date): Promise<number | null> {
  const { studentId, skill, isMixed } = row;
  const [stored]: Mastery[] = await tx.db.query(
    `SELECT level, best, day::text AS day, recent, mixed, proficient_on::text AS "proficientOn"
       FROM main.math_skills WHERE student_id = $1 AND skill = $2`,
    [studentId, skill],
  );
  const before = stored ?? UNTRIED;
  const after = afterOutcome(before, { outcome, isMixed, day: localDate(now) });
  await tx.db.query(
    `INSERT INTO main.math_skills AS s (student_id, skill, level, best, day, recent, mixed, proficient_on, tries, correct, last_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10)
     ON CONFLICT (student_id, skill) DO UPDATE SET level = $3, best = $4, day = $5, recent = $6, mixed = $7, proficient_on = $8,
       tries = s.tries + 1, correct = s.correct + $9, last_at = $10`,
    [
      ...[studentId, skill, after.level, after.best, after.day, after.recent, after.mixed, after.proficientOn],
      ...[Number(outcome === 'RIGHT'), now],
    ],
  );
  return after.level > before.level ? after.level : null;
}
