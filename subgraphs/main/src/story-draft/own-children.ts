import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';

/** SQL over `s`: guardians who may decide, for their children; teachers, for their pupils. */
const DECIDES = `s.supervisor_id = $1 AND (s.kind = 'TEACHER' OR (s.kind = 'GUARDIAN' AND s.access = 'FULL'))`;

/** NOT_FOUND unless the person gives stories to each of these children, who are all different. */
export async function requireOwnChildren(ctx: Context, userId: string, studentIds: readonly string[]): Promise<void> {
  const [{ count }] = await ctx.db.query(
    `SELECT count(*)::int AS count FROM shared.supervisions s WHERE ${DECIDES} AND s.student_id = ANY($2::uuid[])`,
    [userId, studentIds],
  );
  if (count < studentIds.length) throw new AppError('NOT_FOUND', 'You have no such child.');
}

/** NOT_FOUND unless there is a child to whom the person gives stories. */
export async function requireSomeChild(ctx: Context, userId: string): Promise<void> {
  const [child] = await ctx.db.query(`SELECT 1 FROM shared.supervisions s WHERE ${DECIDES} LIMIT 1`, [userId]);
  if (!child) throw new AppError('NOT_FOUND', 'There is no child whom you look after.');
}

/** The names of all children whom the person sees, one word each. */
export async function namesOfChildren(ctx: Context, userId: string): Promise<string[]> {
  const rows: Array<{ name: string }> = await ctx.db.query(
    `SELECT u.first_name || ' ' || u.last_name AS name
       FROM shared.supervisions s JOIN shared.users u ON u.id = s.student_id WHERE s.supervisor_id = $1`,
    [userId],
  );
  return rows.flatMap(({ name }) => name.split(/[\s-]+/).filter(Boolean));
}
