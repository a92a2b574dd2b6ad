import { inTransaction } from '@alif24/subgraph-shared/database';
import { enqueue, type Job } from '@alif24/subgraph-shared/jobs';
import { notifyAll } from '@alif24/subgraph-shared/notifications';
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
const AT_ONCE = 500;

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
       CROSS JOIN LATERAL (SELECT c.id UNION
                           SELECT s.supervisor_id FROM shared.supervisions s WHERE s.student_id = c.id AND s.kind = 'GUARDIAN') who
       JOIN shared.users u ON u.id = who.id
      WHERE e.id = ANY($1::uuid[]) ORDER BY e.id, u.id`,
    [entryIds],
  );
}

/** Five hundred pupils at a time, each time as a job of its own. Run again it tells nobody twice: of one count everybody hears once. */
export const tellResults: Job<Context, Told> = {
  name: NAME,
  run: (ctx, { versionId, after }) =>
    inTransaction(ctx, async (tx) => {
      const rows: Array<{ entryId: string; isFirst: boolean }> = await tx.db.query(
        `WITH b AS MATERIALIZED (
           SELECT p.id FROM olimp.olympiad_result_versions v JOIN olimp.olympiad_result_versions p ON p.stage_id = v.stage_id AND p.shown_at < v.shown_at
            WHERE v.id = $1 ORDER BY p.version DESC LIMIT 1)
         SELECT r.entry_id AS "entryId", (SELECT id FROM b) IS NULL AS "isFirst"
           FROM olimp.olympiad_results r LEFT JOIN olimp.olympiad_results o ON o.version_id = (SELECT id FROM b) AND o.entry_id = r.entry_id
          WHERE r.version_id = $1 AND ($2::uuid IS NULL OR r.entry_id > $2)
            AND (r.rank, r.points, r.medal) IS DISTINCT FROM (o.rank, o.points, o.medal)
          ORDER BY r.entry_id LIMIT ${AT_ONCE}`,
        [versionId, after],
      );
      const template = rows[0]?.isFirst ? 'olympiad.results' : 'olympiad.resultChanged';
      const people = await familiesOf(
        tx,
        rows.map(({ entryId }) => entryId),
      );
      await notifyAll(
        tx,
        people.map(({ entryId, studentId: about, child, userId, locale, titles }) => {
          const parameters = { child, olympiad: titleFor(titles, locale) };
          return { userId, about, template, parameters, reference: `${versionId}:${entryId}` };
        }),
        'DIGEST',
      );
      const last = rows.at(-1);
      if (last && rows.length === AT_ONCE) {
        // By a key: a job that is run again after it was done begins no second row of them.
        await enqueue(tx, NAME, { versionId, after: last.entryId }, { lane: 'DIGEST', key: `${NAME}:${versionId}` });
      }
    }),
};
