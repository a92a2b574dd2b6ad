import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Job } from '@alif24/subgraph-shared/jobs';
import type { Context } from '@alif24/subgraph-shared/server';
import { Olympiad, OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { beginOlympiads } from '../olympiad/olympiad-organizer.service.ts';
import { countStage, IS_SAT_SINCE, isStageOver, newestVersion } from './count.service.ts';
import { lockMarks, markAttempts } from './marks.service.ts';
import { boardsMoved } from './olympiad-board.events.ts';
import { letGo, showResults, stop } from './publish.service.ts';

/** SQL: the newest count `v` of a stage `s`, unless it is published, from when on nobody sits the stage any more. */
const UNPUBLISHED = `SELECT FROM olimp.olympiad_result_versions v WHERE v.stage_id = s.id AND v.published_at IS NULL
  AND v.version = (SELECT max(n.version) FROM olimp.olympiad_result_versions n WHERE n.stage_id = s.id)`;

/** What time does to results: boards stop, move and are revealed, and a stage that is over is counted, again when somebody sat it since. Each olympiad by itself; run again it goes on. */
export const keepResults: Job<Context> = {
  name: 'olimp.keep-results',
  cron: '* * * * *',
  run: async (ctx) => {
    // What has begun runs from now on; which job is first does not matter.
    await beginOlympiads(ctx);
    const due: Array<{ id: string }> = await ctx.db.query(
      `SELECT DISTINCT o.id FROM olimp.olympiads o JOIN olimp.olympiad_stages s ON s.olympiad_id = o.id
        WHERE o.state IN ('RUNNING', 'FROZEN') AND s.starts_at <= now()
          AND ((s.freeze_at IS NOT NULL AND s.freeze_at <= now() AND s.froze_at IS NULL) OR (s.reveal_at <= now() AND s.revealed_at IS NULL AND EXISTS (
                  SELECT FROM olimp.olympiad_result_versions v WHERE v.stage_id = s.id AND v.state = 'PUBLISHED'))
            OR (s.ends_at <= now() AND NOT EXISTS (SELECT FROM olimp.olympiad_result_versions v WHERE v.stage_id = s.id))
            OR EXISTS (${UNPUBLISHED} AND ${IS_SAT_SINCE})
            OR EXISTS (SELECT FROM olimp.olympiad_attempts a WHERE a.stage_id = s.id AND a.finished_at IS NOT NULL
                  AND NOT EXISTS (SELECT FROM olimp.olympiad_marks m WHERE m.attempt_id = a.id)))
        ORDER BY o.id`,
    );
    const failed: unknown[] = [];
    for (const { id } of due) {
      // One that cannot be kept holds up no other; the job fails all the same, and is seen to.
      await keepOne(ctx, id).catch((error) => failed.push(error));
    }
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} olympiads could not be kept.`);
  },
};

/** In this order, each by itself: what is to be hidden is hidden before anything is counted. */
async function keepOne(ctx: Context, id: string): Promise<void> {
  await inTransaction(ctx, (tx) => stopDue(tx, id));
  await inTransaction(ctx, (tx) => count(tx, id));
  await inTransaction(ctx, (tx) => reveal(tx, id));
}

const isHeld = (olympiad: Olympiad | null): olympiad is Olympiad =>
  olympiad?.state === 'RUNNING' || olympiad?.state === 'FROZEN';

async function lockBoth(tx: Context, id: string): Promise<Olympiad | null> {
  await lockMarks(tx, id);
  return tx.db.findOne(Olympiad, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

async function stopDue(tx: Context, id: string): Promise<void> {
  const olympiad = await lockBoth(tx, id);
  if (!isHeld(olympiad)) return;
  const [stopped]: [Array<{ at: Date }>, number] = await tx.db.query(
    `UPDATE olimp.olympiad_stages SET froze_at = now() WHERE olympiad_id = $1 AND freeze_at <= now() AND froze_at IS NULL RETURNING freeze_at AS at`,
    [id],
  );
  const [last] = stopped.map(({ at }) => at).sort((a, b) => b.getTime() - a.getTime());
  if (last && !olympiad.frozenAt) await stop(tx, olympiad, last);
}

async function count(tx: Context, id: string): Promise<void> {
  await lockMarks(tx, id);
  if (!isHeld(await tx.db.findOneBy(Olympiad, { id }))) return;
  const stages = await tx.db.find(OlympiadStage, { where: { olympiadId: id }, order: { number: 'ASC' } });
  for (const stage of stages) {
    const newest = await newestVersion(tx, stage.id);
    const isDue = (!newest || (await isSatSince(tx, stage))) && (await isStageOver(tx, stage));
    if (isDue) await countStage(tx, stage, newest ? 'AGAIN' : 'END');
    else if (await markAttempts(tx, stage.id, 'NEW')) await boardsMoved(tx, [stage.id]);
  }
}

async function isSatSince(tx: Context, { id }: OlympiadStage): Promise<boolean> {
  const [{ since }] = await tx.db.query(
    `SELECT EXISTS (${UNPUBLISHED} AND ${IS_SAT_SINCE}) AS since FROM olimp.olympiad_stages s WHERE s.id = $1`,
    [id],
  );
  return since;
}

async function reveal(tx: Context, id: string): Promise<void> {
  const olympiad = await lockBoth(tx, id);
  if (!isHeld(olympiad)) return;
  const [, revealed] = await tx.db.query(
    // What the jury has not published is not revealed, whatever the hour: the board stands still until it has.
    `UPDATE olimp.olympiad_stages s SET revealed_at = now() WHERE olympiad_id = $1 AND reveal_at <= now() AND revealed_at IS NULL
        AND EXISTS (SELECT FROM olimp.olympiad_result_versions v WHERE v.stage_id = s.id AND v.state = 'PUBLISHED')`,
    [id],
  );
  if (revealed > 0 && olympiad.frozenAt) await letGo(tx, olympiad);
  else await showResults(tx, olympiad);
}
