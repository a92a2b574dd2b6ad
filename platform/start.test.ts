import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findEmbeddedServer } from '@alif24/subgraph-shared/database';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './testing/free-port.ts';
import { PublicGraph } from './testing/test-platform.ts';

const root = resolve(import.meta.dirname, '..');
const children: ChildProcess[] = [];
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'alif24-start-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
});
afterAll(() => rm(directory, { recursive: true, force: true }));

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', './scripts/typescript.mjs', 'platform.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: join(directory, 'data'), ...env },
  });
  children.push(child);
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      for (const look of waiting) look();
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number);
  return {
    child,
    ended,
    output: () => output,
    async says(text: string) {
      await Promise.race([
        new Promise<void>((done) => {
          const look = () => output.includes(text) && done();
          waiting.add(look);
          look();
        }),
        ended.then(() => Promise.reject(new Error(`It ended before it said "${text}":\n${output}`))),
      ]);
    },
  };
}

/** As whom the connections of that name have signed in to the server of the platform that runs. */
async function loginsOf(application: string): Promise<string[]> {
  const url = await findEmbeddedServer(join(directory, 'data', 'postgres'));
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const { rows } = await owner.query('SELECT DISTINCT usename FROM pg_stat_activity WHERE application_name = $1', [
    application,
  ]);
  await owner.end();
  return rows.map(({ usename }) => usename);
}

describe('npm start', () => {
  it('says in one sentence that the port is taken', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { ended, output } = start({ PORT: String(port) });
    expect(await ended).toBe(1);
    expect(output().trim()).toBe(
      `✗ Port ${port} is taken; stop what uses it, or start with another: PORT=4001 npm start.`,
    );
    other.close();
  });

  it.each([
    ['no number for PORT', { PORT: 'four' }, /^✗ PORT is no number\.$/],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' },
      /^✗ No PostgreSQL server answers at 127\.0\.0\.1:1 /,
    ],
    ['an address that is no database', { DATABASE_URL: 'http://x' }, /^✗ DATABASE_URL is no postgres:\/\/ address\.$/],
  ])('says in one sentence that it got %s', async (_name, env, sentence) => {
    const { ended, output } = start({ PORT: String(await freePort()), ...env });
    expect(await ended).toBe(1);
    expect(output().trim()).toMatch(sentence);
    expect(output().trim().split('\n')).toHaveLength(1);
  });

  it('recovers from a first start that was killed half-way, keeps its data, and stops cleanly', async () => {
    const port = await freePort();
    const killed = start({ PORT: String(port) });
    await killed.says('PostgreSQL runs in'); // and now it migrates
    killed.child.kill('SIGKILL');
    await killed.ended;

    const first = start({ PORT: String(port) });
    await first.says('Ctrl-C stops everything.');
    const graph = new PublicGraph(`http://localhost:${port}/graphql`);
    const person = {
      phone: '90 111 22 33',
      password: 'qoladigan-parol',
      firstName: 'Umid',
      lastName: '',
      role: 'PARENT',
    };
    const { id } = await graph.enter('register', person);
    // Not by fetch, which sets the Host header itself: it is what tells the sites apart.
    const [page] = await once(get({ port, headers: { host: `harf.alif24.localhost:${port}` } }), 'response');
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html;charset=utf-8']);
    page.resume();
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.output()).toContain('Stopped.');

    const second = start({ PORT: String(port) });
    await second.says('Ctrl-C stops everything.');
    expect((await graph.enter('login', { phone: person.phone, password: person.password })).id).toBe(id);
    expect(await loginsOf('alif24-main')).toEqual(['alif24_services']);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  }, 180_000);
});
