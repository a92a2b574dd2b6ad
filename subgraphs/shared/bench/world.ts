import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type Database, openDataSource, startEmbeddedServer } from '../src/database/index.ts';
import type { AlarmContext } from '../src/payments/index.ts';
import { migrateSubgraphs } from '../src/server/index.ts';

/** A PostgreSQL of its own with the shared tables in it. */
export interface World {
  /** Of the owner. */
  url: string;
  source: DataSource;
  /** A context of nobody, who can tell nobody. */
  context(): AlarmContext;
  /** New pupils, by their ids. */
  pupils(count: number): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts it in a temporary folder; `durable` as in production, where a commit waits for the disk. */
export async function openWorld({ durable, connections }: { durable: boolean; connections: number }): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'alif24-bench-'));
  const server = await startEmbeddedServer({ dataDirectory: join(folder, 'postgres'), durable });
  await migrateSubgraphs(server.url, []);
  const source = await openDataSource(
    { schema: 'shared', entities: [], migrations: [] },
    { url: server.url, poolSize: connections },
  );
  return {
    url: server.url,
    source,
    context: () => contextOf(source.manager),
    async pupils(count) {
      const rows: Array<{ id: string }> = await source.query(
        `INSERT INTO shared.users (role, first_name) SELECT 'STUDENT', 'Sevinch' FROM generate_series(1, $1::int) RETURNING id`,
        [count],
      );
      return rows.map(({ id }) => id);
    },
    async close() {
      await source.destroy();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function contextOf(db: Database, commit?: (work: () => void) => void): AlarmContext {
  return {
    db,
    caller: null,
    resources: { log: { error: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`) } },
    afterCommit: (work) => (commit ? commit(work) : work()),
    within(inner: Database, after: (work: () => void) => void) {
      return contextOf(inner, after) as never;
    },
    async load(this: AlarmContext, batch, key) {
      const [answer] = await batch(this, [key]);
      return answer as never;
    },
  };
}
