import { hasConsent } from '@alif24/subgraph-shared/auth';
import { inboxOf, type NotificationContext } from '@alif24/subgraph-shared/notifications';
import { coinsEarned } from '@alif24/subgraph-shared/payments';
import { type Locale, localDate, startOfWeek, weekRange } from '@alif24/subgraph-shared/utils';
import { type DigestChild, digestText } from './digest-text.ts';
import { turnOf } from './home-activities.ts';
import { weeksOfStudents } from './week.service.ts';

/**
 * The week for a parent: of each child that a guardian lets us write of, by given name, the same week that the parent's page shows. Null when there is
 * nothing to say.
 */
export async function weeklyDigest(ctx: NotificationContext, userId: string, locale: Locale): Promise<string | null> {
  const children = await childrenOf(ctx, userId);
  const { unread } = await inboxOf(ctx, userId);
  if (children.length === 0 && unread === 0) return null;
  return digestText({ children, unread, turn: turnOf(startOfWeek(localDate(new Date()))) }, locale);
}

async function childrenOf(ctx: NotificationContext, userId: string): Promise<DigestChild[]> {
  const today = localDate(new Date());
  const all: Array<{ id: string; name: string }> = await ctx.db.query(
    `SELECT u.id, u.first_name AS name FROM shared.supervisions s JOIN shared.users u ON u.id = s.student_id
      WHERE s.supervisor_id = $1 AND s.kind = 'GUARDIAN' ORDER BY u.first_name, u.id`,
    [userId],
  );
  const ids = all.map(({ id }) => id);
  const allowed = await hasConsent(ctx, ids, 'MESSAGES');
  const children = all.filter((_, n) => allowed[n]);
  const allowedIds = children.map(({ id }) => id);
  const weeks = await weeksOfStudents(ctx, allowedIds, startOfWeek(today));
  const earned = await coinsEarned(ctx, allowedIds, weekRange(today));
  return children.map(({ name }, n) => {
    const coins = Math.max(0, earned[n] ?? 0);
    const { totalMinutes: minutes = 0, learned = [], stuck = [] } = weeks[n] ?? {};
    return { name, coins, minutes, learned, stuck };
  });
}
