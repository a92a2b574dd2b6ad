import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkDatabase,
  embeddedState,
  findEmbeddedServer,
  startEmbeddedServer,
} from '@alif24/subgraph-shared/database';
import pg from 'pg';
import type { PlatformEnv } from '../env.ts';
import { BackupError } from './format.ts';

type Place = Pick<PlatformEnv, 'DATABASE_URL' | 'MIGRATION_DATABASE_URL' | 'DATA_DIR'>;

const stamp = () => new Date().toISOString().slice(0, 19).replaceAll(':', '-');
const ownerUrl = ({ DATABASE_URL, MIGRATION_DATABASE_URL }: Place) => MIGRATION_DATABASE_URL ?? DATABASE_URL;

/** Runs `work` with the installation's database, as its owner: that of DATABASE_URL, or the embedded one, which is started if it does not run. */
export async function withDatabase<T>(place: Place, work: (url: string) => Promise<T>): Promise<T> {
  const url = ownerUrl(place);
  if (url) {
    await checkDatabase(url);
    return work(url);
  }
  const dataDirectory = join(place.DATA_DIR, 'postgres');
  const running = await findEmbeddedServer(dataDirectory);
  if (running) return work(running);
  if (embeddedState(dataDirectory) === 'none') throw new BackupError(`There is no database in ${dataDirectory}.`);
  const server = await startEmbeddedServer({ dataDirectory });
  return work(server.url).finally(() => server.stop());
}

/**
 * Lets `fill` fill an empty database and puts that in the place of the installation's own; before it is filled and proven, nothing there is touched.
 * With `force` an existing one is moved aside and never deleted. Resolves with where it is now.
 * @throws BackupError when one is there and may not be moved, or is in use
 */
export function replaceDatabase(
  place: Place,
  force: boolean,
  fill: (url: string) => Promise<unknown>,
): Promise<string | null> {
  const url = ownerUrl(place);
  return url ? replaceOnServer(url, force, fill) : replaceFolder(join(place.DATA_DIR, 'postgres'), force, fill);
}

async function replaceFolder(
  folder: string,
  force: boolean,
  fill: (url: string) => Promise<unknown>,
): Promise<string | null> {
  const isThere = existsSync(folder);
  if (embeddedState(folder) === 'running')
    throw new BackupError(`The database in ${folder} is in use; stop the platform first.`);
  if (isThere && !force)
    throw new BackupError(`There is a database in ${folder} already; with --force it is moved aside and kept.`);
  const fresh = `${folder}.restoring-${stamp()}`;
  const server = await startEmbeddedServer({ dataDirectory: fresh });
  try {
    await fill(server.url).finally(() => server.stop());
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  const aside = isThere ? `${folder}.before-${stamp()}` : null;
  if (aside) renameSync(folder, aside);
  renameSync(fresh, folder);
  return aside;
}

async function replaceOnServer(
  url: string,
  force: boolean,
  fill: (url: string) => Promise<unknown>,
): Promise<string | null> {
  await checkDatabase(url);
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  if (await isEmpty(url)) {
    await fill(url);
    return null;
  }
  if (!force) throw new BackupError(`The database ${name} is not empty; with --force it is renamed and kept.`);
  const [fresh, aside] = [`${name}_restoring_${stamp()}`, `${name}_before_${stamp()}`];
  const at = (database: string) => Object.assign(new URL(url), { pathname: `/${encodeURIComponent(database)}` }).href;
  const admin = new pg.Client({ connectionString: at('postgres') });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${quoted(fresh)} TEMPLATE template0`);
    await fill(at(fresh)).catch(async (error: unknown) => {
      await admin.query(`DROP DATABASE ${quoted(fresh)} WITH (FORCE)`);
      throw error;
    });
    await admin.query(`ALTER DATABASE ${quoted(name)} RENAME TO ${quoted(aside)}`).catch((cause: { code?: string }) => {
      if (cause.code !== '55006') throw cause;
      throw new BackupError(
        `The database ${name} is in use; stop the platform first. What was restored is in ${fresh}.`,
      );
    });
    await admin.query(`ALTER DATABASE ${quoted(fresh)} RENAME TO ${quoted(name)}`);
    return aside;
  } finally {
    await admin.end();
  }
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' LIMIT 1`);
  await client.end();
  return rows.length === 0;
}

const quoted = (name: string) => pg.escapeIdentifier(name);
