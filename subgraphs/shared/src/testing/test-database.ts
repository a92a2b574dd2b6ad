import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrateSubgraphs, type SubgraphManifest } from '../server/index.ts';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A fresh, migrated, empty database of its own: a copy of a template that is made once for each set of subgraphs. */
export async function createTestDatabase(manifests: readonly SubgraphManifest[]): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const template = await ensureTemplate(server, manifests);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`));
  return {
    url: databaseUrl(server, name),
    drop: () => onServer(server, async (admin) => void (await admin.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

async function ensureTemplate(server: string, manifests: readonly SubgraphManifest[]): Promise<string> {
  const names = manifests.map(({ name }) => name).join(',');
  const template = `template_${createHash('sha256').update(names).digest('hex').slice(0, 16)}`;
  await onServer(server, async (admin) => {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [template]); // held until this connection ends
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return;
    await admin.query(`CREATE DATABASE ${template}_new`);
    await migrateSubgraphs(databaseUrl(server, `${template}_new`), manifests);
    await admin.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`);
  });
  return template;
}

async function onServer<T>(server: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}
