import { recordAudit, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { badInput } from '@alif24/subgraph-shared/utils';
import { resumeAttempts } from '../olympiad-paper/olympiad-attempt.service.ts';
import { fitsScheme } from '../olympiad-result/scheme.rules.ts';
import { Olympiad, OlympiadStage } from './olympiad.entity.ts';
import type { CreateOlympiadInput, SetOlympiadWindowInput, UpdateOlympiadInput } from './olympiad.input.ts';
import {
  databaseTimes,
  isHeldBy,
  lockHeld,
  lockHeldStage,
  stagesOfOlympiads,
  windowsOfStages,
  wrongMoment,
} from './olympiad.service.ts';
import { checkStages, checkTitles } from './olympiad-draft.rules.ts';
import { OlympiadScope, OlympiadState } from './olympiad-enums.type.ts';
import { overAt } from './phase.rules.ts';

/** Makes a draft: of a moderator for the country, of a teacher or an organisation for their own pupils. BAD_USER_INPUT. */
export async function createOlympiad(ctx: Context, input: CreateOlympiadInput): Promise<Olympiad> {
  const { userId: organizerId, role } = requireCaller(ctx);
  const scope = role === 'MODERATOR' ? OlympiadScope.COUNTRY : OlympiadScope.SCHOOL;
  const stages = checkStages(input);
  const values = { ...headOf(input, scope), organizerId, scope };
  return inTransaction(ctx, async (tx) => {
    const olympiad = await tx.db.save(tx.db.create(Olympiad, values));
    await tx.db.save(stages.map((stage) => tx.db.create(OlympiadStage, { ...stage, olympiadId: olympiad.id })));
    return olympiad;
  });
}

/** Replaces a draft of the caller's; papers of its stages stay. NOT_FOUND, OLYMPIAD_STATE once it is open. */
export async function updateOlympiad(ctx: Context, input: UpdateOlympiadInput): Promise<Olympiad> {
  requireCaller(ctx);
  const stages = checkStages(input);
  return inTransaction(ctx, async (tx) => {
    const olympiad = await lockHeld(tx, input.olympiadId);
    if (olympiad.state !== 'DRAFT') throw wrongMoment('NOT_A_DRAFT', 'An olympiad that is open does not change.');
    const [before = []] = await stagesOfOlympiads(tx, [olympiad.id]);
    const surplus = before.slice(stages.length);
    if (surplus.length > 0) await dropStages(tx, surplus);
    const rows = stages.map((stage, n) =>
      tx.db.create(OlympiadStage, { ...before[n], ...stage, olympiadId: olympiad.id }),
    );
    await tx.db.save(rows);
    return tx.db.save(Object.assign(olympiad, headOf(input, olympiad.scope)));
  });
}

async function dropStages(tx: Context, stages: readonly OlympiadStage[]): Promise<void> {
  const ids = stages.map(({ id }) => id);
  const [used] = await tx.db.query('SELECT FROM olimp.olympiad_papers WHERE stage_id = ANY($1::uuid[]) LIMIT 1', [ids]);
  if (used) throw badInput('A stage that has a paper stays.', 'stages');
  await tx.db.delete(OlympiadStage, ids);
}

function headOf(input: CreateOlympiadInput, scope: OlympiadScope) {
  if (scope === 'SCHOOL' && input.price > 0n) throw badInput("A school's own olympiad is free.", 'price');
  const { subject, registrationOpensAt, registrationClosesAt } = input;
  const grades = [...input.grades].sort((a, b) => a - b);
  return {
    ...{ titles: checkTitles(input), subject, grades, registrationOpensAt, registrationClosesAt },
    price: String(input.price),
  };
}

/** What keeps a draft from being opened. */
export interface Obstacle {
  reason: 'NO_PAPER' | 'UNFIT_PAPER' | 'BEGUN';
  /** What it is about; empty for all. */
  grades: number[];
}

interface DraftPapers {
  id: string;
  isBegun: boolean;
  /** Grades without problems in the first stage. */
  without: number[];
  /** Of all stages, those of its grades alone. */
  papers: Array<{ grade: number; scheme: string; points: number[] }>;
}

/** For each olympiad what is in the way of opening it; nothing once it is open. One statement. */
export async function obstaclesOf(ctx: Context, ids: readonly string[]): Promise<Obstacle[][]> {
  const rows: DraftPapers[] = await ctx.db.query(
    `SELECT o.id, s.starts_at <= clock_timestamp() AS "isBegun", array(
              SELECT g FROM unnest(o.grades) AS g WHERE NOT EXISTS (
                SELECT FROM olimp.olympiad_papers p JOIN olimp.olympiad_problems q ON q.paper_id = p.id AND q.removed_at IS NULL
                 WHERE p.stage_id = s.id AND p.grade = g) ORDER BY g) AS without,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('grade', p.grade, 'scheme', p.scheme, 'points', ARRAY(
                      SELECT q.points FROM olimp.olympiad_problems q WHERE q.paper_id = p.id AND q.removed_at IS NULL)) ORDER BY p.grade), '[]')
               FROM olimp.olympiad_papers p JOIN olimp.olympiad_stages x ON x.id = p.stage_id
              WHERE x.olympiad_id = o.id AND p.grade = ANY(o.grades)) AS papers
       FROM olimp.olympiads o JOIN olimp.olympiad_stages s ON s.olympiad_id = o.id AND s.number = 1
      WHERE o.id = ANY($1::uuid[]) AND o.state = 'DRAFT'`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    return row ? inTheWayOf(row) : [];
  });
}

function inTheWayOf({ isBegun, without, papers }: DraftPapers): Obstacle[] {
  const unfit = papers.filter(({ scheme, points }) => points.length > 0 && !fitsScheme(scheme, points));
  const obstacles: Obstacle[] = [
    { reason: 'NO_PAPER', grades: without },
    { reason: 'UNFIT_PAPER', grades: [...new Set(unfit.map(({ grade }) => grade))] },
  ];
  const found = obstacles.filter(({ grades }) => grades.length > 0);
  return isBegun ? [...found, { reason: 'BEGUN', grades: [] }] : found;
}

const IN_THE_WAY = {
  NO_PAPER: 'A grade has no problems yet.',
  UNFIT_PAPER: 'The paper of a grade is not what its scheme counts.',
  BEGUN: 'The first stage would have begun already.',
} as const;

/** Opens a draft to pupils. OLYMPIAD_STATE unless its first stage has a paper for every grade and has not begun, and each paper fits its scheme. */
export async function openOlympiad(ctx: Context, olympiadId: string): Promise<Olympiad> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const olympiad = await lockHeld(tx, olympiadId);
    if (olympiad.state === 'OPEN') return olympiad;
    const [[obstacle] = []] = await obstaclesOf(tx, [olympiad.id]);
    if (obstacle) throw wrongMoment(obstacle.reason, IN_THE_WAY[obstacle.reason], { grades: obstacle.grades });
    return moveOlympiad(tx, olympiad, OlympiadState.OPEN);
  });
}

/** From where an olympiad may go where. The public board may be let go again as long as nothing is final. */
const NEXT: Readonly<Record<OlympiadState, readonly `${OlympiadState}`[]>> = {
  DRAFT: ['OPEN'],
  OPEN: ['RUNNING', 'CALLED_OFF'],
  RUNNING: ['FROZEN', 'FINAL', 'CALLED_OFF'],
  FROZEN: ['RUNNING', 'FINAL', 'CALLED_OFF'],
  FINAL: [],
  CALLED_OFF: [],
};

/**
 * Moves a locked olympiad on, and writes it into the audit. OLYMPIAD_STATE where it cannot go there, and for FINAL while somebody may still sit it.
 */
export async function moveOlympiad(tx: Context, olympiad: Olympiad, state: OlympiadState): Promise<Olympiad> {
  const { id, state: before } = olympiad;
  if (!NEXT[before].includes(state)) throw wrongMoment('NOT_NEXT', `From ${before} it does not go to ${state}.`);
  if (state === 'FINAL') await requireOver(tx, id);
  await tx.db.update(Olympiad, id, { state });
  const audited = { action: 'olympiad.state', object: `olympiad:${id}`, before: { state: before }, after: { state } };
  await recordAudit(tx, audited);
  return Object.assign(olympiad, { state });
}

/**
 * Calls off an olympiad that is open or held; again it changes nothing. Its places end within minutes, and what was paid for them goes back. NOT_FOUND,
 * OLYMPIAD_STATE for a draft and once results of a stage were shown: what was paid for has been held then.
 */
export async function callOffOlympiad(ctx: Context, olympiadId: string): Promise<Olympiad> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const olympiad = await lockHeld(tx, olympiadId);
    if (olympiad.state === 'CALLED_OFF') return olympiad;
    const [areShown] = await haveShownResults(tx, [olympiad.id]);
    if (areShown) throw wrongMoment('SHOWN', 'Results were shown: it was held, and is called off no more.');
    return moveOlympiad(tx, olympiad, OlympiadState.CALLED_OFF);
  });
}

/** Of each olympiad whether results of a stage of it were ever shown. One statement. */
async function haveShownResults(ctx: Context, ids: readonly string[]): Promise<boolean[]> {
  const rows: Array<{ id: string }> = await ctx.db.query(
    `SELECT DISTINCT s.olympiad_id AS id FROM olimp.olympiad_stages s JOIN olimp.olympiad_result_versions v ON v.stage_id = s.id
      WHERE s.olympiad_id = ANY($1::uuid[]) AND v.shown_at IS NOT NULL`,
    [ids],
  );
  const shown = new Set(rows.map(({ id }) => id));
  return ids.map((id) => shown.has(id));
}

/** Whether the caller holds it and may still call it off. */
export async function mayCallOff(ctx: Context, olympiad: Olympiad): Promise<boolean> {
  if (!isHeldBy(ctx, olympiad) || !NEXT[olympiad.state].includes('CALLED_OFF')) return false;
  return !(await ctx.load(haveShownResults, olympiad.id));
}

async function requireOver(tx: Context, olympiadId: string): Promise<void> {
  const [stages = []] = await stagesOfOlympiads(tx, [olympiadId]);
  const windows = await windowsOfStages(
    tx,
    stages.map(({ id }) => id),
  );
  const [now] = await databaseTimes(tx, ['now']);
  if (!now || stages.some((stage, n) => now < overAt(stage, windows[n] ?? []))) {
    throw wrongMoment('NOT_OVER', 'Somebody may still sit a stage of it.');
  }
}

/** Gives a grade or a child times of their own in a stage, or changes them, and whoever has time again goes on; recorded in the audit. NOT_FOUND, OLYMPIAD_STATE once its results are published. */
export async function setOlympiadWindow(ctx: Context, input: SetOlympiadWindowInput): Promise<OlympiadStage> {
  requireCaller(ctx);
  const { stageId, delayMinutes, extraMinutes } = input;
  const [grade, entryId] = [input.grade ?? null, input.entryId ?? null];
  if ((grade === null) === (entryId === null)) throw badInput('Give either a grade or an entry.', 'grade');
  return inTransaction(ctx, async (tx) => {
    const { olympiad, stage } = await lockHeldStage(tx, stageId);
    if (olympiad.state === 'FINAL') throw wrongMoment('FINAL', 'The olympiad is over.');
    const [published] = await tx.db.query(
      'SELECT FROM olimp.olympiad_result_versions WHERE stage_id = $1 AND published_at IS NOT NULL LIMIT 1',
      [stage.id],
    );
    // Everybody may read by then what was right.
    if (published) throw wrongMoment('PUBLISHED', 'The results of this stage are published.');
    if (grade !== null && !olympiad.grades.includes(grade)) throw badInput('There is no such grade in it.', 'grade');
    const [known] = await tx.db.query('SELECT FROM olimp.olympiad_entries WHERE id = $1 AND olympiad_id = $2', [
      entryId,
      olympiad.id,
    ]);
    if (entryId !== null && !known) throw badInput('There is no such entry in it.', 'entryId');
    await tx.db.query(
      `INSERT INTO olimp.olympiad_windows (stage_id, grade, entry_id, delay_minutes, extra_minutes) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (stage_id, ${grade === null ? 'entry_id' : 'grade'}) DO UPDATE SET delay_minutes = $4, extra_minutes = $5`,
      [stage.id, grade, entryId, delayMinutes, extraMinutes],
    );
    await resumeAttempts(tx, stage.id, { grade, entryId });
    const after = { stage: stage.id, grade, entry: entryId, delayMinutes, extraMinutes };
    await recordAudit(tx, { action: 'olympiad.window', object: `olympiad:${olympiad.id}`, after });
    return stage;
  });
}

/** Olympiads whose first stage has begun are running from now on. Returns how many. For a job: nobody has to press a button. */
export async function beginOlympiads(ctx: Context): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const due: Olympiad[] = await tx.db
      .createQueryBuilder(Olympiad, 'o')
      .where(`o.state = 'OPEN'`)
      .andWhere('(SELECT min(s.starts_at) FROM olimp.olympiad_stages s WHERE s.olympiad_id = o.id) <= now()')
      .orderBy('o.id')
      .setLock('pessimistic_write')
      .getMany();
    for (const olympiad of due) await moveOlympiad(tx, olympiad, OlympiadState.RUNNING);
    return due.length;
  });
}
