import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { type Database, openDataSource, startEmbeddedServer } from '../src/database/index.ts';
import { type EventBus, openEventBus } from '../src/events/index.ts';
import type { AlarmContext } from '../src/payments/index.ts';
import { migrateSubgraphs } from '../src/server/index.ts';

const tables = { schema: 'shared', entities: [], migrations: [] };

/** A PostgreSQL of its own with the shared tables in it. */
export interface World {
  /** Of the owner. */
  url: string;
  source: DataSource;
  /** A context of nobody, who can tell nobody. */
  context(): AlarmContext;
  /** A context over a connection of its own, which others do not get when it breaks. */
  ownContext(): Promise<AlarmContext>;
  /** One that tells whoever watches, as a subgraph's does. */
  tellingContext(): AlarmContext;
  /** New pupils, by their ids. */
  pupils(count: number): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts it in a temporary folder; `durable` as in production, where a commit waits for the disk. */
export async function openWorld({ durable, connections }: { durable: boolean; connections: number }): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'alif24-bench-'));
  const server = await startEmbeddedServer({ dataDirectory: join(folder, 'postgres'), durable });
  await migrateSubgraphs(server.url, []);
  const source = await openDataSource(tables, { url: server.url, poolSize: connections });
  const own: DataSource[] = [];
  const events = await openEventBus(server.url);
  return {
    url: server.url,
    source,
    context: () => contextOf(source.manager),
    async ownContext() {
      const one = await openDataSource(tables, { url: server.url, poolSize: 1 });
      own.push(one);
      return contextOf(one.manager);
    },
    tellingContext: () => contextOf(source.manager, undefined, events),
    async pupils(count) {
      const rows: Array<{ id: string }> = await source.query(
        `INSERT INTO shared.users (role, first_name) SELECT 'STUDENT', 'Sevinch' FROM generate_series(1, $1::int) RETURNING id`,
        [count],
      );
      return rows.map(({ id }) => id);
    },
    async close() {
      await events.close();
      for (const each of [source, ...own]) await each.destroy();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function contextOf(db: Database, commit?: (work: () => void) => void, events?: EventBus): AlarmContext {
  const context: AlarmContext & { events?: EventBus } = {
    ...(events && { events }),
    db,
    caller: null,
    resources: { log: { error: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`) } },
    afterCommit: (work) => (commit ? commit(work) : work()),
    within(inner: Database, after: (work: () => void) => void) {
      return contextOf(inner, after, events) as never;
    },
    async load(this: AlarmContext, batch, key) {
      const [answer] = await batch(this, [key]);
      return answer as never;
    },
  };
  return context;
}
