import type { RecordedOperation } from '../check/types.ts';
import type { SetSettings } from '../check-settings.ts';
import type { Connection, Store } from './database.ts';
import { columns, persistedOperations } from './persisted.ts';
import { countedOperations } from './usage.ts';

/** An operation out of a file beside the schema. */
export interface FileOperation {
  name: string;
  client: string | null;
  document: string;
}

/** Replaces what is known from files. */
export async function replaceFileOperations(
  store: Store,
  graph: string,
  variant: string,
  operations: readonly FileOperation[],
): Promise<void> {
  await store.alone(graph, variant, async (db) => {
    await db.query('DELETE FROM registry.file_operations WHERE graph_id = $1 AND variant = $2', [graph, variant]);
    await db.query(
      `INSERT INTO registry.file_operations (graph_id, variant, name, client, document)
       SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[])`,
      [graph, variant, ...columns(operations, ['name', 'client', 'document'])],
    );
  });
}

/** Everything that somebody asks or may ask: from files, from published lists, counted by gateways. Ids are worked out by who reads the documents. */
export async function recordedOperations(
  db: Connection,
  { graph, variant, days }: { graph: string; variant: string; days: number },
): Promise<RecordedOperation[]> {
  const [files, persisted, counted] = await Promise.all([
    db.query<FileOperation>(
      'SELECT name, client, document FROM registry.file_operations WHERE graph_id = $1 AND variant = $2 ORDER BY name',
      [graph, variant],
    ),
    persistedOperations(db, graph, variant),
    countedOperations(db, { graph, variant, days }),
  ]);
  const known =
    (source: 'FILES' | 'PERSISTED') => (one: { name: string; client: string | null; document: string }) => ({
      id: '',
      name: one.name,
      document: one.document,
      client: one.client || null,
      count: 0,
      source,
    });
  return [...files.rows.map(known('FILES')), ...persisted.map(known('PERSISTED')), ...counted];
}

/** The settings of checks of a variant, as far as somebody has set them. */
export async function readSettings(db: Connection, graph: string, variant: string): Promise<SetSettings> {
  const { rows } = await db.query<{ settings: SetSettings }>(
    'SELECT settings FROM registry.settings WHERE graph_id = $1 AND variant = $2',
    [graph, variant],
  );
  return rows[0]?.settings ?? {};
}

export async function writeSettings(
  db: Connection,
  graph: string,
  variant: string,
  settings: SetSettings,
): Promise<void> {
  await db.query(
    `INSERT INTO registry.settings (graph_id, variant, settings) VALUES ($1, $2, $3)
     ON CONFLICT (graph_id, variant) DO UPDATE SET settings = excluded.settings, updated_at = now()`,
    [graph, variant, JSON.stringify(settings)],
  );
}
