import { addSupervisions, endSupervisions, recordAudit } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';

/**
 * A confirmed teacher on the staff of an organisation, whom nobody takes off it until the transaction ends. NOT_FOUND for anybody else, FORBIDDEN for
 * a teacher whom a moderator has to confirm anew.
 */
export async function holdTeacher(tx: Context, organizationId: string, teacherId: string): Promise<void> {
  const [onStaff] = await tx.db.query(
    `SELECT p.approved_at IS NOT NULL AS "isConfirmed"
       FROM crm.organization_teachers t JOIN shared.users u ON u.id = t.teacher_id AND u.role = 'TEACHER'
       LEFT JOIN shared.teacher_profiles p ON p.user_id = t.teacher_id
      WHERE t.organization_id = $1 AND t.teacher_id = $2 FOR KEY SHARE OF t`,
    [organizationId, teacherId],
  );
  if (!onStaff) throw new AppError('NOT_FOUND', 'You have no such teacher.');
  if (!onStaff.isConfirmed) throw new AppError('FORBIDDEN', 'A moderator has not confirmed this teacher yet.');
}

/** Until the transaction ends nobody else changes whom this teacher teaches; taken after the classes, so that nobody waits for one another. */
export async function holdTeaching(tx: Context, teacherId: string): Promise<void> {
  await tx.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 28))', [`teaching:${teacherId}`]);
}

interface HandOver {
  classroomIds: readonly string[];
  organizationId: string;
  from: string;
  to: string;
}

/**
 * Gives classes of an organisation to another teacher of it, who sees from now on what their pupils learn; the one before does no longer, unless
 * another class of theirs, at whatever school, has the pupil.
 */
export async function handOver(tx: Context, { classroomIds, organizationId, from, to }: HandOver): Promise<void> {
  await tx.db.query('SELECT 1 FROM crm.classrooms WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [classroomIds]);
  for (const teacherId of [from, to].sort()) await holdTeaching(tx, teacherId);
  await tx.db.query('UPDATE crm.classrooms SET teacher_id = $2 WHERE id = ANY($1::uuid[])', [classroomIds, to]);
  const pupils: Array<{ id: string; stays: boolean }> = await tx.db.query(
    `SELECT DISTINCT s.student_id AS id, EXISTS (
       SELECT FROM crm.classroom_students other JOIN crm.classrooms c ON c.id = other.classroom_id
        WHERE other.student_id = s.student_id AND c.teacher_id = $2) AS stays
       FROM crm.classroom_students s WHERE s.classroom_id = ANY($1::uuid[])`,
    [classroomIds, from],
  );
  const gone = pupils.filter(({ stays }) => !stays);
  await endSupervisions(
    tx,
    gone.map(({ id }) => id),
    from,
    'TEACHER',
  );
  await addSupervisions(
    tx,
    pupils.map(({ id }) => id),
    to,
    'TEACHER',
  );
  for (const id of classroomIds) {
    await recordAudit(tx, {
      action: 'classroom.hand-over',
      object: `classroom:${id}`,
      before: { teacher: from },
      after: { teacher: to, organization: organizationId },
    });
  }
}
