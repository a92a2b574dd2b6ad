import { recordAudit } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';

/** Voids certificates of an olympiad that tell of something else than the results that are shown now; recorded in the audit. */
export async function revokeCertificates(tx: Context, olympiadId: string): Promise<void> {
  const [, count] = await tx.db.query(
    `UPDATE olimp.olympiad_certificates c SET revoked_at = now()
       FROM olimp.olympiad_results old, olimp.olympiad_result_versions v, olimp.olympiad_stages s
      WHERE c.revoked_at IS NULL AND old.version_id = c.version_id AND old.entry_id = c.entry_id AND v.id = c.version_id AND s.id = v.stage_id
        AND s.olympiad_id = $1
        AND NOT EXISTS (SELECT FROM olimp.olympiad_results r
              WHERE r.entry_id = c.entry_id AND r.rank = old.rank AND r.points = old.points AND r.medal IS NOT DISTINCT FROM old.medal
                AND r.version_id = (SELECT n.id FROM olimp.olympiad_result_versions n
                                     WHERE n.stage_id = v.stage_id AND n.shown_at IS NOT NULL ORDER BY n.version DESC LIMIT 1))`,
    [olympiadId],
  );
  if (count === 0) return;
  await recordAudit(tx, {
    ...{ action: 'olympiad.certificates', object: `olympiad:${olympiadId}`, after: { void: count } },
  });
}
