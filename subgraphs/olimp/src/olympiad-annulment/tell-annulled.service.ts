import { notifyAll } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { titleFor } from '../olympiad/olympiad.service.ts';
import { familiesOf } from '../olympiad-result/tell-results.service.ts';

/** Tells families, once of a decision and all that follows from it, that an attempt does not count in the results that are shown now, and why. What the jury has only decided is nobody's. */
export async function tellAnnulled(tx: Context, { id, stageId }: { id: string; stageId: string }): Promise<void> {
  const [annulled]: [Array<{ entryId: string; reason: string; decisionId: string }>, number] = await tx.db.query(
    `UPDATE olimp.olympiad_annulments a SET shown_at = now() WHERE a.stage_id = $1 AND a.lifted_at IS NULL AND a.shown_at IS NULL
        AND NOT EXISTS (SELECT FROM olimp.olympiad_results r WHERE r.version_id = $2 AND r.entry_id = a.entry_id)
      RETURNING coalesce(a.follows_id, a.id) AS "decisionId", a.entry_id AS "entryId", a.reason`,
    [stageId, id],
  );
  const byEntry = new Map(annulled.map((one) => [one.entryId, one]));
  const people = await familiesOf(tx, [...byEntry.keys()]);
  await notifyAll(
    tx,
    people.flatMap(({ entryId, studentId: about, child, userId, locale, titles }) => {
      const one = byEntry.get(entryId);
      if (!one) return [];
      const parameters = { child, olympiad: titleFor(titles, locale), reason: one.reason };
      return [{ userId, about, template: 'olympiad.annulled' as const, parameters, reference: one.decisionId }];
    }),
  );
}

/** Tells a family that the jury has answered about an attempt that did not count; once for each reference. */
export async function tellAnswered(tx: Context, entryId: string, reference: string): Promise<void> {
  const people = await familiesOf(tx, [entryId]);
  await notifyAll(
    tx,
    people.map(({ studentId: about, child, userId, locale, titles }) => {
      const parameters = { child, olympiad: titleFor(titles, locale) };
      return { userId, about, template: 'olympiad.annulmentAnswered' as const, parameters, reference };
    }),
  );
}
