import { requireCaller } from '@alif24/subgraph-shared/auth';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, encodeCursor, type Locale, pageArgs, toCyrillic } from '@alif24/subgraph-shared/utils';
import { In } from 'typeorm';
import { Olympiad, OlympiadStage, OlympiadWindow, type Titles } from './olympiad.entity.ts';
import type { OlympiadState } from './olympiad-enums.type.ts';

/** Also for what belongs to an olympiad that is not the caller's: whether there is such a thing is nobody's business. */
export const noOlympiad = () => new AppError('NOT_FOUND', 'There is no such olympiad.');

/** Something of an olympiad is asked for at the wrong time; `reason` says what is in the way. */
export const wrongMoment = (reason: string, message: string, more: object = {}) =>
  new AppError('OLYMPIAD_STATE', message, { details: { reason, ...more } });

/**
 * Over `o`: the caller, `$1`, may know of the olympiad: it is no draft, and everybody's, or that of a teacher or organisation of theirs or of a child
 * of theirs; or they hold it. `$2` says whether they are a moderator: what is held for the country is held by all of them.
 */
const VISIBLE = `(o.organizer_id = $1::uuid OR (o.scope = 'COUNTRY' AND ($2 OR o.state <> 'DRAFT')) OR (o.state <> 'DRAFT' AND EXISTS (
  SELECT FROM shared.supervisions s WHERE s.supervisor_id = o.organizer_id AND s.kind <> 'GUARDIAN' AND (s.student_id = $1::uuid
     OR s.student_id IN (SELECT g.student_id FROM shared.supervisions g WHERE g.supervisor_id = $1::uuid AND g.kind = 'GUARDIAN')))))`;

const seenBy = (ctx: Context) => [ctx.caller?.userId ?? null, ctx.caller?.role === 'MODERATOR'];

/** Olympiads by id as the caller may know of them, null for all others. One statement. */
export async function olympiadsById(ctx: Context, ids: readonly string[]): Promise<Array<Olympiad | null>> {
  const rows: Array<{ id: string }> = await ctx.db.query(
    `SELECT o.id FROM olimp.olympiads o WHERE o.id = ANY($3::uuid[]) AND ${VISIBLE}`,
    [...seenBy(ctx), ids],
  );
  const found = await readOlympiads(ctx, rows);
  const byId = new Map(found.map((olympiad) => [olympiad.id, olympiad]));
  return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
}

/** In the order of `rows`. */
async function readOlympiads(ctx: Context, rows: ReadonlyArray<{ id: string }>): Promise<Olympiad[]> {
  if (rows.length === 0) return [];
  const found = await ctx.db.findBy(Olympiad, { id: In(rows.map(({ id }) => id)) });
  const byId = new Map(found.map((olympiad) => [olympiad.id, olympiad]));
  return rows.flatMap(({ id }) => byId.get(id) ?? []);
}

export interface OlympiadsArgs {
  states: readonly OlympiadState[];
  first: number;
  after: string | null;
}

/** Olympiads that the caller may know of, the latest registration first. */
export const listOlympiads = (ctx: Context, args: OlympiadsArgs): Promise<Page<Olympiad>> =>
  pageOf(ctx, `${VISIBLE} AND o.state <> 'DRAFT' AND o.state = ANY($3)`, [...seenBy(ctx), [...args.states]], args);

/** What the caller holds, drafts with it. */
export const heldOlympiads = (ctx: Context, args: Omit<OlympiadsArgs, 'states'>): Promise<Page<Olympiad>> =>
  pageOf(
    ctx,
    `(o.organizer_id = $1::uuid OR (o.scope = 'COUNTRY' AND $2))`,
    [requireCaller(ctx).userId, ctx.caller?.role === 'MODERATOR'],
    args,
  );

async function pageOf(
  ctx: Context,
  condition: string,
  parameters: unknown[],
  { first, after }: Omit<OlympiadsArgs, 'states'>,
): Promise<Page<Olympiad>> {
  const page = pageArgs(first, after, 1);
  const [cursor, limit] = [`$${parameters.length + 1}::uuid`, `$${parameters.length + 2}`];
  const [{ ids, total }] = await ctx.db.query(
    `SELECT (SELECT count(*)::int FROM olimp.olympiads o WHERE ${condition}) AS total,
            array(SELECT o.id FROM olimp.olympiads o
                   WHERE ${condition} AND (${cursor} IS NULL OR (o.registration_opens_at, o.id) <
                         (SELECT registration_opens_at, id FROM olimp.olympiads WHERE id = ${cursor}))
                   ORDER BY o.registration_opens_at DESC, o.id DESC LIMIT ${limit}) AS ids`,
    [...parameters, page.after?.[0] ?? null, page.take],
  );
  const rows = await readOlympiads(
    ctx,
    ids.map((id: string) => ({ id })),
  );
  return toPage(rows, { first, after, totalCount: total, cursorOf: ({ id }) => encodeCursor([id]) });
}

/** Whether the caller holds this olympiad: their own, or for a moderator one for the country. */
export const isHeldBy = ({ caller }: Context, { organizerId, scope }: Olympiad): boolean =>
  caller !== null && (organizerId === caller.userId || (scope === 'COUNTRY' && caller.role === 'MODERATOR'));

/** An olympiad that the caller holds, without a lock. NOT_FOUND for one that they may not know of or hold. */
export async function heldOlympiad(ctx: Context, id: string): Promise<Olympiad> {
  requireCaller(ctx);
  const olympiad = await ctx.db.findOneBy(Olympiad, { id });
  if (!olympiad || !isHeldBy(ctx, olympiad)) throw noOlympiad();
  return olympiad;
}

/** The same, locked; whoever does not hold it gets as far as no lock. */
export async function lockHeld(tx: Context, id: string): Promise<Olympiad> {
  await heldOlympiad(tx, id);
  const olympiad = await tx.db.findOne(Olympiad, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!olympiad || !isHeldBy(tx, olympiad)) throw noOlympiad();
  return olympiad;
}

export interface HeldStage {
  olympiad: Olympiad;
  stage: OlympiadStage;
}

/** The same by one of its stages. */
export async function lockHeldStage(tx: Context, id: string): Promise<HeldStage> {
  const stage = await tx.db.findOneBy(OlympiadStage, { id });
  if (!stage) throw noOlympiad();
  return { olympiad: await lockHeld(tx, stage.olympiadId), stage };
}

/** A stage of an olympiad that the caller holds, without a lock. NOT_FOUND. */
export async function heldStage(ctx: Context, id: string): Promise<HeldStage> {
  requireCaller(ctx);
  const stage = await ctx.db.findOneBy(OlympiadStage, { id });
  if (!stage) throw noOlympiad();
  return { olympiad: await heldOlympiad(ctx, stage.olympiadId), stage };
}

/** Stages of each olympiad in their order. One statement. */
export async function stagesOfOlympiads(ctx: Context, ids: readonly string[]): Promise<OlympiadStage[][]> {
  const stages = await ctx.db.find(OlympiadStage, { where: { olympiadId: In([...ids]) }, order: { number: 'ASC' } });
  const byOlympiad = Map.groupBy(stages, ({ olympiadId }) => olympiadId);
  return ids.map((id) => byOlympiad.get(id) ?? []);
}

/** Stages by id; whoever asks has them from an olympiad they may know of. One statement. */
export async function stagesById(ctx: Context, ids: readonly string[]): Promise<Array<OlympiadStage | null>> {
  const stages = await ctx.db.findBy(OlympiadStage, { id: In([...ids]) });
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** All windows of their own in each stage, of grades and of children. One statement. */
export async function windowsOfStages(ctx: Context, ids: readonly string[]): Promise<OlympiadWindow[][]> {
  const windows = await ctx.db.findBy(OlympiadWindow, { stageId: In([...ids]) });
  const byStage = Map.groupBy(windows, ({ stageId }) => stageId);
  return ids.map((id) => byStage.get(id) ?? []);
}

/** The database's clock, by which all windows are judged. One statement for a request. */
export async function databaseTimes(ctx: Context, keys: readonly 'now'[]): Promise<Date[]> {
  const [{ now }] = await ctx.db.query('SELECT clock_timestamp() AS now');
  return keys.map(() => now);
}

/** The title in the reader's language: Uzbek where the organizer wrote none. */
export function titleFor({ uz, ru, en }: Titles, locale: Locale): string {
  if (locale === 'UZ_CYRL') return toCyrillic(uz);
  return (locale === 'RU' ? ru : locale === 'EN' ? en : uz) ?? uz;
}
