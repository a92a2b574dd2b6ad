import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listKeys, revokeKey } from './keys.ts';
import { PEOPLE, type RegistryWorld, registryWorld } from './testing/registry-world.ts';

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
  const { code, stderr } = await run(world.keys.PUBLISH, 'publish');
  expect(code, stderr).toBe(0);
});
afterAll(() => world.close());

type Command = 'list' | 'check' | 'lint' | 'publish' | 'delete' | 'pq';

/** Each command as it would succeed with a key that may. */
async function run(key: string, command: Command, graph = 'alif24') {
  const ref = `${graph}@current`;
  const schema = ['--name', 'people', '--schema', world.file('people.graphql', PEOPLE)];
  const manifest = '{"format":"apollo-persisted-query-manifest","version":1,"operations":[]}';
  const args: Record<Command, string[]> = {
    list: ['subgraph', 'list', ref],
    check: ['subgraph', 'check', ref, ...schema],
    lint: ['subgraph', 'lint', ref, ...schema],
    publish: ['subgraph', 'publish', ref, ...schema, '--routing-url', 'https://people.example.com/graphql'],
    // Of one that is not there: the right is asked for first.
    delete: ['subgraph', 'delete', ref, '--name', 'nobody', '--confirm'],
    pq: ['persisted-queries', 'publish', ref, '--manifest', world.file('manifest.json', manifest)],
  };
  return world.rover(key, ...args[command]);
}

describe('a role', () => {
  it.each([
    ['READ', ['list'], ['check', 'lint', 'publish', 'delete', 'pq']],
    ['USAGE', ['list'], ['check', 'publish']],
    ['CHECK', ['list', 'check', 'lint'], ['publish', 'delete', 'pq']],
    ['PUBLISH', ['publish', 'check', 'pq'], ['delete']],
    ['ADMIN', ['check', 'publish', 'pq'], []],
  ] as const)('%s may %j and not %j', async (role, may, mayNot) => {
    for (const command of may) {
      const { code, stderr } = await run(world.keys[role], command);
      expect(code, `${command}: ${stderr}`).toBe(0);
    }
    for (const command of mayNot) {
      const { code, stderr } = await run(world.keys[role], command);
      expect(code, command).toBe(1);
      expect(stderr, command).toContain(`has the role ${role}, which may not`);
    }
  });

  it('ADMIN may delete', async () => {
    const { stderr } = await run(world.keys.ADMIN, 'delete');
    expect(stderr).toContain('There is no subgraph nobody');
  });
});

describe('a key', () => {
  it('of another graph is refused in the same words whether or not the graph exists', async () => {
    const other = await world.keyOf('ADMIN', 'other');
    for (const graph of ['alif24', 'nothing']) {
      const { code, stderr } = await run(other, 'list', graph);
      expect(code).toBe(1);
      expect(stderr).toContain(`The key is for the graph other, not for ${graph}.`);
    }
  });

  it.each([
    ['that nobody made', `service:alif24:${'0'.repeat(16)}.${'A'.repeat(43)}`],
    ['that is no key', 'hello'],
    ['that is a key with another end', 'changed'],
  ])('%s is refused at once', async (_name, text) => {
    const key =
      text === 'changed' ? `${world.keys.ADMIN.slice(0, -1)}${world.keys.ADMIN.endsWith('A') ? 'B' : 'A'}` : text;
    const { code, stderr } = await run(key, 'list');
    expect(code).toBe(1);
    expect(stderr).toContain('The key in APOLLO_KEY is not valid');
  });

  it('is refused from the moment that it is revoked', async () => {
    const key = await world.keyOf('READ');
    expect((await run(key, 'list')).code).toBe(0);
    const [newest] = await listKeys(world.registry.store);
    expect(await revokeKey(world.registry.store, newest?.id ?? '')).toBe(true);
    const { code, stderr } = await run(key, 'list');
    expect(code).toBe(1);
    expect(stderr).toContain('it was revoked');
  });

  it('stands nowhere in the database', async () => {
    const { rows } = await world.registry.store.query<{ row: string }>(
      'SELECT k::text AS row FROM registry.api_keys k',
    );
    const text = rows.map(({ row }) => row).join();
    for (const key of Object.values(world.keys)) expect(text).not.toContain(key.split('.')[1]);
  });
});
