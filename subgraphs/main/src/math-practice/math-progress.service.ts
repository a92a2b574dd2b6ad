import type { Context } from '@alif24/subgraph-shared/server';
import { skills } from '../math-problem/math-problem.service.ts';
import type { MathProgress } from './math-practice.type.ts';
import { levelOf } from './shown-problem.ts';

interface StoredSkill {
  studentId: string;
  skill: string;
  level: number;
  tries: number;
  correct: number;
  lastAt: Date;
}

/** The maths of each pupil, all skills of it; two statements for all of them. */
export async function mathProgresses(ctx: Context, studentIds: readonly string[]): Promise<MathProgress[]> {
  const timed: Array<{ id: string }> = await ctx.db.query(
    'SELECT student_id AS id FROM main.math_learners WHERE student_id = ANY($1::uuid[]) AND is_timed',
    [studentIds],
  );
  const stored: StoredSkill[] = await ctx.db.query(
    `SELECT student_id AS "studentId", skill, level, tries, correct, last_at AS "lastAt"
       FROM main.math_skills WHERE student_id = ANY($1::uuid[])`,
    [studentIds],
  );
  const withTimer = new Set(timed.map(({ id }) => id));
  const found = new Map(stored.map((one) => [`${one.studentId}/${one.skill}`, one]));
  return studentIds.map((id) => ({
    isTimerOn: withTimer.has(id),
    skills: skills.map((skill) => {
      const { level, tries = 0, correct = 0, lastAt = null } = found.get(`${id}/${skill.id}`) ?? {};
      return { skill, level: levelOf(level), tries, correct, lastAt };
    }),
  }));
}
