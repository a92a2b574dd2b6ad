import { hasConsent } from '@alif24/subgraph-shared/auth';
import {
  fillIn,
  inboxOf,
  inLocale,
  MOST_DIGEST_CHARACTERS,
  type NotificationContext,
} from '@alif24/subgraph-shared/notifications';
import { type Locale, localDate, weekRange } from '@alif24/subgraph-shared/utils';

const words = {
  title: { uz: 'Shu hafta Alif24 da:', ru: 'Эта неделя в Alif24:', en: 'This week on Alif24:' },
  child: { uz: '{{name}}: {{coins}} tanga', ru: '{{name}}: монет {{coins}}', en: '{{name}}: coins {{coins}}' },
  unread: {
    uz: 'Oʻqilmagan xabarlar: {{count}}',
    ru: 'Непрочитанных сообщений: {{count}}',
    en: 'Notices not read: {{count}}',
  },
} as const;

interface Child {
  id: string;
  name: string;
  coins: number;
}

/**
 * The week for a parent: what each child has earned that a guardian lets us write of, by given name, and how many notices wait. Null when there is
 * nothing to say. At most 900 characters: children who come last are left out first.
 */
export async function weeklyDigest(ctx: NotificationContext, userId: string, locale: Locale): Promise<string | null> {
  const children = await childrenOf(ctx, userId);
  const { unread } = await inboxOf(ctx, userId);
  if (children.length === 0 && unread === 0) return null;
  const say = (word: keyof typeof words, values = {}) => fillIn(inLocale(words[word], locale), values);
  const lines = children.map(({ name, coins }) => say('child', { name, coins }));
  const end = unread > 0 ? [say('unread', { count: unread })] : [];
  const whole = () => [say('title'), ...lines, ...end].join('\n');
  while (whole().length > MOST_DIGEST_CHARACTERS) lines.pop();
  return whole();
}

async function childrenOf(ctx: NotificationContext, userId: string): Promise<Child[]> {
  const { from, until } = weekRange(localDate(new Date()));
  const children: Child[] = await ctx.db.query(
    `SELECT u.id, u.first_name AS name,
            (SELECT coalesce(sum(t.amount), 0)::int FROM shared.coin_transactions t
              WHERE t.student_id = u.id AND t.created_at >= $2 AND t.created_at < $3 AND t.reverses_id IS NULL
                AND t.credit_account = 'wallet:' || u.id AND (t.debit_account LIKE 'reward:%' OR t.debit_account LIKE 'grant:%')) AS coins
       FROM shared.supervisions s JOIN shared.users u ON u.id = s.student_id
      WHERE s.supervisor_id = $1 AND s.kind = 'GUARDIAN' ORDER BY u.first_name, u.id`,
    [userId, from, until],
  );
  const allowed = await hasConsent(
    ctx,
    children.map(({ id }) => id),
    'MESSAGES',
  );
  return children.filter((_, n) => allowed[n]);
}
