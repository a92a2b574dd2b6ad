import type { CallerContext, TellingContext } from '../auth/index.ts';
import { enqueueDeliveries } from './outbox.ts';
import { isWanted, waysOutOf } from './preferences.ts';
import { type Parameters, type ParametersOf, type TemplateName, typeOfNotice } from './templates.ts';

export type Notice = {
  [K in TemplateName]: {
    userId: string;
    /** Name of the text, e.g. `lessons.completed`. */
    template: K;
    /** Names the one event that is told; the same template and reference reach a person once. */
    reference: string;
    /** The child it tells of: without a guardian's consent to MESSAGES it stays on the site. */
    about?: string;
  } & ParametersOf<K>;
}[TemplateName];

export const inboxTopic = (userId: string) => `notifications:${userId}`;

/**
 * Tells a person something, inside the caller's transaction: on the site at once, and by Telegram and e-mail as they prefer, by jobs. The same
 * template and reference again change nothing.
 */
export async function notify(ctx: TellingContext, notice: Notice): Promise<void> {
  const { userId, template, parameters = {}, reference, about } = notice;
  const [row] = await ctx.db.query(
    `INSERT INTO shared.notifications (user_id, template, parameters, reference, about_id) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (user_id, template, reference) DO NOTHING RETURNING id`,
    [userId, template, JSON.stringify(parameters), reference, about ?? null],
  );
  if (!row) return;
  const ways = await waysOutOf(ctx, userId);
  const type = typeOfNotice(template);
  const channels = ways.channels.filter((channel) => isWanted(ways, type, channel));
  await enqueueDeliveries(
    ctx,
    channels.map((channel) => ({
      kind: 'NOTICE',
      userId,
      notificationId: row.id,
      channel,
      dedupeKey: `${row.id}:${channel}`,
    })),
  );
  await ctx.events.publish(ctx, inboxTopic(userId));
}

export interface StoredNotice {
  id: string;
  template: string;
  parameters: Parameters;
  createdAt: Date;
  readAt: Date | null;
}

const columns = 'id, template, parameters, created_at AS "createdAt", read_at AS "readAt"';

/** The newest `limit` notices of a person; with `before`, those older than that one. */
export async function noticesOf(
  ctx: CallerContext,
  userId: string,
  limit: number,
  before: string | null = null,
): Promise<StoredNotice[]> {
  return ctx.db.query(
    `SELECT ${columns} FROM shared.notifications WHERE user_id = $1 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $2`,
    [userId, limit, before],
  );
}

export interface Inbox {
  total: number;
  unread: number;
  /** Grows with each notice that comes and each that is read. */
  sequence: number;
}

export async function inboxOf(ctx: CallerContext, userId: string): Promise<Inbox> {
  const [{ total, read }] = await ctx.db.query(
    'SELECT count(*)::int AS total, count(read_at)::int AS read FROM shared.notifications WHERE user_id = $1',
    [userId],
  );
  return { total, unread: total - read, sequence: total + read };
}

/** Marks notices of a person as read, all of them unless `ids` are given; returns those that were new. Ids of others change nothing. */
export async function readNotices(
  ctx: TellingContext,
  userId: string,
  ids: readonly string[] | null = null,
): Promise<StoredNotice[]> {
  const [rows] = await ctx.db.query(
    `UPDATE shared.notifications SET read_at = now()
      WHERE user_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2)) RETURNING ${columns}`,
    [userId, ids],
  );
  if (rows.length > 0) await ctx.events.publish(ctx, inboxTopic(userId));
  return rows;
}
