import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { subgraph } from '@alif24/subgraph-olimp';
import { introspectionToken } from '@alif24/subgraph-shared/server';
import { createTestDatabase, type TestDatabase } from '@alif24/subgraph-shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rover } from './run-rover.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const secret = 'a hop secret that is long enough for this';

let database: TestDatabase;
let service: ChildProcess;
let address: string;

beforeAll(async () => {
  database = await createTestDatabase([subgraph]);
  const port = await freePort();
  address = `http://127.0.0.1:${port}/graphql`;
  service = spawn(process.execPath, ['--import', './scripts/typescript.mjs', 'subgraphs/olimp/src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      HOP_SECRET: secret,
      PEPPER: secret,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await line(service, '"msg":"ready"');
});
afterAll(async () => {
  service.kill('SIGTERM');
  await once(service, 'exit');
  await database.drop();
});

const introspect = (subgraphName: string) =>
  rover(
    ...['subgraph', 'introspect', address, '--client-timeout', '1'],
    ...['-H', `authorization: Bearer ${introspectionToken(secret, subgraphName)}`],
  );

describe('a running subgraph', () => {
  it('shows the committed SDL to the rover that holds its credential', async () => {
    const { stdout, stderr, code } = await introspect('olimp');
    expect(code, stderr).toBe(0);
    expect(stdout.trim()).toBe(readFileSync(`${root}schema/olimp.graphql`, 'utf8').trim());
  });

  it('shows nothing to the rover that holds the credential of another', async () => {
    const { stdout, code } = await introspect('crm');
    expect(code).toBe(1);
    expect(stdout).toBe('');
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when the process prints such a line; rejects when it ends before. */
async function line({ stdout }: ChildProcess, words: string): Promise<void> {
  if (!stdout) throw new Error('Nothing to read from.');
  for await (const printed of createInterface({ input: stdout })) {
    if (printed.includes(words)) {
      stdout.resume();
      return;
    }
  }
  throw new Error(`It ended without saying ${words}.`);
}
