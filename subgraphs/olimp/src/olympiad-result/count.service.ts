import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { recordAudit } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Olympiad, OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { databaseTimes, windowsOfStages, wrongMoment } from '../olympiad/olympiad.service.ts';
import { OlympiadState } from '../olympiad/olympiad-enums.type.ts';
import { moveOlympiad } from '../olympiad/olympiad-organizer.service.ts';
import { overAt } from '../olympiad/phase.rules.ts';
import { annulWhatFollows } from '../olympiad-annulment/following.service.ts';
import { GROUPS_OF_ENTRY, SCHOOL_OF_ENTRY } from '../olympiad-entry/place.service.ts';
import { closeAttempts } from '../olympiad-paper/olympiad-attempt.service.ts';
import { judgedPapersOf, markAttempts } from './marks.service.ts';
import { boardsMoved } from './olympiad-board.events.ts';
import { OlympiadResultVersion } from './olympiad-result.entity.ts';
import { OlympiadResultReason } from './olympiad-result-enums.type.ts';
import { percentilesOf } from './percentile.rules.ts';
import { medalOf, rankAll } from './tie.rules.ts';

/** Whether nobody sits a stage any more. */
export async function isStageOver(ctx: Context, stage: OlympiadStage): Promise<boolean> {
  const [windows] = await windowsOfStages(ctx, [stage.id]);
  const [now] = await databaseTimes(ctx, ['now']);
  return !!now && now >= overAt(stage, windows ?? []);
}

/** The newest count of a stage; null before the first. */
export const newestVersion = (ctx: Context, stageId: string): Promise<OlympiadResultVersion | null> =>
  ctx.db.findOne(OlympiadResultVersion, { where: { stageId }, order: { version: 'DESC' } });

/** SQL over a count `v`: somebody sat its stage since, in time of their own that they got after it. */
export const IS_SAT_SINCE = `EXISTS (SELECT FROM olimp.olympiad_attempts a
  WHERE a.stage_id = v.stage_id AND (a.finished_at IS NULL OR a.finished_at > v.computed_at))`;

interface Counted {
  id: string;
  grade: number;
  points: number;
  ties: number[];
  rightCount: number;
  wrongCount: number;
  seconds: number;
  region: string | null;
  district: string | null;
  school: string | null;
}

const SOME = 2000;

/** That nothing of an olympiad is settled for good. OLYMPIAD_STATE. */
export function requireOpen({ state }: Olympiad): void {
  if (state === 'FINAL') throw wrongMoment('FINAL', 'The olympiad is over, and its results stand.');
  if (state === 'CALLED_OFF') throw wrongMoment('CALLED_OFF', 'The olympiad was called off.');
}

async function requireStageOver(tx: Context, stage: OlympiadStage): Promise<void> {
  if (!(await isStageOver(tx, stage))) throw wrongMoment('NOT_OVER', 'Somebody may still sit this stage.');
}

/**
 * Judges a stage by the newest keys and counts the places of all whom the jury lets count, and whose work rests on none that does not, in the transaction of a caller that has `lockMarks`. The olympiad itself is locked at the end
 * alone, to look once more whether it may be counted. Counting again what has not changed makes no new version and returns the newest. OLYMPIAD_STATE
 * while somebody may still sit it, and once the olympiad is final or called off.
 */
export async function countStage(
  tx: Context,
  stage: OlympiadStage,
  reason: `${OlympiadResultReason}`,
): Promise<OlympiadResultVersion> {
  await requireStageOver(tx, stage);
  await closeAttempts(tx, stage.id);
  if (await markAttempts(tx, stage.id, 'ALL')) await boardsMoved(tx, [stage.id]);
  // Begun since the work that it rests on does not count.
  await annulWhatFollows(tx, stage);
  const { keys } = await judgedPapersOf(tx, stage.id);
  const rows = await placesOf(await readMarks(tx, stage.id));
  const fingerprint = await fingerprintOf(keys, rows);
  const newest = await newestVersion(tx, stage.id);
  if (newest?.fingerprint === fingerprint) return newest;
  const values = { stageId: stage.id, version: (newest?.version ?? 0) + 1, keys, fingerprint };
  const version = Object.assign(new OlympiadResultVersion(), values, {
    ...{ reason: OlympiadResultReason[reason], authorId: tx.caller?.userId ?? null },
  });
  await tx.db.save(version);
  for (let n = 0; n < rows.length; n += SOME) {
    await tx.db.query(
      `INSERT INTO olimp.olympiad_results SELECT * FROM jsonb_populate_recordset(NULL::olimp.olympiad_results, $1::jsonb)`,
      [JSON.stringify(rows.slice(n, n + SOME).map((row) => ({ version_id: version.id, ...row })))],
    );
  }
  await settleCount(tx, stage);
  const after = { stage: stage.id, version: version.version, entrants: rows.length, reason };
  await recordAudit(tx, { action: 'olympiad.count', object: `olympiad:${stage.olympiadId}`, after });
  return tx.db.findOneByOrFail(OlympiadResultVersion, { id: version.id });
}

/** Locks the olympiad of a stage that was just counted, and refuses the count when it ended, or somebody got time of their own, meanwhile. */
async function settleCount(tx: Context, { id, olympiadId }: OlympiadStage): Promise<void> {
  const olympiad = await tx.db.findOneOrFail(Olympiad, {
    ...{ where: { id: olympiadId }, lock: { mode: 'pessimistic_write' } },
  });
  requireOpen(olympiad);
  await requireStageOver(tx, await tx.db.findOneByOrFail(OlympiadStage, { id }));
  // No job was by yet.
  if (olympiad.state === 'OPEN') await moveOlympiad(tx, olympiad, OlympiadState.RUNNING);
}

const readMarks = (tx: Context, stageId: string): Promise<Counted[]> =>
  tx.db.query(
    `SELECT m.entry_id AS id, m.grade, m.points, m.ties, m.right_count AS "rightCount", m.wrong_count AS "wrongCount", m.seconds,
            ${GROUPS_OF_ENTRY}
       FROM olimp.olympiad_marks m JOIN olimp.olympiad_entries e ON e.id = m.entry_id ${SCHOOL_OF_ENTRY}
      WHERE m.stage_id = $1 AND NOT EXISTS (SELECT FROM olimp.olympiad_annulments x WHERE x.attempt_id = m.attempt_id AND x.lifted_at IS NULL)
      ORDER BY m.entry_id`,
    [stageId],
  );

/** Of JSON of both, a part at a time, as the process has quizzes to play meanwhile. */
async function fingerprintOf(keys: Record<string, number>, rows: readonly object[]): Promise<string> {
  const hash = createHash('sha256').update(`[${JSON.stringify(Object.entries(keys).sort())},[`);
  for (let n = 0; n < rows.length; n += SOME) {
    const part = JSON.stringify(rows.slice(n, n + SOME)).slice(1, -1);
    hash.update(n === 0 ? part : `,${part}`);
    await setImmediate();
  }
  return hash.update(']]').digest('hex');
}

/** The places of all grades, as they are stored. */
async function placesOf(marks: readonly Counted[]): Promise<object[]> {
  const places: object[] = [];
  for (const [grade, members] of Map.groupBy(marks, ({ grade }) => grade)) {
    await setImmediate();
    const below = new Map(percentilesOf(members).map((percent, n) => [members[n]?.id, percent]));
    await setImmediate();
    const ranked = rankAll(members);
    await setImmediate();
    const rows = ranked.map((one) => {
      const percent = below.get(one.id);
      return {
        ...{ entry_id: one.id, grade, place: one.place, rank: one.rank, of: members.length, points: one.points },
        ...{ right_count: one.rightCount, wrong_count: one.wrongCount, seconds: one.seconds },
        medal: medalOf(one, members.length),
        ...{ below_country: percent?.country ?? null, below_region: percent?.region ?? null },
        ...{ below_district: percent?.district ?? null, below_school: percent?.school ?? null },
      };
    });
    for (const row of rows) places.push(row);
  }
  return places;
}
