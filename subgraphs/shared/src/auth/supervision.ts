import { AppError } from '../utils/index.ts';
import { type CallerContext, requireCaller, type TellingContext } from './context.ts';
import { employerOf, renewEmployees } from './employment.ts';
import { renewSessions } from './renewed-sessions.ts';

export type SupervisionKind = 'GUARDIAN' | 'TEACHER' | 'ORGANIZATION';

/** Lets `supervisorId` see the pupil's learning; repeating it changes nothing. */
export const addSupervision = (ctx: CallerContext, studentId: string, supervisorId: string, kind: SupervisionKind) =>
  addSupervisions(ctx, [studentId], supervisorId, kind);

/** Lets `supervisorId` see the learning of these pupils; repeating it changes nothing. One statement. */
export async function addSupervisions(
  ctx: CallerContext,
  studentIds: readonly string[],
  supervisorId: string,
  kind: SupervisionKind,
): Promise<void> {
  await ctx.db.query(
    `INSERT INTO shared.supervisions (student_id, supervisor_id, kind)
     SELECT student, $2, $3 FROM unnest($1::uuid[]) AS student ON CONFLICT DO NOTHING`,
    [studentIds, supervisorId, kind],
  );
}

/**
 * From now on `supervisorId` is refused whatever concerns the pupil, and what they watch live is closed within seconds: they stay signed in, and
 * open again what is still theirs. True when there was something to end.
 */
export const endSupervision = (ctx: TellingContext, studentId: string, supervisorId: string, kind: SupervisionKind) =>
  endSupervisions(ctx, [studentId], supervisorId, kind);

/** The same for several pupils at once; whoever works at the desk of an organisation that loses them loses them with it. */
export async function endSupervisions(
  ctx: TellingContext,
  studentIds: readonly string[],
  supervisorId: string,
  kind: SupervisionKind,
): Promise<boolean> {
  const [, ended] = await ctx.db.query(
    'DELETE FROM shared.supervisions WHERE student_id = ANY($1::uuid[]) AND supervisor_id = $2 AND kind = $3',
    [studentIds, supervisorId, kind],
  );
  if (ended === 0) return false;
  await renewSessions(ctx, supervisorId);
  if (kind === 'ORGANIZATION') await renewEmployees(ctx, supervisorId);
  return true;
}

/** SQL over `s`: a supervision of the person in `$1`, or of the organisation for which they direct or administrate. */
const READERS = `(s.supervisor_id = $1 OR (s.kind = 'ORGANIZATION' AND s.supervisor_id = ${employerOf('$1', ['DIRECTOR', 'ADMINISTRATOR'])}))`;

/** The same with cashiers: who may know a pupil by name. */
const NAMERS = `(s.supervisor_id = $1 OR (s.kind = 'ORGANIZATION' AND s.supervisor_id = ${employerOf('$1')}))`;

/**
 * For each pupil: may the caller see their learning, as themselves, as guardian, teacher or organisation of theirs, as its director or
 * administrator, or as moderator? One statement.
 */
export const mayReadStudents = (ctx: CallerContext, studentIds: readonly string[]): Promise<boolean[]> =>
  areSupervised(ctx, studentIds, READERS);

/** For each pupil: may the caller know their full name: whoever may see their learning, and the cashiers of their organisation? One statement. */
export const mayKnowStudents = (ctx: CallerContext, studentIds: readonly string[]): Promise<boolean[]> =>
  areSupervised(ctx, studentIds, NAMERS);

async function areSupervised(ctx: CallerContext, studentIds: readonly string[], by: string): Promise<boolean[]> {
  const { caller } = ctx;
  if (!caller) return studentIds.map(() => false);
  if (caller.role === 'MODERATOR') return studentIds.map(() => true);
  const others = studentIds.filter((id) => id !== caller.userId);
  const rows: Array<{ student_id: string }> =
    others.length === 0
      ? []
      : await ctx.db.query(
          `SELECT s.student_id FROM shared.supervisions s WHERE s.student_id = ANY($2::uuid[]) AND ${by}`,
          [caller.userId, others],
        );
  const supervised = new Set(rows.map((row) => row.student_id));
  return studentIds.map((id) => id === caller.userId || supervised.has(id));
}

/**
 * For each pupil: may the caller know their given name? Everybody may where a guardian consented to it; otherwise themselves, those who look
 * after them, pupils who share a teacher with them, and moderators. One statement.
 */
export async function mayNameStudents(ctx: CallerContext, studentIds: readonly string[]): Promise<boolean[]> {
  if (ctx.caller?.role === 'MODERATOR') return studentIds.map(() => true);
  const me = ctx.caller?.userId ?? null;
  const others = studentIds.filter((id) => id !== me);
  if (others.length === 0) return studentIds.map(() => true);
  const rows: Array<{ id: string }> = await ctx.db.query(
    `SELECT student.id FROM unnest($2::uuid[]) AS student (id)
      WHERE (SELECT c.is_given FROM shared.consents c
              WHERE c.student_id = student.id AND c.purpose = 'NAME_ON_BOARDS' ORDER BY c.id DESC LIMIT 1)
         OR EXISTS (SELECT 1 FROM shared.supervisions s WHERE s.student_id = student.id AND ${NAMERS})
         OR EXISTS (SELECT 1 FROM shared.supervisions theirs JOIN shared.supervisions mine ON mine.supervisor_id = theirs.supervisor_id
                     WHERE theirs.student_id = student.id AND theirs.kind = 'TEACHER' AND mine.student_id = $1 AND mine.kind = 'TEACHER')`,
    [me, others],
  );
  const named = new Set(rows.map((row) => row.id));
  return studentIds.map((id) => id === me || named.has(id));
}

/**
 * For each parent: may the caller know their surname, which is mostly the child's too? Themselves, their children, whoever looks after a child of
 * theirs as well, and moderators. One statement.
 */
export async function mayKnowParents(ctx: CallerContext, parentIds: readonly string[]): Promise<boolean[]> {
  const { caller } = ctx;
  if (!caller) return parentIds.map(() => false);
  if (caller.role === 'MODERATOR') return parentIds.map(() => true);
  const others = parentIds.filter((id) => id !== caller.userId);
  if (others.length === 0) return parentIds.map(() => true);
  const rows: Array<{ id: string }> = await ctx.db.query(
    `SELECT DISTINCT theirs.supervisor_id AS id FROM shared.supervisions theirs
      WHERE theirs.supervisor_id = ANY($2::uuid[]) AND theirs.kind = 'GUARDIAN' AND (theirs.student_id = $1
         OR EXISTS (SELECT 1 FROM shared.supervisions s WHERE s.student_id = theirs.student_id AND ${READERS}))`,
    [caller.userId, others],
  );
  const known = new Set(rows.map((row) => row.id));
  return parentIds.map((id) => id === caller.userId || known.has(id));
}

/**
 * The calling guardian may decide for this child: consents, sign-in, other guardians. NOT_FOUND for a child who is not theirs, FORBIDDEN for a
 * guardian who may only look on.
 */
export async function requireGuardian(ctx: CallerContext, studentId: string): Promise<void> {
  const [row] = await ctx.db.query(
    `SELECT access FROM shared.supervisions WHERE student_id = $1 AND supervisor_id = $2 AND kind = 'GUARDIAN'`,
    [studentId, requireCaller(ctx).userId],
  );
  if (!row) throw new AppError('NOT_FOUND', 'You have no such child.');
  if (row.access !== 'FULL') throw new AppError('FORBIDDEN', 'You may look on, and not decide for this child.');
}

/** For each pupil: is the caller a guardian of theirs, with whatever access, or a moderator? */
export async function isGuardianOf(ctx: CallerContext, studentIds: readonly string[]): Promise<boolean[]> {
  const { caller } = ctx;
  if (caller?.role === 'MODERATOR') return studentIds.map(() => true);
  if (caller?.role !== 'PARENT') return studentIds.map(() => false);
  const rows: Array<{ id: string }> = await ctx.db.query(
    `SELECT student_id AS id FROM shared.supervisions WHERE supervisor_id = $1 AND kind = 'GUARDIAN' AND student_id = ANY($2::uuid[])`,
    [caller.userId, studentIds],
  );
  const children = new Set(rows.map((row) => row.id));
  return studentIds.map((id) => children.has(id));
}

/** Who looks after a pupil as guardian, the first first. */
export async function guardianIdsOf(ctx: CallerContext, studentId: string): Promise<string[]> {
  const rows: Array<{ id: string }> = await ctx.db.query(
    `SELECT supervisor_id AS id FROM shared.supervisions WHERE student_id = $1 AND kind = 'GUARDIAN' ORDER BY created_at, supervisor_id`,
    [studentId],
  );
  return rows.map(({ id }) => id);
}
