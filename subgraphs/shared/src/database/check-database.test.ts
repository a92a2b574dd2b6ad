import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkDatabase } from './check-database.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let server: EmbeddedServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alif24-check-'));
  server = await startEmbeddedServer({ dataDirectory: folder, durable: false });
});

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function changed(change: (url: URL) => void): string {
  const url = new URL(server.url);
  change(url);
  return url.href;
}

test('a database that can be used passes', async () => {
  await expect(checkDatabase(server.url)).resolves.toBeUndefined();
});

test('a wrong password is told without being shown', async () => {
  const url = changed((it) => {
    it.password = 'secret-guess';
  });
  const error = await checkDatabase(url).catch((it: Error) => it);
  expect(error).toMatchObject({
    name: 'DatabaseServerError',
    message: expect.stringMatching(/refuses the user alif24 .*correct DATABASE_URL\.$/),
  });
  expect(String(error)).not.toContain('secret-guess');
});

test('a missing database is named', async () => {
  const url = changed((it) => {
    it.pathname = '/school';
  });
  await expect(checkDatabase(url)).rejects.toThrow(
    /^There is no database school on the PostgreSQL server at 127\.0\.0\.1:\d+; create it/,
  );
});

test('a server that nobody has started is named', async () => {
  await expect(checkDatabase('postgres://a:b@127.0.0.1:1/c')).rejects.toThrow(
    /^No PostgreSQL server answers at 127\.0\.0\.1:1 \(ECONNREFUSED\)/,
  );
});

test('an address that is none is answered with how to write one', async () => {
  await expect(checkDatabase('localhost:5432')).rejects.toThrow(
    /write it as postgres:\/\/user:password@host:5432\/database/,
  );
});

test('a server that comes late is waited for', async () => {
  const target = new URL(server.url);
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
  const checked = checkDatabase(
    changed((it) => {
      it.port = String(port);
    }),
    30_000,
  );
  const { connect } = await import('node:net');
  const relay = createServer((socket) => {
    const upstream = connect(Number(target.port), '127.0.0.1');
    socket.on('error', () => upstream.destroy()).pipe(upstream);
    upstream.on('error', () => socket.destroy()).pipe(socket);
  }).listen(port, '127.0.0.1');
  await expect(checked).resolves.toBeUndefined();
  relay.close();
});

test('a server older than PostgreSQL 18 is refused', async () => {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  // A role for which the real server gives its version as an older one would.
  await client.query(`create schema old;
    create function old.current_setting(text) returns text language sql return case $1 when 'server_version' then '16.4' else '160004' end;
    create role pupil login password 'p'; grant usage on schema old to pupil;
    alter role pupil set search_path = old, pg_catalog`);
  await client.end();
  const url = changed((it) => {
    it.username = 'pupil';
    it.password = 'p';
  });
  await expect(checkDatabase(url)).rejects.toThrow(/is PostgreSQL 16\.4, but the project needs 18 or newer/);
});
