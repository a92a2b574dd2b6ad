import { inTransaction } from '@alif24/subgraph-shared/database';
import { enqueue, type Job } from '@alif24/subgraph-shared/jobs';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import type { Locale } from '@alif24/subgraph-shared/utils';
import type { Titles } from '../olympiad/olympiad.entity.ts';
import { titleFor } from '../olympiad/olympiad.service.ts';

interface Told {
  versionId: string;
  /** The last entry of the part before; null at the beginning. */
  after: string | null;
}

const NAME = 'olimp.tell-results';
const AT_ONCE = 100;

/** Has all families told that results are shown, or that theirs have changed, once the transaction of `tx` is committed. */
export const tellResultsLater = (tx: Context, versionId: string): Promise<void> =>
  enqueue(tx, NAME, { versionId, after: null }, { lane: 'DIGEST' });

/** Somebody to be told of a pupil: the pupil, or a guardian. */
interface Person {
  entryId: string;
  studentId: string;
  child: string;
  userId: string;
  locale: Locale;
  titles: Titles;
}

/** The pupils of entries and their guardians; nobody of who was erased. One statement. */
export function familiesOf(ctx: Context, entryIds: readonly string[]): Promise<Person[]> {
  return ctx.db.query(
    `SELECT e.id AS "entryId", e.student_id AS "studentId", c.first_name AS child, u.id AS "userId", u.locale, o.titles
       FROM olimp.olympiad_entries e JOIN olimp.olympiads o ON o.id = e.olympiad_id JOIN shared.users c ON c.id = e.student_id
       JOIN shared.users u ON u.id = c.id
         OR u.id IN (SELECT s.supervisor_id FROM shared.supervisions s WHERE s.student_id = c.id AND s.kind = 'GUARDIAN')
      WHERE e.id = ANY($1::uuid[]) ORDER BY e.id, u.id`,
    [entryIds],
  );
}

/** A hundred pupils at a time, each time as a job of its own. Run again it tells nobody twice: of one count everybody hears once. */
export const tellResults: Job<Context, Told> = {
  name: NAME,
  run: (ctx, { versionId, after }) =>
    inTransaction(ctx, async (tx) => {
      const rows: Array<{ entryId: string; isFirst: boolean }> = await tx.db.query(
        `SELECT r.entry_id AS "entryId", b.id IS NULL AS "isFirst"
           FROM olimp.olympiad_results r JOIN olimp.olympiad_result_versions v ON v.id = r.version_id
           LEFT JOIN LATERAL (SELECT p.id FROM olimp.olympiad_result_versions p WHERE p.stage_id = v.stage_id AND p.shown_at < v.shown_at
                               ORDER BY p.version DESC LIMIT 1) b ON true
           LEFT JOIN olimp.olympiad_results o ON o.version_id = b.id AND o.entry_id = r.entry_id
          WHERE r.version_id = $1 AND ($2::uuid IS NULL OR r.entry_id > $2)
            AND (b.id IS NULL OR (r.rank, r.points, r.medal) IS DISTINCT FROM (o.rank, o.points, o.medal))
          ORDER BY r.entry_id LIMIT ${AT_ONCE}`,
        [versionId, after],
      );
      const template = rows[0]?.isFirst ? 'olympiad.results' : 'olympiad.resultChanged';
      const people = await familiesOf(
        tx,
        rows.map(({ entryId }) => entryId),
      );
      for (const { entryId, studentId: about, child, userId, locale, titles } of people) {
        const parameters = { child, olympiad: titleFor(titles, locale) };
        await notify(tx, { userId, about, template, parameters, reference: `${versionId}:${entryId}` });
      }
      const last = rows.at(-1);
      if (last && rows.length === AT_ONCE) {
        await enqueue(tx, NAME, { versionId, after: last.entryId }, { lane: 'DIGEST' });
      }
    }),
};
