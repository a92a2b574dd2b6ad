import { inTransaction } from '../database/index.ts';
import { localDate, startOfWeek } from '../utils/index.ts';
import type { NotificationContext } from './context.ts';
import { enqueueDeliveries } from './outbox.ts';
import { isWanted, type WaysOut } from './preferences.ts';

/** Sunday 19:00 in Tashkent, two hours before it is quiet. */
export const DIGEST_CRON = '0 14 * * 0';
const AT_ONCE = 500;
export const MOST_DIGEST_CHARACTERS = 900;

/** Leaves this week's digest for every parent who can be reached, by the one way that reaches them best. Again in the same week changes nothing. */
export async function enqueueDigests(ctx: NotificationContext, now = new Date()): Promise<void> {
  const week = startOfWeek(localDate(now));
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const people = await reachableParents(ctx, after);
    const last = people.at(-1);
    if (!last) return;
    after = last.userId;
    const deliveries = people.flatMap(({ userId, ...ways }) => {
      const channel = ways.channels.find((one) => isWanted(ways, 'DIGEST', one));
      return channel ? [{ kind: 'DIGEST' as const, userId, channel, dedupeKey: `digest:${week}:${userId}` }] : [];
    });
    await inTransaction(ctx, (tx) => enqueueDeliveries(tx, deliveries, 'DIGEST'));
  }
}

async function reachableParents(ctx: NotificationContext, after: string): Promise<Array<WaysOut & { userId: string }>> {
  return ctx.db.query(
    `SELECT u.id AS "userId",
            array_remove(ARRAY[CASE WHEN t.state = 'ACTIVE' THEN 'TELEGRAM' END,
              CASE WHEN u.email IS NOT NULL AND m.address IS DISTINCT FROM u.email THEN 'EMAIL' END], NULL) AS channels,
            (SELECT coalesce(json_object_agg(type || ':' || channel, is_on), '{}') FROM shared.notification_choices c
              WHERE c.user_id = u.id) AS choices
       FROM shared.users u
       LEFT JOIN shared.notification_channels t ON t.user_id = u.id AND t.channel = 'TELEGRAM'
       LEFT JOIN shared.notification_channels m ON m.user_id = u.id AND m.channel = 'EMAIL'
      WHERE u.role = 'PARENT' AND u.id > $1 AND (t.state = 'ACTIVE' OR u.email IS NOT NULL)
        AND EXISTS (SELECT 1 FROM shared.supervisions s WHERE s.supervisor_id = u.id AND s.kind = 'GUARDIAN')
      ORDER BY u.id LIMIT $2`,
    [after, AT_ONCE],
  );
}
