import type { RecordedOperation } from '../check/types.ts';
import type { Connection, Store } from './database.ts';
import { columns } from './persisted.ts';

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

/** Distinct operations of a variant, rows of counts of one day, and UTF-16 units of a document: what more comes is dropped, so that no sender can fill the disk. */
export const bounds = { operations: 10_000, rowsOfADay: 50_000, document: 100_000 };

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
    const fresh = new Map(
      operations
        .filter(({ id, document }) => document !== null && document.length <= bounds.document && !known.has(id))
        .map((one) => [one.id, one]),
    );
    const added = [...fresh.values()].slice(0, Math.max(0, bounds.operations - known.size));
    await db.query(
      `INSERT INTO registry.operations (graph_id, variant, last_seen_at, id, name, document)
       SELECT $1, $2, $3, * FROM unnest($4::text[], $5::text[], $6::text[])`,
      [graph, variant, to, ...columns(added, ['id', 'name', 'document'])],
    );
    for (const { id } of added) known.add(id);
    const room = Math.max(0, bounds.rowsOfADay - (await rowsOf(db, graph, variant, day)));
    const unknown = operations.filter(({ id, document }) => document === null && !known.has(id)).map(({ id }) => id);
    const counted = summed(operations.filter(({ id }) => known.has(id))).slice(0, room);
    await addCounts(db, { graph, variant, day, to }, counted);
    const accepted = counted.reduce((sum, { rows: merged }) => sum + merged, 0);
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

type Counted = Pick<UsageRow, 'id' | 'count' | 'errors' | 'durationMs'> & {
  client: string;
  version: string;
  rows: number;
};

/** One row an operation, client and version: PostgreSQL refuses to add to one row twice in a statement. */
function summed(operations: readonly UsageRow[]): Counted[] {
  const byKey = new Map<string, Counted>();
  for (const { id, client, version, count, errors, durationMs } of operations) {
    const key = JSON.stringify([id, client, version]);
    const one = byKey.get(key) ?? {
      ...{ id, client: client ?? '', version: version ?? '' },
      ...{ count: 0, errors: 0, durationMs: 0, rows: 0 },
    };
    one.count += count;
    one.errors += errors;
    one.durationMs += durationMs;
    one.rows += 1;
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

async function rowsOf(db: Connection, graph: string, variant: string, day: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM registry.operation_counts WHERE graph_id = $1 AND variant = $2 AND day = $3',
    [graph, variant, day],
  );
  return rows[0]?.count ?? 0;
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
