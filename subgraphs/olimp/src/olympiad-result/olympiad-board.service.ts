import type { Context, Page } from '@alif24/subgraph-shared/server';
import { toPage } from '@alif24/subgraph-shared/server';
import { AppError, encodeCursor, linesBefore, pageArgs } from '@alif24/subgraph-shared/utils';
import type { Olympiad, OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { olympiadsById, stagesById } from '../olympiad/olympiad.service.ts';
import { newestVersion } from './count.service.ts';
import type { OlympiadBoardRow } from './olympiad-result.type.ts';
import { OlympiadBoardKind } from './olympiad-result-enums.type.ts';

/** From where the rows of a board come: what is shown to everybody, or what the jury has. */
export interface Board {
  kind: OlympiadBoardKind;
  stageId: string;
  grade: number;
  /** RESULTS: the count that is shown. */
  versionId: string | null;
  /** Of marks: the columns that everybody may see, or those that are counted now. */
  columns: 'SHOWN' | 'LIVE';
  frozenAt: Date | null;
}

/** The newest count of each stage that everybody may see; null before. One statement. */
export async function shownVersionsOf(ctx: Context, stageIds: readonly string[]): Promise<Array<ShownVersion | null>> {
  const rows: ShownVersion[] = await ctx.db.query(
    `SELECT DISTINCT ON (stage_id) id, stage_id AS "stageId", keys, (SELECT min(f.shown_at) FROM olimp.olympiad_result_versions f WHERE f.stage_id = v.stage_id) AS "firstShownAt"
       FROM olimp.olympiad_result_versions v WHERE stage_id = ANY($1::uuid[]) AND shown_at IS NOT NULL ORDER BY stage_id, version DESC`,
    [stageIds],
  );
  const byStage = new Map(rows.map((row) => [row.stageId, row]));
  return stageIds.map((id) => byStage.get(id) ?? null);
}

export interface ShownVersion {
  id: string;
  stageId: string;
  keys: Record<string, number>;
  /** When results of this stage were shown for the first time. */
  firstShownAt: Date;
}

const DAY = 24 * 60 * 60 * 1000;

/** Until when one may appeal against what is shown of a stage; null before anything is. */
export const appealsEnd = ({ appealDays }: OlympiadStage, shown: ShownVersion | null): Date | null =>
  shown && new Date(shown.firstShownAt.getTime() + appealDays * DAY);

/** What everybody may see of a grade in a stage. NOT_FOUND for whoever may not know of the olympiad. */
export async function publicBoard(
  ctx: Context,
  { stageId, grade }: { stageId: string; grade: number },
): Promise<Board> {
  const stage = await ctx.load(stagesById, stageId);
  const olympiad = stage && (await ctx.load(olympiadsById, stage.olympiadId));
  if (!stage || !olympiad) throw new AppError('NOT_FOUND', 'There is no such stage.');
  const shown = await ctx.load(shownVersionsOf, stage.id);
  const board = { stageId: stage.id, grade, versionId: shown?.id ?? null, columns: 'SHOWN' as const };
  const isHeld = olympiad.state === 'RUNNING' || olympiad.state === 'FROZEN';
  const kind = shown ? 'RESULTS' : !stage.freezeAt || !isHeld ? 'NONE' : olympiad.frozenAt ? 'FROZEN' : 'LIVE';
  return { ...board, kind: OlympiadBoardKind[kind], frozenAt: olympiad.frozenAt };
}

/** What the jury has of it now: the newest count, or what was handed in so far. Whoever asks holds the olympiad. */
export async function juryBoard(ctx: Context, olympiad: Olympiad, stage: OlympiadStage, grade: number): Promise<Board> {
  const newest = await newestVersion(ctx, stage.id);
  const kind = newest ? OlympiadBoardKind.RESULTS : OlympiadBoardKind.LIVE;
  const { frozenAt } = olympiad;
  return { kind, stageId: stage.id, grade, versionId: newest?.id ?? null, columns: 'LIVE', frozenAt };
}

/** Rows of a board in the order of their places. Two statements. */
export async function rowsOf(
  ctx: Context,
  board: Board,
  { first, after }: { first: number; after: string | null },
): Promise<Page<OlympiadBoardRow>> {
  const { take, ...page } = pageArgs(first, after, 1);
  const from = linesBefore(page.after);
  if (board.kind === 'NONE') return toPage([], { first, after, totalCount: 0, cursorOf: () => '' });
  const ranked = board.kind === 'RESULTS' && board.versionId ? results(board, board.versionId) : marks(board);
  const rows: OlympiadBoardRow[] = await ctx.db.query(
    `SELECT r.place, r.rank, r.points, r.medal, e.student_id AS "studentId", e.region FROM (${ranked.sql}) r
       JOIN olimp.olympiad_entries e ON e.id = r.entry_id WHERE r.place > $3 ORDER BY r.place LIMIT $4`,
    [...ranked.parameters, from, take],
  );
  const [{ count }] = await ctx.db.query(`SELECT count(*)::int FROM (${ranked.sql}) r`, ranked.parameters);
  return toPage(rows, { first, after, totalCount: count, cursorOf: ({ place }) => encodeCursor([place]) });
}

const results = ({ grade }: Board, versionId: string) => ({
  sql: 'SELECT entry_id, place, rank, points, medal FROM olimp.olympiad_results WHERE version_id = $1 AND grade = $2::int',
  parameters: [versionId, grade],
});

function marks({ stageId, grade, columns }: Board) {
  const [points, ties] = columns === 'SHOWN' ? ['shown_points', 'shown_ties'] : ['points', 'ties'];
  const sql = `SELECT entry_id, ${points} AS points, NULL AS medal, (rank() OVER (ORDER BY ${points} DESC, ${ties}))::int AS rank,
                      (row_number() OVER (ORDER BY ${points} DESC, ${ties}, entry_id))::int AS place
                 FROM olimp.olympiad_marks WHERE stage_id = $1 AND grade = $2::int AND ${points} IS NOT NULL`;
  return { sql, parameters: [stageId, grade] };
}
