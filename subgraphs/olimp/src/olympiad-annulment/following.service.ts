import { recordAudit } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import type { OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { stagesById } from '../olympiad/olympiad.service.ts';
import type { JuryStage } from '../olympiad-result/jury.service.ts';

/**
 * SQL over an attempt `a` that counts so far: the pupil came into its stage by a count of the stage before. Work that does not count is in no count, so by the next
 * one they would not have. Who was let in otherwise stays.
 */
const IS_BY_CUT = `EXISTS (SELECT FROM olimp.olympiad_admissions x
    WHERE x.stage_id = a.stage_id AND x.entry_id = a.entry_id AND x.version_id IS NOT NULL)
  AND NOT EXISTS (SELECT FROM olimp.olympiad_annulments y WHERE y.attempt_id = a.id AND y.lifted_at IS NULL)`;

/**
 * Lets the attempts of a stage not count that rest on work of the stage before which does not, for the reason of the decision that they follow from; recorded
 * in the audit. Nobody is told by it, and what the jury has undone for itself does not follow again. In a transaction that has `lockMarks`. Returns how many.
 */
export async function annulWhatFollows(
  tx: Context,
  { id, olympiadId, number }: Pick<OlympiadStage, 'id' | 'olympiadId' | 'number'>,
): Promise<number> {
  const followers: Array<{ attemptId: string; reason: string; followsId: string }> = await tx.db.query(
    `INSERT INTO olimp.olympiad_annulments (stage_id, entry_id, attempt_id, author_id, reason, follows_id)
     SELECT a.stage_id, a.entry_id, a.id, f.author_id, f.reason, coalesce(f.follows_id, f.id)
       FROM olimp.olympiad_annulments f JOIN olimp.olympiad_stages b ON b.id = f.stage_id AND b.olympiad_id = $2 AND b.number = $3::int - 1
       JOIN olimp.olympiad_attempts a ON a.stage_id = $1 AND a.entry_id = f.entry_id
      WHERE f.lifted_at IS NULL AND ${IS_BY_CUT}
     ON CONFLICT (follows_id, attempt_id) DO NOTHING RETURNING attempt_id AS "attemptId", reason, follows_id AS "followsId"`,
    [id, olympiadId, number],
  );
  for (const { attemptId, reason, followsId } of followers) {
    const after = { reason, follows: followsId };
    await recordAudit(tx, { action: 'olympiad.annul', object: `olympiad-attempt:${attemptId}`, after });
  }
  return followers.length;
}

/** The later stages in which work would not count either if this attempt of a stage did not, in their order. */
export async function stagesThatFollow(
  ctx: Context,
  { stage }: JuryStage,
  attemptId: string,
): Promise<OlympiadStage[]> {
  const rows: Array<{ id: string }> = await ctx.db.query(
    `WITH RECURSIVE resting AS (
       SELECT a.entry_id, a.stage_id, $2::int AS number FROM olimp.olympiad_attempts a WHERE a.id = $1 AND a.stage_id = $3
       UNION ALL
       SELECT a.entry_id, a.stage_id, s.number::int FROM resting r JOIN olimp.olympiad_stages s ON s.olympiad_id = $4 AND s.number = r.number + 1
         JOIN olimp.olympiad_attempts a ON a.stage_id = s.id AND a.entry_id = r.entry_id WHERE ${IS_BY_CUT})
     SELECT stage_id AS id FROM resting WHERE number > $2 ORDER BY number`,
    [attemptId, stage.number, stage.id, stage.olympiadId],
  );
  const stages = await stagesById(
    ctx,
    rows.map(({ id }) => id),
  );
  return stages.filter((one) => one !== null);
}

/** The stages of what follows from each decision and stands, in their order: all for whoever holds the olympiad, what is shown for others. */
export async function followingStagesOf(ctx: Context, ids: readonly string[]): Promise<OlympiadStage[][]> {
  const rows: Array<{ followsId: string; stageId: string }> = await ctx.db.query(
    `SELECT f.follows_id AS "followsId", f.stage_id AS "stageId"
       FROM olimp.olympiad_annulments f JOIN olimp.olympiad_stages s ON s.id = f.stage_id JOIN olimp.olympiads o ON o.id = s.olympiad_id
      WHERE f.follows_id = ANY($1::uuid[]) AND f.lifted_at IS NULL
        AND (f.shown_at IS NOT NULL OR o.organizer_id = $2::uuid OR (o.scope = 'COUNTRY' AND $3)) ORDER BY s.number`,
    [ids, ctx.caller?.userId ?? null, ctx.caller?.role === 'MODERATOR'],
  );
  const stages = await stagesById(
    ctx,
    rows.map(({ stageId }) => stageId),
  );
  return ids.map((id) => stages.filter((stage, n) => stage !== null && rows[n]?.followsId === id) as OlympiadStage[]);
}

/** The stage of each decision. */
export async function stagesOfDecisions(ctx: Context, ids: readonly string[]): Promise<Array<OlympiadStage | null>> {
  const rows: Array<{ stageId: string }> = await ctx.db.query(
    `SELECT f.stage_id AS "stageId" FROM unnest($1::uuid[]) WITH ORDINALITY AS d (id, place)
       JOIN olimp.olympiad_annulments f ON f.id = d.id ORDER BY d.place`,
    [ids],
  );
  return stagesById(
    ctx,
    rows.map(({ stageId }) => stageId),
  );
}
