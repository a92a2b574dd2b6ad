import type { Context } from '@alif24/subgraph-shared/server';
import type { BoardMember, BoardScore, BoardStretch } from './board-order.rules.ts';

/** What somebody wants of a board: a page, or the lines around a member. */
export type BoardQuestion = { from: number; count: number } | { memberId: string; around: number };

/** Null for a member who is not on the board. */
export type BoardAnswer = BoardStretch | null;

/** How far a copy of a board has come. Compared as it stands: another server, another table, another life of the board is another copy. */
export interface BoardMark {
  /** Which table it is: a database that was restored holds other rows than the one it was copied from. */
  table: string;
  epoch: string;
  /** Of PostgreSQL: which transactions the copy has seen. */
  snapshot: string;
}

/** What has changed since a mark. */
export interface BoardChanges {
  /** Null when there is no such board. */
  mark: BoardMark | null;
  /** Everything is in `changes`: the mark was of something else, or there was none. */
  isWhole: boolean;
  /** Nearly in the order of the board when it is whole. */
  changes: ReadonlyArray<BoardMember | { memberId: string; score: null }>;
}

interface Row extends Record<keyof BoardMark, string | null> {
  member_id: string;
  score: number | null;
  tie_breaks: number[] | null;
}

// The address is of this server since its start, of this database, and of this table since it was made.
const MARK = `b.epoch::text AS epoch, pg_current_snapshot()::text AS snapshot,
  concat_ws(' ', extract(epoch FROM pg_postmaster_start_time()), current_database(), 'olimp.leaderboard_scores'::regclass::oid) AS table`;

const COLUMNS = `member_id, score::float8 AS score, nullif(tie_breaks, '{}')::float8[] AS tie_breaks`;

/** The whole board in its order. */
const WHOLE = `
  SELECT ${MARK}, NULL AS member_id, NULL AS score, NULL AS tie_breaks FROM olimp.leaderboards b WHERE id = $1
  UNION ALL (
    SELECT NULL, NULL, NULL, ${COLUMNS} FROM olimp.leaderboard_scores s
     WHERE board_id = $1 AND score IS NOT NULL ORDER BY s.score DESC, s.tie_breaks, s.member_id)`;

/**
 * What was committed since a snapshot: rows of transactions that it does not know, whatever their order. Rows of a transaction that has not begun yet come from
 * a backup, and were there from the beginning.
 */
const SINCE = `
  SELECT ${MARK}, NULL AS member_id, NULL AS score, NULL AS tie_breaks FROM olimp.leaderboards b WHERE id = $1
  UNION ALL
  SELECT NULL, NULL, NULL, ${COLUMNS} FROM olimp.leaderboard_scores
   WHERE board_id = $1 AND changed_by >= pg_snapshot_xmin($2::pg_snapshot) AND changed_by < pg_snapshot_xmax(pg_current_snapshot())
     AND NOT pg_visible_in_snapshot(changed_by, $2::pg_snapshot)`;

/** What a copy of a board that has come as far as `known` lacks. Never inside a transaction: what is not committed is nobody else's to know. */
export async function readChanges(ctx: Context, boardId: string, known: BoardMark | null): Promise<BoardChanges> {
  if (known) {
    const found = toChanges(await ctx.db.query(SINCE, [boardId, known.snapshot]), false);
    if (found.mark?.table === known.table && found.mark.epoch === known.epoch) return found;
  }
  return toChanges(await ctx.db.query(WHOLE, [boardId]), true);
}

function toChanges(rows: readonly Row[], isWhole: boolean): BoardChanges {
  let mark: BoardMark | null = null;
  const changes: Array<BoardChanges['changes'][number]> = [];
  for (const { epoch, snapshot, table, member_id: memberId, score, tie_breaks: tieBreaks } of rows) {
    if (epoch !== null && snapshot !== null && table !== null) mark = { epoch, snapshot, table };
    else changes.push(score === null ? { memberId, score } : { memberId, score, tieBreaks: tieBreaks ?? [] });
  }
  return { mark, isWhole, changes };
}

const ORDER = 's.score DESC, s.tie_breaks';

/** Counts the whole board anew, with what the caller's own transaction has not committed yet. As slow as the board is long. */
export async function recount(
  ctx: Context,
  boardId: string,
  questions: readonly BoardQuestion[],
): Promise<BoardAnswer[]> {
  const answers: BoardAnswer[] = [];
  for (const question of questions) answers.push(await recountOne(ctx, boardId, question));
  return answers;
}

async function recountOne(ctx: Context, boardId: string, question: BoardQuestion): Promise<BoardAnswer> {
  const [first, last] =
    'memberId' in question
      ? [
          `(SELECT line FROM board WHERE member_id::text = $2) - $3`,
          `(SELECT line FROM board WHERE member_id::text = $2) + $3`,
        ]
      : ['$2::int + 1', '$2::int + $3'];
  const rows: Array<BoardMember & { line: number; rank: number; total: number }> = await ctx.db.query(
    `WITH board AS MATERIALIZED (
       SELECT s.member_id, s.score, s.tie_breaks, (row_number() OVER (ORDER BY ${ORDER}, s.member_id))::int AS line,
              (rank() OVER (ORDER BY ${ORDER}))::int AS rank
         FROM olimp.leaderboard_scores s WHERE s.board_id = $1 AND s.score IS NOT NULL
     ), board_size AS (SELECT count(*)::int AS total FROM board)
     SELECT member_id AS "memberId", score::float8, tie_breaks::float8[] AS "tieBreaks", line, rank, total
       FROM board_size LEFT JOIN board ON line BETWEEN ${first} AND ${last} ORDER BY line`,
    'memberId' in question ? [boardId, question.memberId, question.around] : [boardId, question.from, question.count],
  );
  const [{ total, line, rank }] = rows as [(typeof rows)[number]];
  if (line === null) return 'memberId' in question ? null : { total, from: question.from, better: 0, members: [] };
  const members = rows.map(({ memberId, score, tieBreaks }) => ({ memberId, score, tieBreaks }));
  return { total, from: line - 1, better: rank - 1, members };
}

/** Stores scores, or adds to them, in the order of ids, so that two who store many never wait for one another. */
export async function writeScores(
  ctx: Context,
  boardId: string,
  { scores, isAdded }: { scores: readonly BoardScore[]; isAdded: boolean },
): Promise<void> {
  const newest = new Map(scores.map((score) => [score.memberId.toLowerCase(), score]));
  const rows = [...newest].map(([id, { score, tieBreaks = [] }]) => ({ id, score, ties: tieBreaks }));
  const sum = isAdded ? 'coalesce(s.score, 0) + excluded.score' : 'excluded.score';
  await change(
    ctx,
    `INSERT INTO olimp.leaderboard_scores AS s (board_id, member_id, score, tie_breaks)
     SELECT $1, n.id, n.score, n.ties FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, score bigint, ties bigint[]) ORDER BY n.id
     ON CONFLICT (board_id, member_id) DO UPDATE SET score = ${sum}, tie_breaks = excluded.tie_breaks, changed_by = pg_current_xact_id()
      WHERE (s.score, s.tie_breaks) IS DISTINCT FROM (${sum}, excluded.tie_breaks)`,
    [boardId, JSON.stringify(rows)],
  );
}

export async function removeRows(ctx: Context, boardId: string, ids: readonly string[]): Promise<void> {
  await change(
    ctx,
    `UPDATE olimp.leaderboard_scores s SET score = NULL, tie_breaks = '{}', changed_by = pg_current_xact_id()
       FROM (SELECT member_id FROM olimp.leaderboard_scores WHERE board_id = $1 AND member_id = ANY($2::uuid[]) AND score IS NOT NULL
              ORDER BY member_id FOR UPDATE) AS gone
      WHERE s.board_id = $1 AND s.member_id = gone.member_id`,
    [boardId, ids],
  );
}

/** Runs a statement that changes scores, and keeps what each member had before the hour's first change. */
async function change(ctx: Context, statement: string, parameters: unknown[]): Promise<void> {
  await ctx.db.query(
    `WITH board AS (
       INSERT INTO olimp.leaderboards (id) VALUES ($1) ON CONFLICT DO NOTHING
     ), changed AS (${statement} RETURNING s.member_id, old.score)
     -- Under the lock of its row a member's hours come in their order.
     INSERT INTO olimp.leaderboard_marks (board_id, hour, member_id, score)
     SELECT $1, date_trunc('hour', clock_timestamp(), 'UTC'), member_id, score FROM changed ORDER BY member_id
     ON CONFLICT DO NOTHING`,
    parameters,
  );
}
