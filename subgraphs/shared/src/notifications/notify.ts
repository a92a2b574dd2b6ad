import type { CallerContext } from '../auth/index.ts';

export interface Notice {
  userId: string;
  /** Key of the text in the clients' translations, e.g. `lessons.completed`. */
  template: string;
  /** What the text is filled with. */
  parameters?: Record<string, string | number>;
  /** Names the one event that is told; the same template and reference reach a person once. */
  reference: string;
}

/** Leaves a notice for a person, inside the caller's transaction; the person reads it on the site. */
export async function notify(
  ctx: CallerContext,
  { userId, template, parameters = {}, reference }: Notice,
): Promise<void> {
  await ctx.db.query(
    `INSERT INTO shared.notifications (user_id, template, parameters, reference) VALUES ($1, $2, $3, $4)
     ON CONFLICT (user_id, template, reference) DO NOTHING`,
    [userId, template, JSON.stringify(parameters), reference],
  );
}

export interface StoredNotice {
  id: string;
  template: string;
  parameters: Record<string, string | number>;
  createdAt: Date;
  readAt: Date | null;
}

/** The newest `limit` notices of a person. */
export async function noticesOf(ctx: CallerContext, userId: string, limit: number): Promise<StoredNotice[]> {
  return ctx.db.query(
    `SELECT id, template, parameters, created_at AS "createdAt", read_at AS "readAt"
       FROM shared.notifications WHERE user_id = $1 ORDER BY id DESC LIMIT $2`,
    [userId, limit],
  );
}

/** Marks all notices of a person as read; returns how many were new. */
export async function readNotices(ctx: CallerContext, userId: string): Promise<number> {
  const [, count] = await ctx.db.query(
    'UPDATE shared.notifications SET read_at = now() WHERE user_id = $1 AND read_at IS NULL',
    [userId],
  );
  return count;
}
