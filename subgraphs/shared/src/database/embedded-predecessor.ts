import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ownerName } from './embedded-cluster.ts';
import { DatabaseServerError } from './embedded-failure.ts';
import { readLock } from './embedded-process.ts';

/** The name of the session that whoever started the server keeps open: it ends with its process, so it tells a server in use from an orphan. */
export const ownerSession = 'alif24-owner';

/** How long a server without an owner is left alone: its owner may just be arriving, or its lifeline may be ending it already. */
const patienceMs = 1_000;
const deadlineMs = 60_000;

/**
 * Sees to it that no earlier server is at the files any more. One that was left behind is shut down in order.
 * @throws DatabaseServerError when the server is in use, or does not end
 */
export async function retirePredecessor(cluster: string, password: string): Promise<void> {
  const begun = Date.now();
  let asked = false;
  for (let lock = readLock(cluster); lock !== undefined; lock = readLock(cluster)) {
    const state = await look(lock.port, password);
    const waited = Date.now() - begun;
    if (state === 'gone') return;
    if (state === 'owned' && waited > patienceMs) throw inUse(cluster);
    if (state === 'orphan' && waited > patienceMs && !asked) {
      process.kill(lock.pid, 'SIGINT');
      asked = true;
    }
    if (waited > deadlineMs)
      throw new DatabaseServerError(
        `An earlier PostgreSQL (process ${lock.pid}) does not end; end it and start again.`,
      );
    await pause(50);
  }
}

/**
 * Removes the lock file of a server that is no more, whose process number now belongs to another program.
 * @throws DatabaseServerError when it does belong to a server
 */
export function breakStaleLock(cluster: string): void {
  const lock = readLock(cluster);
  if (lock === undefined) return;
  if (isRunningPostgres(lock.pid)) throw inUse(cluster);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** True while a server runs over the files of the cluster, whoever started it. */
export function isInUse(cluster: string): boolean {
  const lock = readLock(cluster);
  return lock !== undefined && isRunningPostgres(lock.pid);
}

async function look(port: number, password: string): Promise<'gone' | 'changing' | 'owned' | 'orphan'> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: ownerName,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_stat_activity where application_name = $1', [
      ownerSession,
    ]);
    return rowCount === 0 ? 'orphan' : 'owned';
  } catch (error) {
    const { code } = error as { code?: string };
    // 57P01–57P03: it is shutting down or starting up. Whoever else answers on that port is not our server.
    return code?.startsWith('57P') ? 'changing' : 'gone';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A dead process that nobody has collected still has its number (a container whose first process is not an init), but runs nothing. */
function isRunningPostgres(pid: number): boolean {
  const [state = '', program = ''] = process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  return program.includes('postgres') && !/^[ZX]/.test(state);
}

function fromProc(pid: number): string[] {
  try {
    const [, program = '', state = ''] = /\((.*)\) (\w)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return [state, program];
  } catch {
    return [];
  }
}

function fromPs(pid: number): string[] {
  return spawnSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' })
    .stdout.trim()
    .split(/\s+/, 2);
}

function inUse(cluster: string): DatabaseServerError {
  const pid = readLock(cluster)?.pid;
  return new DatabaseServerError(
    `The database in ${join(cluster, '..')} is already in use by another start of this project (PostgreSQL process ${pid}); stop that one first.`,
  );
}
