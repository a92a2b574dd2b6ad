import { hasConsent } from '@alif24/subgraph-shared/auth';
import type { Job } from '@alif24/subgraph-shared/jobs';
import { answerChat, fillIn, type Invitation, inLocale } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { formatInstant, formatMoney, type Locale } from '@alif24/subgraph-shared/utils';
import type { Olympiad } from '../olympiad/olympiad.entity.ts';
import { databaseTimes, olympiadsById, stagesOfOlympiads, titleFor } from '../olympiad/olympiad.service.ts';
import { pageUrl } from '../olympiad/page-url.rules.ts';
import { gradeIn, takesEntries } from '../olympiad-entry/olympiad-entry.rules.ts';
import { invitationTexts } from './invitation.texts.ts';

/** A message with more buttons is no choice any more; the page has them all. */
const MOST_CHILDREN = 8;

const say = (locale: Locale, word: keyof typeof invitationTexts, parameters: Record<string, string | number> = {}) =>
  fillIn(inLocale(invitationTexts[word], locale), parameters);

/** What the bot's link to an olympiad is answered with: what it is, and a button for each child of those whose chat it is. Anybody may open the link. */
export const answerInvitation: Job<Context, Invitation> = {
  name: 'olimp.answer-invitation',
  async run(ctx, { chatId, id, locale, userIds }) {
    const [olympiad] = await olympiadsById(ctx, [id]);
    const page = { text: say(locale, 'page'), url: pageUrl(ctx, olympiad ? `/olympiads/${id}` : '/olympiads') };
    if (!olympiad) return answerChat(ctx, { chatId, text: say(locale, 'none'), buttons: [page] });
    const [now] = await databaseTimes(ctx, ['now']);
    const isOpen = now !== undefined && takesEntries(olympiad, now);
    const children = isOpen ? await childrenOf(ctx, userIds, olympiad) : [];
    const buttons = children.map(({ childId, name, grade, isEntered }) => ({
      text: say(locale, isEntered ? 'entered' : 'child', { child: name, grade }),
      url: `${page.url}?child=${childId}`,
    }));
    const lines = [
      await describe(ctx, olympiad, locale, isOpen),
      ...(children.length > 0 ? [say(locale, 'choose')] : []),
    ];
    await answerChat(ctx, { chatId, text: lines.join('\n\n'), buttons: [...buttons, page] });
  },
};

async function describe(ctx: Context, olympiad: Olympiad, locale: Locale, isOpen: boolean): Promise<string> {
  const [[first] = []] = await stagesOfOlympiads(ctx, [olympiad.id]);
  const { grades, price, titles, registrationClosesAt } = olympiad;
  return [
    titleFor(titles, locale),
    say(locale, 'grades', { grades: grades.join(', ') }),
    ...(first ? [say(locale, 'begins', { at: formatInstant(first.startsAt, locale) })] : []),
    isOpen ? say(locale, 'register', { until: formatInstant(registrationClosesAt, locale) }) : say(locale, 'closed'),
    BigInt(price) === 0n ? say(locale, 'free') : say(locale, 'price', { price: formatMoney(BigInt(price), locale) }),
  ].join('\n');
}

interface Child {
  childId: string;
  name: string;
  grade: number;
  isEntered: boolean;
}

/** Children of these guardians who may take part; none is named outside the site whose guardian did not allow messages about them. */
async function childrenOf(ctx: Context, userIds: readonly string[], olympiad: Olympiad): Promise<Child[]> {
  const rows: Child[] = await ctx.db.query(
    `SELECT u.id AS "childId", u.first_name AS name, p.grade, coalesce(e.state IN ('RESERVED', 'CONFIRMED'), false) AS "isEntered"
       FROM shared.users u JOIN shared.student_profiles p ON p.user_id = u.id
       LEFT JOIN olimp.olympiad_entries e ON e.student_id = u.id AND e.olympiad_id = $2
      WHERE EXISTS (SELECT FROM shared.supervisions s WHERE s.student_id = u.id AND s.kind = 'GUARDIAN' AND s.supervisor_id = ANY($1::uuid[]))
      ORDER BY p.grade, u.first_name, u.id`,
    [userIds, olympiad.id],
  );
  const named = await hasConsent(
    ctx,
    rows.map(({ childId }) => childId),
    'MESSAGES',
  );
  return rows
    .filter(({ grade }, n) => named[n] && gradeIn(olympiad.grades, grade, null) !== null)
    .slice(0, MOST_CHILDREN);
}
