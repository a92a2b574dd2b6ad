import type { RecordedOperation } from '../check/types.ts';
import type { Connection, Store } from './database.ts';
import { columns } from './persisted.ts';
import { hashOf } from './publications.ts';

/** One operation, asked by one version of one client. */
export interface UsageRow {
  id: string;
  /** Null: the registry is expected to have it. */
  document: string | null;
  name: string | null;
  client: string | null;
  version: string | null;
  count: number;
  errors: number;
  /** Summed over all requests. */
  durationMs: number;
}

export interface UsageReport {
  reportId: string;
  to: Date;
  operations: UsageRow[];
}

export interface UsageAnswer {
  accepted: number;
  /** Rows beyond a bound. */
  dropped: number;
  /** Ids that came without a document and have none. */
  unknown: string[];
  repeated: boolean;
}

/**
 * Distinct operations of a variant and UTF-16 units of all their documents, rows of counts of one day, and UTF-16 units of a document, so that no sender
 * can fill the disk. Of too many operations those that are asked least are forgotten; of too many rows clients and versions are.
 */
export const bounds = { operations: 10_000, text: 20_000_000, rowsOfADay: 50_000, document: 100_000 };

/** Adds a report to what was counted; the same report counts once. */
export function recordUsage(
  store: Store,
  { graph, variant }: { graph: string; variant: string },
  { reportId, to, operations }: UsageReport,
): Promise<UsageAnswer> {
  return store.alone(graph, `${variant} usage`, async (db) => {
    const { rows } = await db.query<{ answer: UsageAnswer }>(
      'SELECT answer FROM registry.usage_reports WHERE graph_id = $1 AND variant = $2 AND id = $3',
      [graph, variant, reportId],
    );
    if (rows[0]) return { ...rows[0].answer, repeated: true };
    const day = to.toISOString().slice(0, 10);
    const known = await knownOperations(db, graph, variant);
    const fresh = new Map(operations.filter((one) => !known.has(one.id) && isGenuine(one)).map((one) => [one.id, one]));
    await db.query(
      `INSERT INTO registry.operations (graph_id, variant, last_seen_at, id, name, document)
       SELECT $1, $2, $3, * FROM unnest($4::text[], $5::text[], $6::text[])`,
      [graph, variant, to, ...columns([...fresh.values()], ['id', 'name', 'document'])],
    );
    for (const id of fresh.keys()) known.add(id);
    const unknown = operations.filter(({ id, document }) => document === null && !known.has(id)).map(({ id }) => id);
    const rowsOfDay = await rowsOf(db, graph, variant, day);
    await addCounts(
      db,
      { graph, variant, day, to },
      summed(
        placed(
          operations.filter(({ id }) => known.has(id)),
          rowsOfDay,
        ),
      ),
    );
    for (const id of fresh.size > 0 ? await forgetLeastAsked(db, graph, variant) : []) known.delete(id);
    const accepted = operations.filter(({ id }) => known.has(id)).length;
    const answer = {
      accepted,
      dropped: operations.length - accepted - unknown.length,
      unknown: [...new Set(unknown)],
      repeated: false,
    };
    await db.query('INSERT INTO registry.usage_reports (graph_id, variant, id, answer) VALUES ($1, $2, $3, $4)', [
      ...[graph, variant, reportId, answer],
    ]);
    return answer;
  });
}

/** Its id is that of its document: under another nobody could tell any more what is asked. */
const isGenuine = ({ id, document }: UsageRow): boolean =>
  document !== null && document.length <= bounds.document && hashOf(document).toString('hex') === id;

const keyOf = ({ id, client, version }: Pick<UsageRow, 'id' | 'client' | 'version'>) =>
  JSON.stringify([id, client ?? '', version ?? '']);

/** Where there is no room for another row, the request still counts for its operation, of nobody in particular. */
function placed(operations: readonly UsageRow[], rowsOfDay: Set<string>): UsageRow[] {
  return operations.map((one) => {
    const key = keyOf(one);
    if (!rowsOfDay.has(key) && rowsOfDay.size >= bounds.rowsOfADay) return { ...one, client: null, version: null };
    rowsOfDay.add(key);
    return one;
  });
}

/** Makes what is beyond the bounds fewer, and returns the ids of what was forgotten. */
async function forgetLeastAsked(db: Connection, graph: string, variant: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `DELETE FROM registry.operations WHERE graph_id = $1 AND variant = $2 AND id IN (
       SELECT id FROM (
         SELECT id, row_number() OVER most AS place, sum(length(document)) OVER most AS text FROM registry.operations o
           LEFT JOIN (SELECT operation_id, sum(requests) AS asked FROM registry.operation_counts
             WHERE graph_id = $1 AND variant = $2 GROUP BY operation_id) AS c ON operation_id = id
         WHERE o.graph_id = $1 AND o.variant = $2 WINDOW most AS (ORDER BY asked DESC NULLS LAST, last_seen_at DESC, id)
       ) AS ranked WHERE place > $3 OR text > $4) RETURNING id`,
    [graph, variant, bounds.operations, bounds.text],
  );
  return rows.map(({ id }) => id);
}

type Counted = Pick<UsageRow, 'id' | 'count' | 'errors' | 'durationMs'> & { client: string; version: string };

/** One row an operation, client and version: PostgreSQL refuses to add to one row twice in a statement. */
function summed(operations: readonly UsageRow[]): Counted[] {
  const byKey = new Map<string, Counted>();
  for (const { id, client, version, count, errors, durationMs } of operations) {
    const key = keyOf({ id, client, version });
    const one = byKey.get(key) ?? {
      ...{ id, client: client ?? '', version: version ?? '' },
      ...{ count: 0, errors: 0, durationMs: 0 },
    };
    one.count += count;
    one.errors += errors;
    one.durationMs += durationMs;
    byKey.set(key, one);
  }
  return [...byKey.values()];
}

async function addCounts(
  db: Connection,
  { graph, variant, day, to }: { graph: string; variant: string; day: string; to: Date },
  counted: readonly Counted[],
): Promise<void> {
  if (counted.length === 0) return;
  await db.query(
    `INSERT INTO registry.operation_counts AS c
       (graph_id, variant, day, operation_id, client, version, requests, errors, duration_ms)
     SELECT $1, $2, $3, * FROM unnest($4::text[], $5::text[], $6::text[], $7::bigint[], $8::bigint[], $9::float8[])
     ON CONFLICT (graph_id, variant, operation_id, client, version, day) DO UPDATE SET
       requests = c.requests + excluded.requests, errors = c.errors + excluded.errors,
       duration_ms = c.duration_ms + excluded.duration_ms`,
    [graph, variant, day, ...columns(counted, ['id', 'client', 'version', 'count', 'errors', 'durationMs'])],
  );
  await db.query(
    `UPDATE registry.operations SET last_seen_at = greatest(last_seen_at, $3)
     WHERE graph_id = $1 AND variant = $2 AND id = ANY($4)`,
    [graph, variant, to, counted.map(({ id }) => id)],
  );
}

async function knownOperations(db: Connection, graph: string, variant: string): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    'SELECT id FROM registry.operations WHERE graph_id = $1 AND variant = $2',
    [graph, variant],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The rows of counts that a day has. */
async function rowsOf(db: Connection, graph: string, variant: string, day: string): Promise<Set<string>> {
  const { rows } = await db.query<Pick<UsageRow, 'id' | 'client' | 'version'>>(
    'SELECT operation_id AS id, client, version FROM registry.operation_counts WHERE graph_id = $1 AND variant = $2 AND day = $3',
    [graph, variant, day],
  );
  return new Set(rows.map(keyOf));
}

/** What gateways have counted in the last days, one operation and client each, the most asked first. */
export async function countedOperations(
  db: Connection,
  { graph, variant, days }: { graph: string; variant: string; days: number },
): Promise<RecordedOperation[]> {
  const { rows } = await db.query<RecordedOperation & { lastSeen: Date }>(
    `SELECT o.id, o.name, o.document, nullif(c.client, '') AS client, nullif(max(c.version), '') AS "clientVersion",
       sum(c.requests)::float8 AS count, o.last_seen_at AS "lastSeen"
     FROM registry.operations o JOIN registry.operation_counts c
       ON c.graph_id = o.graph_id AND c.variant = o.variant AND c.operation_id = o.id
     WHERE o.graph_id = $1 AND o.variant = $2 AND c.day >= (now() AT TIME ZONE 'UTC')::date - $3::int
     GROUP BY o.graph_id, o.variant, o.id, c.client ORDER BY count DESC, o.id, c.client`,
    [graph, variant, days],
  );
  return rows.map(({ lastSeen, ...row }) => ({ ...row, lastSeenAt: lastSeen.toISOString(), source: 'USAGE' }));
}
