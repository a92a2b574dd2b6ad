import type { Context, Page } from '@alif24/subgraph-shared/server';
import { toPage } from '@alif24/subgraph-shared/server';
import { AppError, encodeCursor, linesBefore, pageArgs } from '@alif24/subgraph-shared/utils';
import type { Olympiad, OlympiadStage } from '../olympiad/olympiad.entity.ts';
import { olympiadsById, stagesById } from '../olympiad/olympiad.service.ts';
import { REGION_OF_ENTRY, SCHOOL_OF_ENTRY } from '../olympiad-entry/place.service.ts';
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

/**
 * Rows of a board in the order of their places. A public one ends with the last who has points: no child stands before everybody with nothing. They
 * themselves, those who look after them and the jury see all. Two statements, by index: a page far down takes as long as the way to it, and nothing is sorted.
 */
export async function rowsOf(
  ctx: Context,
  board: Board,
  { first, after }: { first: number; after: string | null },
): Promise<Page<OlympiadBoardRow>> {
  const { take, ...page } = pageArgs(first, after, 1);
  const from = linesBefore(page.after);
  if (board.kind === 'NONE') return toPage([], { first, after, totalCount: 0, cursorOf: () => '' });
  const { rows, totalCount } =
    board.kind === 'RESULTS' && board.versionId
      ? await resultRows(ctx, board, board.versionId, { from, take })
      : await markRows(ctx, board, { from, take });
  return toPage(rows, { first, after, totalCount, cursorOf: ({ place }) => encodeCursor([place]) });
}

interface Part {
  from: number;
  take: number;
}

/** For the jury alone. */
const ATTEMPT = `(SELECT a.id FROM olimp.olympiad_attempts a JOIN olimp.olympiad_result_versions v ON v.stage_id = a.stage_id
  WHERE v.id = r.version_id AND a.entry_id = r.entry_id) AS "attemptId"`;

async function resultRows(ctx: Context, { grade, columns }: Board, versionId: string, { from, take }: Part) {
  const where = `r.version_id = $1 AND r.grade = $2::int${columns === 'SHOWN' ? ' AND r.points > 0' : ''}`;
  const rows: OlympiadBoardRow[] = await ctx.db.query(
    `SELECT r.place, r.rank, r.points, r.medal, e.student_id AS "studentId", ${REGION_OF_ENTRY} AS "regionCode"${
      columns === 'LIVE' ? `, ${ATTEMPT}` : ''
    } FROM olimp.olympiad_results r
       JOIN olimp.olympiad_entries e ON e.id = r.entry_id ${SCHOOL_OF_ENTRY}
      WHERE ${where} AND r.place > $3 ORDER BY r.place LIMIT $4`,
    [versionId, grade, from, take],
  );
  // Places are counted through, and whoever is listed stands before all who are not: the last place is how many there are, found at the end of the index.
  const [{ count }] = await ctx.db.query(
    `SELECT coalesce(max(r.place), 0) AS count FROM olimp.olympiad_results r WHERE ${where}`,
    [versionId, grade],
  );
  return { rows, totalCount: count };
}

/** How many lines above and below one's own. */
const BESIDE = 2;

/**
 * The lines around the caller's own place, or those of the children of a calling guardian, best first: found by index, however far down. Null for who has
 * no place with points, and on every board but that of results that everybody sees.
 */
export async function aroundMe(ctx: Context, board: Board): Promise<OlympiadBoardRow[] | null> {
  const { kind, versionId, grade, columns } = board;
  if (!ctx.caller || kind !== 'RESULTS' || columns !== 'SHOWN' || !versionId) return null;
  const rows: OlympiadBoardRow[] = await ctx.db.query(
    `WITH mine AS MATERIALIZED (
       SELECT r.place FROM olimp.olympiad_entries e JOIN olimp.olympiad_results r ON r.version_id = $1 AND r.entry_id = e.id
        WHERE r.grade = $2::int AND r.points > 0 AND e.student_id IN (
              SELECT $3::uuid UNION SELECT s.student_id FROM shared.supervisions s WHERE s.supervisor_id = $3 AND s.kind = 'GUARDIAN'))
     SELECT DISTINCT ON (r.place) r.place, r.rank, r.points, r.medal, e.student_id AS "studentId", e.region FROM mine m
       JOIN olimp.olympiad_results r ON r.version_id = $1 AND r.grade = $2::int AND r.place BETWEEN m.place - $4 AND m.place + $4 AND r.points > 0
       JOIN olimp.olympiad_entries e ON e.id = r.entry_id
      ORDER BY r.place`,
    [versionId, grade, ctx.caller.userId, BESIDE],
  );
  return rows.length > 0 ? rows : null;
}

async function markRows(ctx: Context, { stageId, grade, columns }: Board, { from, take }: Part) {
  const [points, ties] = columns === 'SHOWN' ? ['shown_points', 'shown_ties'] : ['points', 'ties'];
  const isListed = columns === 'SHOWN' ? '> 0' : 'IS NOT NULL';
  const where = `m.stage_id = $1 AND m.grade = $2::int AND m.${points} ${isListed}`;
  const lines: Array<Omit<OlympiadBoardRow, 'rank' | 'place' | 'medal'> & { ties: number[] }> = await ctx.db.query(
    `SELECT m.${points} AS points, m.${ties} AS ties, e.student_id AS "studentId", ${REGION_OF_ENTRY} AS "regionCode" FROM olimp.olympiad_marks m
       JOIN olimp.olympiad_entries e ON e.id = m.entry_id ${SCHOOL_OF_ENTRY}
      WHERE ${where} ORDER BY m.${points} DESC, m.${ties}, m.entry_id OFFSET $3 LIMIT $4`,
    [stageId, grade, from, take],
  );
  const [top] = lines;
  const [{ count, better }] = await ctx.db.query(
    `SELECT count(*)::int AS count, count(*) FILTER (WHERE m.${points} > $3 OR (m.${points} = $3 AND m.${ties} < $4::int[]))::int AS better
       FROM olimp.olympiad_marks m WHERE ${where}`,
    [stageId, grade, top?.points ?? 0, top?.ties ?? []],
  );
  let rank = better + 1;
  const rows = lines.map(({ ties: own, ...line }, n): OlympiadBoardRow => {
    const before = lines[n - 1];
    const isLevel = !before || (before.points === line.points && String(before.ties) === String(own));
    if (!isLevel) rank = from + n + 1;
    return { ...line, rank, place: from + n + 1, medal: null };
  });
  return { rows, totalCount: count };
}
