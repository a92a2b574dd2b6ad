import type { Connection, Store } from './database.ts';

/** A persisted operation; `client` is empty where the manifest names none. */
export interface PersistedOperation {
  id: string;
  client: string;
  name: string;
  type: string;
  document: string;
}

export interface Counts {
  added: number;
  identical: number;
  updated: number;
  unaffected: number;
}

type Published = { revision: number; counts: Counts } | { conflict: string } | { isFull: true };

/** Operations of a variant, and UTF-16 units of all their documents: as many as gateways may report. */
export const mostPersisted = { operations: 10_000, text: 20_000_000 };

/**
 * Adds operations to the list of a variant. Where nothing is new the revision stays. A known id with another text refuses all of them and
 * names it, as do more than there may be.
 */
export function publishOperations(
  store: Store,
  { graph, variant, keyId }: { graph: string; variant: string; keyId: string },
  operations: readonly PersistedOperation[],
): Promise<Published> {
  return store.alone(graph, variant, async (connection) => {
    const known = new Map((await persistedOperations(connection, graph, variant)).map((one) => [keyOf(one), one]));
    const before = known.size;
    const changed = new Map<string, PersistedOperation>();
    const counts: Counts = { added: 0, identical: 0, updated: 0, unaffected: 0 };
    const spokenOf = new Set<string>();
    for (const operation of operations) {
      const key = keyOf(operation);
      const there = known.get(key);
      if (there && there.document !== operation.document) return { conflict: operation.id };
      if (spokenOf.has(key)) continue;
      spokenOf.add(key);
      const isSame = there?.name === operation.name && there.type === operation.type;
      counts[!there ? 'added' : isSame ? 'identical' : 'updated'] += 1;
      if (!isSame) changed.set(key, operation);
      known.set(key, operation);
    }
    const text = [...known.values()].reduce((sum, { document }) => sum + document.length, 0);
    if (known.size > mostPersisted.operations || text > mostPersisted.text) return { isFull: true };
    counts.unaffected = before - counts.identical - counts.updated;
    if (changed.size === 0) return { revision: await lastRevision(connection, graph, variant), counts };
    await connection.query(
      `INSERT INTO registry.persisted_operations (graph_id, variant, id, client, name, type, document)
       SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       ON CONFLICT (graph_id, variant, id, client) DO UPDATE SET name = excluded.name, type = excluded.type`,
      [graph, variant, ...columns([...changed.values()], ['id', 'client', 'name', 'type', 'document'])],
    );
    const revision = (await lastRevision(connection, graph, variant)) + 1;
    await connection.query(
      'INSERT INTO registry.persisted_builds (graph_id, variant, revision, counts, key_id) VALUES ($1, $2, $3, $4, $5)',
      [graph, variant, revision, counts, keyId],
    );
    return { revision, counts };
  });
}

const keyOf = ({ id, client }: PersistedOperation) => JSON.stringify([id, client]);

/** Rows as PostgreSQL's unnest takes them: one array a column. */
export const columns = <Row>(rows: readonly Row[], names: readonly (keyof Row)[]): unknown[][] =>
  names.map((name) => rows.map((row) => row[name]));

async function lastRevision(db: Connection, graph: string, variant: string): Promise<number> {
  const { rows } = await db.query<{ revision: number | null }>(
    'SELECT max(revision) AS revision FROM registry.persisted_builds WHERE graph_id = $1 AND variant = $2',
    [graph, variant],
  );
  return rows[0]?.revision ?? 0;
}

export async function persistedOperations(
  db: Connection,
  graph: string,
  variant: string,
): Promise<PersistedOperation[]> {
  const { rows } = await db.query<PersistedOperation>(
    'SELECT id, client, name, type, document FROM registry.persisted_operations WHERE graph_id = $1 AND variant = $2 ORDER BY id, client',
    [graph, variant],
  );
  return rows;
}
