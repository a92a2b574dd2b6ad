import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '@alif24/subgraph-shared/database';
import pg from 'pg';
import { readEnv } from '../env.ts';

interface OwnDatabase {
  url: string;
  remove(): Promise<void>;
}

/** An empty database for one run: of a server that is started for it, or a new one on that of DATABASE_URL. Nothing is left afterwards. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const { DATABASE_URL, MIGRATION_DATABASE_URL } = readEnv();
  const given = MIGRATION_DATABASE_URL ?? DATABASE_URL;
  if (given) return newDatabase(given);
  const folder = mkdtempSync(join(tmpdir(), 'alif24-check-'));
  const server = await startEmbeddedServer({ dataDirectory: join(folder, 'postgres'), durable: false });
  return {
    url: server.url,
    remove: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function newDatabase(server: string): Promise<OwnDatabase> {
  const name = `alif24_check_${randomUUID().replaceAll('-', '')}`;
  const ask = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await ask(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.toString(), remove: () => ask(`DROP DATABASE ${name} WITH (FORCE)`) };
}
