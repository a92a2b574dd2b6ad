import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, handOver, ownName } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.ts';
import { DatabaseServerError, explainFailure } from './embedded-failure.ts';

/** The superuser of the server and the name of its database. */
export const ownerName = 'alif24';

export const passwordFile = 'alif24-password';
const unfinished = 'unfinished-';
const draftMs = 60_000;

/** Where the files of the server lie inside the data directory. */
export function clusterFolder(dataDirectory: string): string {
  return join(dataDirectory, 'cluster');
}

/**
 * Makes the files of the server if they are not there yet. They appear under their name only when they are complete: whatever a killed first start
 * has left behind is swept away.
 * @throws DatabaseServerError when they cannot be made, or were made by another major version
 */
export async function prepareCluster(
  dataDirectory: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<{ password: string }> {
  const cluster = clusterFolder(dataDirectory);
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    sweepLeftovers(dataDirectory);
    if (!isThere(cluster)) await makeCluster(dataDirectory, binaries, account, durable);
    checkVersion(dataDirectory, binaries);
    return { password: readPassword(dataDirectory) };
  } catch (error) {
    if (error instanceof DatabaseServerError) throw error;
    throw explainFailure([String(error)], dataDirectory);
  }
}

async function makeCluster(
  dataDirectory: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  const draft = mkdtempSync(join(dataDirectory, unfinished));
  const password = join(dataDirectory, `${unfinished}password-${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    handOver(draft, account);
    handOver(password, account);
    await runInitdb(draft, password, dataDirectory, binaries, account, durable);
    renameSync(password, join(draft, passwordFile));
    renameSync(draft, clusterFolder(dataDirectory));
  } catch (error) {
    // Somebody else was faster with the same first start: theirs counts.
    if (!isThere(clusterFolder(dataDirectory))) throw error;
  } finally {
    sweep(password);
    sweep(draft);
  }
}

async function runInitdb(
  draft: string,
  password: string,
  dataDirectory: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  const descriptor = openSync(password, 'r');
  const output: string[] = [];
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
      const child = spawn(
        binaries.initdb,
        [
          ...['-D', ownName(draft, account), '-U', ownerName, '-E', 'UTF8', `--locale=${locale}`, '--lc-messages=C'],
          // Sorting and letter case come from PostgreSQL's own tables: the same on every system, before and after its upgrades.
          ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
          ...['--auth=scram-sha-256', `--pwfile=${account === undefined ? password : '/proc/self/fd/3'}`],
          ...(durable ? [] : ['--no-sync']),
        ],
        { ...account, cwd: draft, env: {}, stdio: ['ignore', 'ignore', 'pipe', descriptor] },
      );
      child.stderr?.setEncoding('utf8').on('data', (text: string) => output.push(...text.split('\n')));
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) throw explainFailure(output, dataDirectory);
  } finally {
    closeSync(descriptor);
  }
}

function checkVersion(dataDirectory: string, binaries: Binaries): void {
  const found = readFileSync(join(clusterFolder(dataDirectory), 'PG_VERSION'), 'utf8').trim();
  if (found === binaries.major) return;
  throw new DatabaseServerError(
    `The database in ${dataDirectory} was made by PostgreSQL ${found}, but this project runs PostgreSQL ${binaries.major}; move the folder away to begin a new one.`,
  );
}

function readPassword(dataDirectory: string): string {
  const file = join(clusterFolder(dataDirectory), passwordFile);
  if (isThere(file)) return readFileSync(file, 'utf8').trim();
  throw new DatabaseServerError(
    `The password file ${file} is missing; put it back, or move the folder ${dataDirectory} away to begin a new database.`,
  );
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Only what is old enough: a younger draft may belong to a start that is busy with it now. */
function sweepLeftovers(dataDirectory: string): void {
  for (const name of readdirSync(dataDirectory)) {
    const path = join(dataDirectory, name);
    const changed = name.startsWith(unfinished) ? statSync(path, { throwIfNoEntry: false })?.mtimeMs : undefined;
    if (changed !== undefined && Date.now() - changed > draftMs) sweep(path);
  }
}

/** A leftover that cannot be removed now (its writer may still be at it) is removed by a later start. */
function sweep(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    return;
  }
}
