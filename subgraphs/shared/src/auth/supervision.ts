import type { CallerContext } from './context.ts';

export type SupervisionKind = 'GUARDIAN' | 'TEACHER' | 'ORGANIZATION';

/** Lets `supervisorId` see the pupil's learning; repeating it changes nothing. */
export async function addSupervision(
  ctx: CallerContext,
  studentId: string,
  supervisorId: string,
  kind: SupervisionKind,
): Promise<void> {
  await ctx.db.query(
    'INSERT INTO shared.supervisions (student_id, supervisor_id, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [studentId, supervisorId, kind],
  );
}

/** For each pupil: may the caller see their learning, as themselves, as guardian, teacher or organisation of theirs, or as moderator? */
export async function mayReadStudents(ctx: CallerContext, studentIds: readonly string[]): Promise<boolean[]> {
  const { caller } = ctx;
  if (!caller) return studentIds.map(() => false);
  if (caller.role === 'MODERATOR') return studentIds.map(() => true);
  const others = studentIds.filter((id) => id !== caller.userId);
  const rows: Array<{ student_id: string }> =
    others.length === 0
      ? []
      : await ctx.db.query(
          'SELECT student_id FROM shared.supervisions WHERE supervisor_id = $1 AND student_id = ANY($2::uuid[])',
          [caller.userId, others],
        );
  const supervised = new Set(rows.map((row) => row.student_id));
  return studentIds.map((id) => id === caller.userId || supervised.has(id));
}
