import type { Context, Page } from '@alif24/subgraph-shared/server';
import { toPage } from '@alif24/subgraph-shared/server';
import { badInput, encodeCursor, pageArgs, toCyrillic, toLatin } from '@alif24/subgraph-shared/utils';
import { In } from 'typeorm';
import type { Olympiad, OlympiadStage, OlympiadWindow } from '../olympiad/olympiad.entity.ts';
import { isHeldBy, stagesOfOlympiads, windowsOfStages } from '../olympiad/olympiad.service.ts';
import { OlympiadEntry } from '../olympiad-entry/olympiad-entry.entity.ts';
import { OlympiadPaper } from '../olympiad-paper/olympiad-paper.entity.ts';
import type { OlympiadEntryCount } from './desk.type.ts';

export interface DeskStage {
  olympiad: Olympiad;
  stage: OlympiadStage;
}

/** The desk of the organizer: for whoever holds the olympiad, null for others. */
export const deskOf = (ctx: Context, olympiad: Olympiad): Olympiad | null =>
  isHeldBy(ctx, olympiad) ? olympiad : null;

export async function deskStages(ctx: Context, olympiad: Olympiad): Promise<DeskStage[]> {
  const stages = await ctx.load(stagesOfOlympiads, olympiad.id);
  return stages.map((stage) => ({ olympiad, stage }));
}

/** The papers of each stage in the order of their grades. One statement. */
export async function papersOfStages(ctx: Context, stageIds: readonly string[]): Promise<OlympiadPaper[][]> {
  const papers = await ctx.db.find(OlympiadPaper, { where: { stageId: In([...stageIds]) }, order: { grade: 'ASC' } });
  const byStage = Map.groupBy(papers, ({ stageId }) => stageId);
  return stageIds.map((id) => byStage.get(id) ?? []);
}

/** What grades have of their own in a stage, in their order. */
export async function gradeWindows(ctx: Context, { stage }: DeskStage): Promise<OlympiadWindow[]> {
  const windows = await ctx.load(windowsOfStages, stage.id);
  return windows.filter(({ grade }) => grade !== null).sort((a, b) => (a.grade ?? 0) - (b.grade ?? 0));
}

/** What this child has of their own in a stage, beside their grade; null without anything. */
export async function windowOfEntry(
  ctx: Context,
  { entryId, stageId }: { entryId: string; stageId: string },
): Promise<OlympiadWindow | null> {
  const windows = await ctx.load(windowsOfStages, stageId);
  return windows.find((window) => window.entryId === entryId) ?? null;
}

/** How many pupils each grade of each olympiad has. One statement. */
export async function entryCountsOf(ctx: Context, olympiadIds: readonly string[]): Promise<OlympiadEntryCount[][]> {
  const rows: Array<OlympiadEntryCount & { id: string }> = await ctx.db.query(
    `SELECT o.id, g.grade, count(e.id) FILTER (WHERE e.state = 'CONFIRMED')::int AS confirmed,
            count(e.id) FILTER (WHERE e.state = 'RESERVED')::int AS reserved
       FROM olimp.olympiads o CROSS JOIN LATERAL unnest(o.grades) AS g(grade)
       LEFT JOIN olimp.olympiad_entries e ON e.olympiad_id = o.id AND e.grade = g.grade
      WHERE o.id = ANY($1::uuid[]) GROUP BY 1, 2 ORDER BY 2`,
    [olympiadIds],
  );
  const byOlympiad = Map.groupBy(rows, ({ id }) => id);
  return olympiadIds.map((id) => byOlympiad.get(id) ?? []);
}

export interface DeskEntriesArgs {
  search: string | null;
  grade: number | null;
  first: number;
  after: string | null;
}

const SEARCH_LENGTH = 100;
const APOSTROPHES = "ʻʼ‘’'`´";

/** What is looked for among names as they are stored, in both scripts; null for nothing. */
function lookedFor(search: string | null): [string, string] | null {
  const text = search?.normalize('NFC').trim().replace(/\s+/g, ' ') ?? '';
  if (text.length > SEARCH_LENGTH) throw badInput(`A search has up to ${SEARCH_LENGTH} characters.`, 'search');
  if (text === '') return null;
  const plain = (name: string) => name.toLowerCase().replace(new RegExp(`[${APOSTROPHES}]`, 'g'), '');
  return [plain(toLatin(text)), plain(toCyrillic(text))];
}

/**
 * Who takes part or has a place reserved, in the order in which they entered; with `search` those whose name has it, of the pupils whose names the caller
 * may know. Two statements. BAD_USER_INPUT.
 */
export async function deskEntries(
  ctx: Context,
  { id }: Olympiad,
  { search, grade, first, after }: DeskEntriesArgs,
): Promise<Page<OlympiadEntry>> {
  const { take, after: behind } = pageArgs(first, after, 1);
  const names = lookedFor(search);
  const condition = `e.olympiad_id = $1 AND e.state <> 'CANCELLED' AND e.student_id IS NOT NULL AND ($2::int IS NULL OR e.grade = $2)
    AND ($3::text[] IS NULL OR EXISTS (
      SELECT FROM shared.users u CROSS JOIN LATERAL translate(lower(u.first_name || ' ' || u.last_name), $4, '') AS name
       WHERE u.id = e.student_id AND (position($3[1] IN name) > 0 OR position($3[2] IN name) > 0)
         AND ($5 OR EXISTS (SELECT FROM shared.supervisions s WHERE s.student_id = u.id AND s.supervisor_id = $6))))`;
  const { caller } = ctx;
  const parameters = [id, grade, names, APOSTROPHES, caller?.role === 'MODERATOR', caller?.userId ?? null];
  const [{ total }] = await ctx.db.query(
    `SELECT count(*)::int AS total FROM olimp.olympiad_entries e WHERE ${condition}`,
    parameters,
  );
  const ids: Array<{ id: string }> = await ctx.db.query(
    `SELECT e.id FROM olimp.olympiad_entries e WHERE ${condition} AND ($7::uuid IS NULL OR e.id > $7) ORDER BY e.id LIMIT $8`,
    [...parameters, behind?.[0] ?? null, take],
  );
  const rows = await ctx.db.find(OlympiadEntry, { where: { id: In(ids.map((row) => row.id)) }, order: { id: 'ASC' } });
  return toPage(rows, { first, after, totalCount: total, cursorOf: (entry) => encodeCursor([entry.id]) });
}
