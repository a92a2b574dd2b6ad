import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { buildSchema, graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@shareable"])\n';
const rootValue = { hello: 'Salom', bye: 'Xayr', time: 'Vaqt' };

let folder: string;
const servers: Server[] = [];
const file = (name: string) => join(folder, `${name}.graphql`);

/** A subgraph as somebody writes it: it answers what its file says at the moment. */
async function subgraph(name: string, fields: string): Promise<string> {
  writeFileSync(file(name), `${LINK}type Query {\n  ${fields}\n}\n`);
  const server = createServer(async (req, res) => {
    const { query } = JSON.parse(await text(req)) as { query: string };
    const schema = buildSchema(readFileSync(file(name), 'utf8').replace(LINK, ''));
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(await graphql({ schema, source: query, rootValue })));
  });
  servers.push(server);
  return `http://127.0.0.1:${await listen(server)}/graphql`;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

let dev: ChildProcess;
let address: string;
let said = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alif24-dev-'));
  const entry = async (name: string, fields: string) =>
    `  ${name}: { routing_url: "${await subgraph(name, fields)}", schema: { file: ${name}.graphql } }`;
  const config = join(folder, 'rover.yaml');
  const entries = [await entry('people', 'hello: String'), await entry('clocks', 'time: String')];
  writeFileSync(config, ['federation_version: =2.14.4', 'subgraphs:', ...entries, ''].join('\n'));
  const port = await freePort();
  address = `http://127.0.0.1:${port}/graphql`;
  dev = spawn(
    process.execPath,
    ['scripts/rover.mjs', 'dev', '--supergraph-config', config, '--supergraph-port', `${port}`],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  dev.stdout?.on('data', (part) => (said += part));
  dev.stderr?.on('data', (part) => (said += part));
});
afterAll(async () => {
  await end();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

/** As a supervisor does it: rover's own process is told, and nobody else. */
async function end(): Promise<void> {
  if (dev.pid === undefined || dev.exitCode !== null || dev.signalCode !== null) return;
  const ended = once(dev, 'close');
  dev.kill('SIGTERM');
  await ended;
}

async function ask(query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return answer.json();
}

/** Asks until the answer is this one. */
async function answers(query: string, expected: unknown): Promise<void> {
  await expect
    .poll(() => ask(query).catch(() => undefined), { timeout: 90_000, interval: 200, message: said })
    .toEqual(expected);
}

describe('rover dev', () => {
  it('serves local subgraphs with our gateway as its router, and says where', async () => {
    await answers('{ hello time }', { data: { hello: 'Salom', time: 'Vaqt' } });
    await expect.poll(() => said).toContain(`exposed at ${address}`);
  });

  it('serves the edit of a subgraph’s file', async () => {
    writeFileSync(file('people'), readFileSync(file('people'), 'utf8').replace('hello', 'bye: String\n  hello'));
    await answers('{ hello bye }', { data: { hello: 'Salom', bye: 'Xayr' } });
  });

  it('goes on with the last graph while an edit does not compose, and says what is wrong with it', async () => {
    const good = readFileSync(file('people'), 'utf8');
    writeFileSync(file('people'), good.replace('hello', 'time: String\n  hello'));
    await expect.poll(() => said, { timeout: 90_000 }).toContain('Query.time');
    expect(await ask('{ hello bye }')).toEqual({ data: { hello: 'Salom', bye: 'Xayr' } });
    writeFileSync(file('people'), good.replace('bye: String\n  ', ''));
    await expect
      .poll(async () => JSON.stringify(await ask('{ bye }')), { timeout: 90_000 })
      .toContain('Cannot query field');
  });

  it('leaves no gateway behind', async () => {
    await end();
    await expect
      .poll(
        () =>
          ask('{ hello }').then(
            () => 'answers',
            () => 'is gone',
          ),
        { timeout: 30_000 },
      )
      .toBe('is gone');
  });
});
