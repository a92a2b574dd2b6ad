import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { makeKey, startRegistry } from '@alif24/schema';
import { createTestDatabase, type TestDatabase } from '@alif24/subgraph-shared/testing';
import { buildSchema, graphql } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './testing/free-port.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key"])\n';
const EMAIL = '  "Where letters go."\n  email: String\n';
const PEOPLE = `"All there is to ask."\ntype Query {\n  "Who asks."\n  me: User\n}\n\n"A person."\ntype User {\n  "Its name."\n  name: String\n${EMAIL}}\n`;

let database: TestDatabase;
let registry: Awaited<ReturnType<typeof startRegistry>>;
let people: Server;
let gateway: ChildProcess;
let address: string;
let folder: string;

/** The real rover, with a key of that role. */
async function rover(role: 'PUBLISH' | 'CHECK', command: string, sdl: string, ...more: string[]) {
  const file = join(folder, 'people.graphql');
  writeFileSync(file, LINK + sdl);
  const key = await makeKey(registry.store, { graph: 'alif24', role, name: role.toLowerCase() });
  const args = ['subgraph', command, 'alif24@current', '--name', 'people', '--schema', file, ...more];
  const env = { ...process.env, APOLLO_REGISTRY_URL: registry.url, APOLLO_KEY: key.text, NO_COLOR: '1' };
  const child = spawn(process.execPath, ['scripts/rover.mjs', ...args], { cwd: root, env });
  const exit = once(child, 'close');
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await exit;
  return { code: code as number | null, said: out + errors };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alif24-usage-'));
  database = await createTestDatabase([]);
  registry = await startRegistry({ databaseUrl: database.url, port: 0, log: pino({ level: 'fatal' }) });
  people = createServer(async (req, res) => {
    const { query } = JSON.parse(await text(req)) as { query: string };
    const rootValue = { me: { name: 'Umida', email: 'umida@example.com' } };
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(await graphql({ schema: buildSchema(PEOPLE), source: query, rootValue })));
  }).listen(0, '127.0.0.1');
  await once(people, 'listening');
  const routing = `http://127.0.0.1:${(people.address() as AddressInfo).port}/graphql`;
  const published = await rover('PUBLISH', 'publish', PEOPLE, '--routing-url', routing, '--allow-invalid-routing-url');
  expect(published.code, published.said).toBe(0);

  const port = await freePort();
  address = `http://127.0.0.1:${port}/graphql`;
  const usage = await makeKey(registry.store, { graph: 'alif24', role: 'USAGE', name: 'gateway' });
  gateway = spawn(process.execPath, ['--import', './scripts/typescript.mjs', 'gateway/src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      // Not there: what it serves can only come from the registry.
      SUPERGRAPH: join(folder, 'nothing.graphql'),
      REGISTRY_URL: registry.address,
      REGISTRY_KEY: usage.text,
      REGISTRY_USAGE_MS: '200',
    },
    stdio: 'ignore',
  });
});
afterAll(async () => {
  const ended = once(gateway, 'close');
  gateway.kill('SIGINT');
  await ended;
  people.close();
  await registry.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function ask(client: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'apollographql-client-name': client };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return answer.json();
}

/** Resolves to what rover says when the check of a graph without email ends so. */
async function checked(code: number): Promise<string> {
  let said = '';
  await expect
    .poll(
      async () => {
        const ended = await rover('CHECK', 'check', PEOPLE.replace(EMAIL, ''));
        said = ended.said;
        return ended.code;
      },
      { timeout: 60_000, interval: 300 },
    )
    .toBe(code);
  return said;
}

describe('what a gateway is asked', () => {
  it('protects a field that no source and no list knows of: nobody removes it while an app asks for it', async () => {
    await expect
      .poll(() => ask('site', 'query SiteName { me { name } }').catch(() => undefined), { timeout: 60_000 })
      .toEqual({ data: { me: { name: 'Umida' } } });
    // Known by now: somebody asks for names. Nobody asks where letters go.
    expect(await checked(0)).toContain('FIELD_REMOVED');
    expect(await ask('spring-app', 'query SpringLetters { me { email } }')).toEqual({
      data: { me: { email: 'umida@example.com' } },
    });
    const said = await checked(1);
    expect(said).toContain('E043');
    const [page = ''] = /http\S+\/checks\/[^\s#]+/.exec(said) ?? [];
    const told = await (await fetch(page, { headers: { accept: 'application/json' } })).text();
    expect(told).toContain('SpringLetters');
    expect(told).toContain('spring-app');
    expect(told).not.toContain('SiteName');
  });
});
