import { enqueueAll, type Job } from '@alif24/subgraph-shared/jobs';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { formatInstant, formatMoney, type Locale } from '@alif24/subgraph-shared/utils';
import type { Titles } from '../olympiad/olympiad.entity.ts';
import { titleFor } from '../olympiad/olympiad.service.ts';

/** What guardians are told of a place: it waits to be paid, was not paid in time, a school entered the child, the olympiad is called off. */
type News = 'TO_PAY' | 'EXPIRED' | 'ENTERED' | 'CALLED_OFF';

interface Told {
  entryIds: string[];
  news: News;
  /** Which of several: a place may be taken and expire again. */
  which?: string | undefined;
}

/** In which state a place is while the news of it are still true. */
const STATES = { TO_PAY: 'RESERVED', EXPIRED: 'CANCELLED', ENTERED: 'CONFIRMED', CALLED_OFF: 'CANCELLED' } as const;

const NAME = 'olimp.tell-guardians';
const AT_ONCE = 50;

/**
 * Has the guardians of these pupils told once the transaction of `tx` is committed: a list of a school has hundreds of them. That a place has expired a pupil
 * hears too who took it. `which` tells apart what may happen to a place more than once.
 */
export async function tellGuardiansLater(
  tx: Context,
  entryIds: readonly string[],
  news: News,
  which?: string,
): Promise<void> {
  const parts = Array.from({ length: Math.ceil(entryIds.length / AT_ONCE) }, (_, n): Told => {
    return { news, which, entryIds: entryIds.slice(n * AT_ONCE, (n + 1) * AT_ONCE) };
  });
  // What is over has time until everything else is sent.
  await enqueueAll(tx, NAME, parts, { lane: news === 'EXPIRED' ? 'DIGEST' : 'ATTENDANCE' });
}

interface Row {
  entryId: string;
  studentId: string;
  child: string;
  userId: string;
  locale: Locale;
  titles: Titles;
  price: string;
  expiresAt: Date | null;
}

export const tellGuardians: Job<Context, Told> = {
  name: NAME,
  async run(ctx, { entryIds, news, which }) {
    const rows: Row[] = await ctx.db.query(
      `SELECT e.id AS "entryId", e.student_id AS "studentId", c.first_name AS child, u.id AS "userId", u.locale, o.titles, o.price, e.expires_at AS "expiresAt"
         FROM olimp.olympiad_entries e JOIN olimp.olympiads o ON o.id = e.olympiad_id JOIN shared.users c ON c.id = e.student_id
         CROSS JOIN LATERAL (SELECT s.supervisor_id AS id FROM shared.supervisions s WHERE s.student_id = c.id AND s.kind = 'GUARDIAN'
                             UNION SELECT c.id WHERE $3 AND e.entered_by = c.id) who
         JOIN shared.users u ON u.id = who.id
        WHERE e.id = ANY($1::uuid[]) AND e.state = $2
        ORDER BY e.id, u.id`,
      [entryIds, STATES[news], news === 'EXPIRED'],
    );
    for (const row of rows) await tell(ctx, row, { news, which });
  },
};

/** Run again it tells nobody twice: the same news of the same place is one notice. */
function tell(
  ctx: Context,
  { entryId, studentId, child, userId, locale, titles, price, expiresAt }: Row,
  { news, which }: Pick<Told, 'news' | 'which'>,
) {
  const olympiad = titleFor(titles, locale);
  const about = { userId, about: studentId };
  if (news === 'EXPIRED') {
    const reference = `${entryId}:${which}`;
    return notify(ctx, { ...about, template: 'olympiad.placeExpired', parameters: { child, olympiad }, reference });
  }
  if (news === 'ENTERED')
    return notify(ctx, { ...about, template: 'olympiad.entered', parameters: { child, olympiad }, reference: entryId });
  if (news === 'CALLED_OFF')
    return notify(ctx, {
      ...about,
      template: 'olympiad.calledOff',
      parameters: { child, olympiad },
      reference: entryId,
    });
  const until = expiresAt ? formatInstant(expiresAt, locale) : '';
  return notify(ctx, {
    ...{ ...about, template: 'olympiad.toPay', reference: `${entryId}:${expiresAt?.toISOString()}` },
    parameters: { child, olympiad, amount: formatMoney(BigInt(price), locale), until },
  });
}
