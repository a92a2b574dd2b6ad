import type { CheckResult } from '../check/run-check.ts';
import type { Connection } from './database.ts';
import { only } from './database.ts';
import type { GitContext } from './publications.ts';

export interface Check {
  id: string;
  graph: string;
  variant: string;
  subgraph: string;
  /** The proposal. */
  sdl: string;
  git: GitContext | null;
  keyName: string | null;
  status: 'PENDING' | 'PASSED' | 'FAILED';
  /** Null as long as it runs, and when it could not be run. */
  report: CheckResult | null;
  /** Why it could not be run. */
  failure: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export interface NewCheck {
  graph: string;
  variant: string;
  subgraph: string;
  sdl: string;
  /** By which a repetition is known. */
  request: Buffer;
  git: GitContext | null;
  keyId: string;
}

/** A check that was done for the same words in the last two minutes, while everything it depends on was the same. */
export async function repeatedCheck(db: Connection, request: Buffer): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM registry.checks WHERE request = $1 AND created_at > now() - interval '2 minutes' AND result ? 'report'
     ORDER BY created_at DESC LIMIT 1`,
    [request],
  );
  return rows[0]?.id;
}

export async function addCheck(db: Connection, check: NewCheck): Promise<string> {
  const { graph, variant, subgraph, sdl, request, git, keyId } = check;
  const added = await db.query<{ id: string }>(
    `INSERT INTO registry.checks (graph_id, variant, subgraph, sdl, request, git, key_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [graph, variant, subgraph, sdl, request, git, keyId],
  );
  return only(added).id;
}

/** Writes down what a check has found, or why it could not be run, which fails it. */
export async function finishCheck(
  db: Connection,
  id: string,
  outcome: { report: CheckResult } | { failure: string },
): Promise<void> {
  const isPassed = 'report' in outcome && outcome.report.isPassed;
  await db.query('UPDATE registry.checks SET status = $2, result = $3, finished_at = now() WHERE id = $1', [
    ...[id, isPassed ? 'PASSED' : 'FAILED', JSON.stringify(outcome)],
  ]);
}

export async function forgetCheck(db: Connection, id: string): Promise<void> {
  await db.query('DELETE FROM registry.checks WHERE id = $1', [id]);
}

/** A check by its id. One that should have ended long ago was cut off with its process, and has failed. */
export async function readCheck(db: Connection, graph: string, id: string): Promise<Check | undefined> {
  const { rows } = await db.query<Omit<Check, 'report' | 'failure'> & { result: Partial<Check> | null }>(
    `SELECT c.id, c.graph_id AS graph, variant, subgraph, sdl, git, k.name AS "keyName", ${STATUS}, result,
       c.created_at AS "createdAt", finished_at AS "finishedAt"
     FROM registry.checks c LEFT JOIN registry.api_keys k ON k.id = key_id WHERE c.graph_id = $1 AND c.id::text = $2`,
    [graph, id],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { result, ...check } = row;
  const isLost = check.status === 'FAILED' && !result;
  return {
    ...check,
    report: result?.report ?? null,
    failure: isLost ? 'It was cut off; run it again.' : (result?.failure ?? null),
  };
}

const STATUS = `CASE WHEN status = 'PENDING' AND c.created_at < now() - interval '10 minutes' THEN 'FAILED' ELSE status END AS status`;

export type ListedCheck = Pick<Check, 'id' | 'variant' | 'subgraph' | 'status' | 'createdAt' | 'git'>;

/** The newest checks of a graph. */
export async function listChecks(db: Connection, graph: string, limit: number): Promise<ListedCheck[]> {
  const { rows } = await db.query<ListedCheck>(
    `SELECT id, variant, subgraph, ${STATUS}, created_at AS "createdAt", git FROM registry.checks c
     WHERE graph_id = $1 ORDER BY created_at DESC LIMIT $2`,
    [graph, limit],
  );
  return rows;
}

/** What the newest checks of a graph may take, in bytes; older ones are forgotten before their time. */
const CHECK_BYTES = 2_000_000_000;

/** Forgets what is old: checks and counts after 90 days, reports as soon as nobody can repeat them. What was published stays. */
export async function prune(db: Connection, checkBytes = CHECK_BYTES): Promise<void> {
  await db.query(`DELETE FROM registry.checks WHERE created_at < now() - interval '90 days'`);
  await db.query(
    `DELETE FROM registry.checks WHERE id IN (SELECT id FROM (
       SELECT id, sum(octet_length(sdl) + coalesce(pg_column_size(result), 0)) OVER (PARTITION BY graph_id ORDER BY created_at DESC) AS bytes
       FROM registry.checks) AS newest WHERE bytes > $1)`,
    [checkBytes],
  );
  await db.query(`DELETE FROM registry.operation_counts WHERE day < (now() AT TIME ZONE 'UTC')::date - 90`);
  await db.query(`DELETE FROM registry.usage_reports WHERE received_at < now() - interval '3 days'`);
  await db.query(`DELETE FROM registry.operations o WHERE last_seen_at < now() - interval '90 days' AND NOT EXISTS (
    SELECT FROM registry.operation_counts c WHERE c.graph_id = o.graph_id AND c.variant = o.variant AND c.operation_id = o.id)`);
}
