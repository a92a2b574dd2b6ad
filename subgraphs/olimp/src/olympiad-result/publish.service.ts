import { recordAudit, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { Olympiad, type OlympiadStage } from '../olympiad/olympiad.entity.ts';
import {
  databaseTimes,
  heldOlympiad,
  heldStage,
  lockHeld,
  lockHeldStage,
  noOlympiad,
  stagesOfOlympiads,
  wrongMoment,
} from '../olympiad/olympiad.service.ts';
import { OlympiadState } from '../olympiad/olympiad-enums.type.ts';
import { moveOlympiad } from '../olympiad/olympiad-organizer.service.ts';
import { tellAnnulled } from '../olympiad-annulment/tell-annulled.service.ts';
import { revokeCertificates } from '../olympiad-certificate/revoke.service.ts';
import { admitToNextStage } from '../olympiad-entry/admission.service.ts';
import { GROUPS_OF_ENTRY, SCHOOL_OF_ENTRY } from '../olympiad-entry/place.service.ts';
import { countStage, IS_SAT_SINCE, isStageOver, newestVersion, requireOpen } from './count.service.ts';
import { lockMarks, showMarks } from './marks.service.ts';
import { boardsMoved } from './olympiad-board.events.ts';
import { shownVersionsOf } from './olympiad-board.service.ts';
import { OlympiadResultVersion } from './olympiad-result.entity.ts';
import { appealsEnd, lastChangeOf } from './result-changes.service.ts';
import { HUNDREDTHS } from './scheme.rules.ts';
import { tellResultsLater } from './tell-results.service.ts';

/** Has the places of a stage counted by the newest keys. NOT_FOUND, OLYMPIAD_STATE while somebody may sit it and once the olympiad is final. */
export async function countOlympiadStage(ctx: Context, stageId: string): Promise<OlympiadResultVersion> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const { olympiad, stage } = await heldStage(tx, stageId);
    requireOpen(olympiad);
    await lockMarks(tx, olympiad.id);
    return countStage(tx, stage, (await newestVersion(tx, stage.id)) ? 'AGAIN' : 'END');
  });
}

/** A count that the caller's jury may act on: the newest of its stage, so that nobody publishes what another has changed meanwhile. */
async function lockNewest(tx: Context, versionId: string) {
  const version = await tx.db.findOneBy(OlympiadResultVersion, { id: versionId });
  if (!version) throw noOlympiad();
  // What a count tells of is not decided otherwise meanwhile.
  await lockMarks(tx, (await heldStage(tx, version.stageId)).olympiad.id);
  const held = await lockHeldStage(tx, version.stageId);
  requireOpen(held.olympiad);
  const newest = await newestVersion(tx, version.stageId);
  if (!newest || newest.id !== version.id) throw wrongMoment('NOT_NEWEST', 'It was counted again meanwhile.');
  return { ...held, version: newest };
}

/** The jury looked a count through. Again it changes nothing. NOT_FOUND; OLYMPIAD_STATE unless it is the newest. */
export async function reviewOlympiadResults(ctx: Context, versionId: string): Promise<OlympiadResultVersion> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const { olympiad, version } = await lockNewest(tx, versionId);
    if (version.state !== 'COMPUTED') return version;
    return move(tx, olympiad, version, `state = 'REVIEWED', reviewed_at = now()`);
  });
}

/**
 * Publishes a count that was looked through: it holds from now on, those who pass go on to the next stage, certificates that tell of something else are
 * void, and everybody sees it, and who passes, unless the board stands still or the time of revealing has not come. Again it changes nothing. NOT_FOUND; OLYMPIAD_STATE.
 */
export async function publishOlympiadResults(ctx: Context, versionId: string): Promise<OlympiadResultVersion> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const { olympiad, stage, version } = await lockNewest(tx, versionId);
    if (version.state === 'PUBLISHED') return version;
    if (version.state !== 'REVIEWED') throw wrongMoment('NOT_REVIEWED', 'Nobody has looked it through.');
    // Somebody may have got a window of their own since it was counted.
    if (!(await isStageOver(tx, stage))) throw wrongMoment('NOT_OVER', 'Somebody may still sit this stage.');
    const [satSince] = await tx.db.query(
      `SELECT FROM olimp.olympiad_result_versions v WHERE v.id = $1 AND ${IS_SAT_SINCE}`,
      [version.id],
    );
    if (satSince) throw wrongMoment('NOT_NEWEST', 'Somebody sat this stage since it was counted.');
    await move(tx, olympiad, version, `state = 'PUBLISHED', published_at = now()`);
    await admitToNextStage(tx, version, await scoresOf(tx, version.id));
    await showResults(tx, olympiad);
    return tx.db.findOneByOrFail(OlympiadResultVersion, { id: version.id });
  });
}

/** Both locks, in their order, for whoever holds the olympiad; nobody else waits for either. */
async function lockHeldMarks(tx: Context, olympiadId: string): Promise<Olympiad> {
  const { id } = await heldOlympiad(tx, olympiadId);
  await lockMarks(tx, id);
  return lockHeld(tx, id);
}

async function move(tx: Context, olympiad: Olympiad, { id, version, state }: OlympiadResultVersion, set: string) {
  await tx.db.query(`UPDATE olimp.olympiad_result_versions SET ${set} WHERE id = $1`, [id]);
  const moved = await tx.db.findOneByOrFail(OlympiadResultVersion, { id });
  const after = { version, state: moved.state };
  await recordAudit(tx, {
    ...{ action: 'olympiad.results', object: `olympiad:${olympiad.id}`, before: { version, state }, after },
  });
  return moved;
}

async function scoresOf(tx: Context, versionId: string) {
  const rows: Array<Parameters<typeof admitToNextStage>[2][number]> = await tx.db.query(
    `SELECT r.entry_id AS "entryId", r.grade, r.points, ${GROUPS_OF_ENTRY}
       FROM olimp.olympiad_results r JOIN olimp.olympiad_entries e ON e.id = r.entry_id ${SCHOOL_OF_ENTRY} WHERE r.version_id = $1`,
    [versionId],
  );
  // A rule speaks of whole points.
  return rows.map((row) => ({ ...row, points: row.points / HUNDREDTHS }));
}

/** Shows what was published, where nothing stands in its way, has families told, and voids the certificates that it contradicts. */
export async function showResults(tx: Context, { id, frozenAt }: Olympiad): Promise<void> {
  if (frozenAt) return;
  const [shown]: [Array<{ id: string; stageId: string; version: number }>, number] = await tx.db.query(
    `UPDATE olimp.olympiad_result_versions v SET shown_at = now() FROM olimp.olympiad_stages s
      WHERE s.id = v.stage_id AND s.olympiad_id = $1 AND v.state = 'PUBLISHED' AND v.shown_at IS NULL
        AND (s.reveal_at IS NULL OR s.reveal_at <= now()) RETURNING v.id, v.stage_id AS "stageId", v.version`,
    [id],
  );
  await boardsMoved(
    tx,
    shown.map(({ stageId }) => stageId),
  );
  // Of several that waited behind a still board the newest is what is shown.
  for (const versions of Map.groupBy(shown, ({ stageId }) => stageId).values()) {
    const [newest] = versions.sort((a, b) => b.version - a.version);
    if (!newest) continue;
    await tellResultsLater(tx, newest.id);
    await tellAnnulled(tx, newest);
  }
  await revokeCertificates(tx, id);
}

/** Stops the public board as it is now. Again it changes nothing. NOT_FOUND, OLYMPIAD_STATE unless it runs. */
export async function freezeOlympiad(ctx: Context, olympiadId: string): Promise<Olympiad> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const olympiad = await lockHeldMarks(tx, olympiadId);
    return olympiad.frozenAt ? olympiad : stop(tx, olympiad, null);
  });
}

/** Stops it as it was at an instant, or is now. */
export async function stop(tx: Context, olympiad: Olympiad, at: Date | null): Promise<Olympiad> {
  await moveOlympiad(tx, olympiad, OlympiadState.FROZEN);
  const [[{ frozenAt }]] = await tx.db.query(
    `UPDATE olimp.olympiads SET frozen_at = coalesce($2, now()) WHERE id = $1 RETURNING frozen_at AS "frozenAt"`,
    [olympiad.id, at],
  );
  await moved(tx, olympiad);
  return Object.assign(olympiad, { frozenAt });
}

async function moved(tx: Context, { id }: Olympiad): Promise<void> {
  const [stages = []] = await stagesOfOlympiads(tx, [id]);
  await boardsMoved(
    tx,
    stages.map((stage) => stage.id),
  );
}

/** Lets the public board go on, with all that happened since. Again it changes nothing. NOT_FOUND, OLYMPIAD_STATE once it is final. */
export async function unfreezeOlympiad(ctx: Context, olympiadId: string): Promise<Olympiad> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const olympiad = await lockHeldMarks(tx, olympiadId);
    requireOpen(olympiad);
    if (olympiad.frozenAt) await letGo(tx, olympiad);
    return olympiad;
  });
}

export async function letGo(tx: Context, olympiad: Olympiad): Promise<void> {
  if (olympiad.state === 'FROZEN') await moveOlympiad(tx, olympiad, OlympiadState.RUNNING);
  await tx.db.update(Olympiad, olympiad.id, { frozenAt: null });
  Object.assign(olympiad, { frozenAt: null });
  await showMarks(tx, olympiad.id);
  await moved(tx, olympiad);
  await showResults(tx, olympiad);
}

/**
 * Ends an olympiad: its results stand, and everybody sees them. OLYMPIAD_STATE while a stage has no published count, a newer one waits, an appeal is
 * not answered, or pupils still have days to appeal. NOT_FOUND.
 */
export async function finishOlympiad(ctx: Context, olympiadId: string): Promise<Olympiad> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const olympiad = await lockHeldMarks(tx, olympiadId);
    if (olympiad.state === 'FINAL') return olympiad;
    const [stages = []] = await stagesOfOlympiads(tx, [olympiad.id]);
    for (const stage of stages) await requireSettled(tx, stage);
    await moveOlympiad(tx, olympiad, OlympiadState.FINAL);
    await tx.db.query(
      'UPDATE olimp.olympiad_stages SET reveal_at = now() WHERE olympiad_id = $1 AND reveal_at > now()',
      [olympiad.id],
    );
    await letGo(tx, olympiad);
    return olympiad;
  });
}

async function requireSettled(tx: Context, stage: OlympiadStage): Promise<void> {
  const { id, number } = stage;
  const newest = await newestVersion(tx, id);
  if (newest?.state !== 'PUBLISHED') {
    throw wrongMoment('NOT_PUBLISHED', 'A stage has a count that is not published.', { stage: number });
  }
  const [open] = await tx.db.query(
    `SELECT FROM olimp.olympiad_appeals WHERE stage_id = $1 AND state = 'OPEN'
     UNION ALL SELECT FROM olimp.olympiad_annulments WHERE stage_id = $1 AND appealed_at IS NOT NULL AND answered_at IS NULL LIMIT 1`,
    [id],
  );
  if (open) throw wrongMoment('APPEALS_OPEN', 'An appeal waits for an answer.', { stage: number });
  const [shown = null] = await shownVersionsOf(tx, [id]);
  const until = appealsEnd(stage, (await lastChangeOf(tx, id)) ?? shown?.firstShownAt ?? null);
  const [now] = await databaseTimes(tx, ['now']);
  if (stage.appealDays > 0 && (!until || !now || now < until)) {
    throw wrongMoment('APPEALS_RUNNING', 'Pupils still have days to appeal.', { stage: number, until });
  }
}
