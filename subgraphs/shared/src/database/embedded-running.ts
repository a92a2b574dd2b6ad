import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { clusterFolder, ownerName, passwordFile } from './embedded-cluster.ts';
import { isInUse } from './embedded-predecessor.ts';
import { readLock } from './embedded-process.ts';

/** The address of the server that runs over the files of a data directory, started by whatever process; undefined when none answers there. */
export async function findEmbeddedServer(dataDirectory: string): Promise<string | undefined> {
  const cluster = clusterFolder(resolve(dataDirectory));
  const lock = readLock(cluster);
  if (lock === undefined) return undefined;
  const password = readFileSync(join(cluster, passwordFile), 'utf8').trim();
  const url = `postgres://${ownerName}:${password}@127.0.0.1:${lock.port}/${ownerName}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return url;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the data directory holds the files of a server, and whether one runs over them. */
export function embeddedState(dataDirectory: string): 'none' | 'stopped' | 'running' {
  const cluster = clusterFolder(resolve(dataDirectory));
  if (!existsSync(cluster)) return 'none';
  return isInUse(cluster) ? 'running' : 'stopped';
}
