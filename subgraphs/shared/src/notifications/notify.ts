import type { CallerContext, TellingContext } from '../auth/index.ts';
import { enqueueDeliveries, type NewDelivery } from './outbox.ts';
import { isWanted, waysOutOfAll } from './preferences.ts';
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
export const notify = (ctx: TellingContext, notice: Notice): Promise<void> => notifyAll(ctx, [notice]);

/**
 * Tells many people, each something of their own, in three statements: some hundreds at a time. Otherwise as `notify`. What a whole country is told goes out
 * in the lane of digests, behind what a parent waits for today.
 */
export async function notifyAll(
  ctx: TellingContext,
  notices: readonly Notice[],
  lane: 'ATTENDANCE' | 'DIGEST' = 'ATTENDANCE',
): Promise<void> {
  if (notices.length === 0) return;
  const fresh: Array<{ id: string; userId: string; template: TemplateName }> = await ctx.db.query(
    `INSERT INTO shared.notifications (user_id, template, parameters, reference, about_id)
     SELECT n."userId", n.template, coalesce(n.parameters, '{}'), n.reference, n.about
       FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS ("userId" uuid, template text, parameters jsonb, reference text, about uuid))
            WITH ORDINALITY AS n ("userId", template, parameters, reference, about, place) ORDER BY n.place
     ON CONFLICT (user_id, template, reference) DO NOTHING RETURNING id, user_id AS "userId", template`,
    [JSON.stringify(notices)],
  );
  if (fresh.length === 0) return;
  const people = [...new Set(fresh.map(({ userId }) => userId))];
  const ways = await waysOutOfAll(ctx, people);
  const deliveries = fresh.flatMap(({ id, userId, template }): NewDelivery[] => {
    const own = ways.get(userId);
    const channels = own?.channels.filter((channel) => isWanted(own, typeOfNotice(template), channel)) ?? [];
    return channels.map((channel) => ({
      ...{ kind: 'NOTICE', userId, notificationId: id, channel, dedupeKey: `${id}:${channel}` },
    }));
  });
  await enqueueDeliveries(ctx, deliveries, lane);
  await ctx.events.publish(ctx, ...people.map(inboxTopic));
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
