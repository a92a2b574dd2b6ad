import { recordAudit } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { advancing, type StageScore } from '../olympiad/advance.rules.ts';
import { OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { noOlympiad } from '../olympiad/olympiad.service.ts';

const isShown = (version: string) =>
  `EXISTS (SELECT FROM olimp.olympiad_result_versions v WHERE v.id = ${version} AND v.shown_at IS NOT NULL)`;

/**
 * SQL over an admission `x` to a stage `s`: everybody may know of it. The count by which they passed is shown, or the stage has begun and they have to sit it;
 * and no count is shown by which they do not pass any more.
 */
export const IS_ADMISSION_KNOWN = `(s.starts_at <= clock_timestamp() OR ${isShown('x.version_id')}) AND NOT ${isShown('x.withdrawn_by')}`;

/** SQL over an admission `x`: a count is shown by which they do not pass any more. */
export const IS_WITHDRAWAL_KNOWN = isShown('x.withdrawn_by');

/**
 * Lets those who pass a stage by its rule into the next, for whoever published a count of it, in their transaction; recorded in the audit. It is known once
 * the count is shown. Another count lets others in and out, but nobody out who has begun there. Returns the ids of the entries that pass; none after the
 * last stage. NOT_FOUND.
 */
export async function admitToNextStage(
  tx: Context,
  { id: versionId, stageId }: { id: string; stageId: string },
  scores: readonly StageScore[],
): Promise<Set<string>> {
  const stage = await tx.db.findOneBy(OlympiadStage, { id: stageId });
  if (!stage) throw noOlympiad();
  const { olympiadId, number, advance } = stage;
  const next = await tx.db.findOneBy(OlympiadStage, { olympiadId, number: number + 1 });
  if (!advance || !next) return new Set();
  const passed = advancing(advance, scores);
  const parameters = [next.id, [...passed]];
  const hasBegun =
    'EXISTS (SELECT FROM olimp.olympiad_attempts a WHERE a.stage_id = x.stage_id AND a.entry_id = x.entry_id)';
  // Of what nobody has heard nothing is left; what was withdrawn before everybody passes anew.
  await tx.db.query(
    `DELETE FROM olimp.olympiad_admissions x WHERE x.stage_id = $1 AND CASE WHEN x.entry_id = ANY ($2::uuid[]) THEN ${IS_WITHDRAWAL_KNOWN}
        ELSE x.told_at IS NULL AND NOT ${isShown('x.version_id')} AND NOT ${hasBegun} END`,
    parameters,
  );
  await tx.db.query(
    `UPDATE olimp.olympiad_admissions x SET withdrawn_by = $3
      WHERE x.stage_id = $1 AND x.entry_id <> ALL ($2::uuid[]) AND x.withdrawn_by IS NULL AND NOT ${hasBegun}`,
    [...parameters, versionId],
  );
  await tx.db.query(
    `INSERT INTO olimp.olympiad_admissions AS x (stage_id, entry_id, version_id) SELECT $1, entry, $3 FROM unnest($2::uuid[]) AS entry
     ON CONFLICT (stage_id, entry_id) DO UPDATE SET withdrawn_by = NULL WHERE x.withdrawn_by IS NOT NULL`,
    [...parameters, versionId],
  );
  const after = { stage: next.id, admitted: passed.size };
  await recordAudit(tx, { action: 'olympiad.admit', object: `olympiad:${olympiadId}`, after });
  return passed;
}
