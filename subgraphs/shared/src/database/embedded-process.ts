import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type Account, ownName } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.ts';

export interface ServerProcess {
  /** The last lines the server wrote. */
  readonly output: readonly string[];
  /** Resolves when the server has ended, whatever the reason. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** Asks for a fast shutdown and resolves when the server has ended. */
  stop(): Promise<void>;
}

/**
 * Keeps the server from outliving us: descriptor 3 is closed by the system however we end, and then the server is shut down in order. The server is
 * in a session of its own, so that Ctrl-C reaches us first and we can finish with the database before it goes.
 */
const lifeline = `
"$@" 3<&- &
server=$!
( read -r _ <&3; kill -INT "$server" ) &
watcher=$!
wait "$server"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"`;

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '64MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The ladder of this setting puts LOG above ERROR: what the server says about itself, and no statement that merely failed for its caller.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  log_line_prefix: '',
};

/** For tests: a crash may cost the last transactions, or all of them. */
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const stopWithinMs = 30_000;
const keptLines = 60;

/** Starts the server; it may still fail, or take its time, after this has returned. */
export function launch(
  binaries: Binaries,
  cluster: string,
  port: number,
  options: { account: Account | undefined; durable: boolean; log?: ((line: string) => void) | undefined },
): ServerProcess {
  const { account, durable, log } = options;
  const chosen = Object.entries({ ...settings, ...(durable ? {} : forgetful) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = [binaries.postgres, '-D', ownName(cluster, account), '-p', String(port), ...chosen];
  const child = spawn('/bin/sh', ['-c', lifeline, 'postgres', ...server], {
    ...account,
    cwd: cluster,
    env: {},
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const note = (line: string) => {
    output.push(line);
    if (output.length > keptLines) output.shift();
    log?.(line);
  };
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) note(line);
  });
  const line = child.stdio[3] as Duplex;
  line.on('error', () => line.destroy());

  let isOver = false;
  const ended = new Promise<void>((resolve) => {
    const over = () => {
      isOver = true;
      line.destroy();
      resolve();
    };
    child.once('error', (error) => {
      note(String(error));
      over();
    });
    child.once('close', over);
    // The pipes may be held open by a process that the server has left behind; its end does not wait for them.
    child.once('exit', () => line.destroy());
  });

  return {
    output,
    ended,
    hasEnded: () => isOver,
    async stop() {
      line.end();
      const lastResort = setTimeout(() => quitAtOnce(cluster), stopWithinMs);
      await ended;
      clearTimeout(lastResort);
    },
  };
}

/** The process that owns the files of the cluster, by its own account. */
export function readLock(cluster: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

function quitAtOnce(cluster: string): void {
  const lock = readLock(cluster);
  if (lock) process.kill(lock.pid, 'SIGQUIT');
}
