import { requireCaller, requireGuardian } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import type { User } from '../user/user.entity.ts';
import { findStudent } from '../user/user.service.ts';
import type { SetMathTimerInput } from './math-practice.input.ts';
import { firstRating, type Rating } from './rating.ts';

export interface Learner extends Rating {
  studentId: string;
  isTimed: boolean;
  /** The school year; null where it is not known. */
  grade: number | null;
}

/** The pupil's own row, locked: whatever a pupil does at two devices happens one after the other. Made when there is none. Inside a transaction. */
export async function lockLearner(tx: Context, studentId: string): Promise<Learner> {
  return (await readLearner(tx, studentId)) ?? (await addLearner(tx, studentId));
}

async function readLearner(tx: Context, studentId: string): Promise<Learner | undefined> {
  const [learner] = await tx.db.query(
    `SELECT l.student_id AS "studentId", l.rating, l.answers, l.is_timed AS "isTimed", p.grade
       FROM main.math_learners l LEFT JOIN shared.student_profiles p ON p.user_id = l.student_id
      WHERE l.student_id = $1 FOR UPDATE OF l`,
    [studentId],
  );
  return learner;
}

async function addLearner(tx: Context, studentId: string): Promise<Learner> {
  const [profile] = await tx.db.query('SELECT grade FROM shared.student_profiles WHERE user_id = $1', [studentId]);
  await tx.db.query('INSERT INTO main.math_learners (student_id, rating) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    studentId,
    firstRating(profile?.grade ?? null),
  ]);
  return (await readLearner(tx, studentId)) as Learner;
}

/**
 * A guardian who decides or a teacher of the pupil has the time shown, or no more. NOT_FOUND for a pupil who is not theirs, FORBIDDEN for a
 * guardian who may only look on.
 */
export async function setMathTimer(ctx: Context, { studentId, isOn }: SetMathTimerInput): Promise<User> {
  const { userId, role } = requireCaller(ctx);
  if (role === 'TEACHER') await requireTeacher(ctx, userId, studentId);
  else await requireGuardian(ctx, studentId);
  const student = await findStudent(ctx, studentId);
  await inTransaction(ctx, async (tx) => {
    await lockLearner(tx, student.id);
    await tx.db.query('UPDATE main.math_learners SET is_timed = $2, timed_by = $3 WHERE student_id = $1', [
      student.id,
      isOn,
      userId,
    ]);
  });
  return student;
}

async function requireTeacher(ctx: Context, teacherId: string, studentId: string): Promise<void> {
  const [row] = await ctx.db.query(
    `SELECT 1 FROM shared.supervisions WHERE student_id = $1 AND supervisor_id = $2 AND kind = 'TEACHER'`,
    [studentId, teacherId],
  );
  if (!row) throw new AppError('NOT_FOUND', 'There is no such pupil.');
}
