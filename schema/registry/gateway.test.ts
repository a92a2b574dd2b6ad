import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedOperations } from './store/operations.ts';
import { PEOPLE, type RegistryWorld, registryWorld } from './testing/registry-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
  await publish(PEOPLE);
});
afterAll(() => world.close());

const schema = (sdl: string) => ['alif24', '--name', 'people', '--schema', world.file('people.graphql', sdl)];

/** At an address where nobody listens: it is about what is asked, not about answers. */
async function publish(sdl: string): Promise<void> {
  const args = ['subgraph', 'publish', ...schema(sdl), '--routing-url', 'http://127.0.0.1:1/graphql'];
  const { code, stderr } = await world.rover(world.keys.PUBLISH, ...args);
  expect(code, stderr).toBe(0);
}

/** The real gateway of this project, told of the registry and of nothing else. */
async function startGateway() {
  const child = spawn(process.execPath, ['--import', './scripts/typescript.mjs', 'gateway/src/main.ts'], {
    cwd: root,
    env: {
      ...{ HOST: '127.0.0.1', PORT: '0', DRAIN_GRACE_MS: '0', SUPERGRAPH: '/nowhere.graphql' },
      ...{ REGISTRY_URL: world.registry.address, REGISTRY_KEY: world.keys.USAGE },
      ...{ REGISTRY_POLL_MS: '100', REGISTRY_USAGE_MS: '100' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const listening = Promise.withResolvers<number>();
  createInterface(child.stdout).on('line', (line) => {
    const { address } = line.startsWith('{') ? JSON.parse(line) : {};
    if (address?.port) listening.resolve(address.port);
  });
  child.once('exit', () => listening.reject(new Error('The gateway ended.')));
  const port = await listening.promise;
  return {
    async ask(query: string): Promise<unknown> {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'apollographql-client-name': 'main' },
        body: JSON.stringify({ query }),
      });
      return answer.json();
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

describe('the real gateway beside the registry', () => {
  it('serves what is published without a restart, and what it is asked decides the next check', async () => {
    const gateway = await startGateway();
    try {
      const fields = async () => JSON.stringify(await gateway.ask('{ __type(name: "User") { fields { name } } }'));
      expect(await fields()).toContain('fullName');
      await publish(PEOPLE.replace('email: String', 'email: String\n  "How to be called."\n  nickname: String'));
      await expect.poll(fields, { timeout: 60_000 }).toContain('nickname');

      await gateway.ask('query Mine { me { fullName } }');
      const ref = { graph: 'alif24', variant: 'current', days: 7 };
      await expect
        .poll(() => recordedOperations(world.registry.store, ref), { timeout: 60_000 })
        .toContainEqual(expect.objectContaining({ name: 'Mine', client: 'main', count: 1, source: 'USAGE' }));
      const check = (sdl: string) => world.rover(world.keys.CHECK, 'subgraph', 'check', ...schema(sdl));
      const asked = await check(PEOPLE.replace('  "First and last name."\n  fullName: String!\n', ''));
      expect(asked.code, asked.stdout).toBe(1);
      const unasked = await check(PEOPLE.replace('  "Where letters go."\n  email: String\n', ''));
      expect(unasked.code, unasked.stdout + unasked.stderr).toBe(0);
    } finally {
      await gateway.stop();
    }
  });
});
