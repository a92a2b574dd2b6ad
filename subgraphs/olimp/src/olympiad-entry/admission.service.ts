import { recordAudit } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { advancing, type StageScore } from '../olympiad/advance.rules.ts';
import { OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { noOlympiad } from '../olympiad/olympiad.service.ts';

/**
 * Lets those who pass a stage by its rule into the next, for whoever counted it, in their transaction; recorded in the audit. Counted again it lets others
 * in and out, but nobody out who has begun there. Returns the ids of the entries that pass; none after the last stage. NOT_FOUND.
 */
export async function admitToNextStage(
  tx: Context,
  stageId: string,
  scores: readonly StageScore[],
): Promise<Set<string>> {
  const stage = await tx.db.findOneBy(OlympiadStage, { id: stageId });
  if (!stage) throw noOlympiad();
  const { olympiadId, number, advance } = stage;
  const next = await tx.db.findOneBy(OlympiadStage, { olympiadId, number: number + 1 });
  if (!advance || !next) return new Set();
  const passed = advancing(advance, scores);
  await tx.db.query(
    `DELETE FROM olimp.olympiad_admissions x WHERE x.stage_id = $1 AND x.entry_id <> ALL ($2::uuid[])
        AND NOT EXISTS (SELECT FROM olimp.olympiad_attempts a WHERE a.stage_id = $1 AND a.entry_id = x.entry_id)`,
    [next.id, [...passed]],
  );
  await tx.db.query(
    'INSERT INTO olimp.olympiad_admissions (stage_id, entry_id) SELECT $1, entry FROM unnest($2::uuid[]) AS entry ON CONFLICT DO NOTHING',
    [next.id, [...passed]],
  );
  const after = { stage: next.id, admitted: passed.size };
  await recordAudit(tx, { action: 'olympiad.admit', object: `olympiad:${olympiadId}`, after });
  return passed;
}
