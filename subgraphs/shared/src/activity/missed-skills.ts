import type { DatabaseContext } from '../database/index.ts';

/** A skill of MathKids of which a pupil had a problem wrong on another platform. */
export interface MissedSkill {
  studentId: string;
  /** As MathKids names it; one that it has not is never asked for. */
  skill: string;
  /** Now unless given. */
  at?: Date;
}

/** Notes it for MathKids to review, inside the caller's transaction. It is no activity: what was done there is noted by itself, as a whole. */
export async function noteMissedSkill(ctx: Pick<DatabaseContext, 'db'>, missed: MissedSkill): Promise<void> {
  const { studentId, skill, at } = missed;
  await ctx.db.query(
    `INSERT INTO shared.missed_skills AS m (student_id, skill, at) VALUES ($1, $2, coalesce($3, now()))
     ON CONFLICT (student_id, skill) DO UPDATE SET at = greatest(m.at, excluded.at)`,
    [studentId, skill, at ?? null],
  );
}
