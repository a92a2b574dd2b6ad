import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from './seed.ts';
import { type RegistryWorld, registryWorld } from './testing/registry-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
  const seeded = await seed(world.registry.store, { graph: 'alif24', variant: 'current' }, { root });
  expect(seeded).toMatchObject({ published: 7, errors: [] });
});
afterAll(() => world.close());

const read = (...args: string[]) => world.rover(world.keys.READ, ...args);

describe('a graph that is seeded from the files of the project', () => {
  it('is the supergraph that the gateway loads', async () => {
    const { stdout, code } = await read('supergraph', 'fetch', 'alif24@current');
    expect(code).toBe(0);
    expect(stdout.trim()).toBe(readFileSync(`${root}schema/supergraph.graphql`, 'utf8').trim());
  });

  it('is seeded once: what is published later stays', async () => {
    const again = await seed(world.registry.store, { graph: 'alif24', variant: 'current' }, { root });
    expect(again.published).toBe(0);
  });

  it('is what clients see, without the marks of the composition', async () => {
    const { stdout, code } = await read('graph', 'fetch', 'alif24@current');
    expect(code).toBe(0);
    expect(stdout).toContain('type User {');
    expect(stdout).not.toMatch(/@join__|@key|_entities/);
  });

  it('is composed to the same text by rover itself out of what is published', async () => {
    const { stdout, stderr, code } = await read(
      ...['supergraph', 'compose', '--graph-ref', 'alif24@current', '--federation-version', '=2.14.4'],
    );
    expect(code, stderr).toBe(0);
    expect(stdout.trim()).toBe(readFileSync(`${root}schema/supergraph.graphql`, 'utf8').trim());
  });
});

describe('rover supergraph compose', () => {
  it('composes a file of ours with what the others have published', async () => {
    const names = ['main', 'harf', 'testai', 'crm', 'games', 'lessons'];
    const others = names.map((name) => `  ${name}: { schema: { graphref: alif24@current, subgraph: ${name} } }`);
    const olimp = readFileSync(`${root}schema/olimp.graphql`, 'utf8').replace(
      /\ntype Query \{\n/,
      '\ntype Query {\n  "New."\n  newThing: Int\n',
    );
    const own = `  olimp: { routing_url: "http://localhost:8005/graphql", schema: { file: ${world.file('olimp.graphql', olimp)} } }`;
    const config = world.file('rover.yaml', ['federation_version: =2.14.4', 'subgraphs:', ...others, own].join('\n'));
    const { stdout, stderr, code } = await read('supergraph', 'compose', '--config', config);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('newThing: Int @join__field(graph: OLIMP)');
    expect(stdout).toContain('@join__graph(name: "crm", url: "http://localhost:8003/graphql")');
  });
});

describe('rover subgraph list', () => {
  it('lists what is published with its address and a page of the graph', async () => {
    const { stdout, code } = await read('subgraph', 'list', 'alif24@current');
    expect(code).toBe(0);
    for (const name of ['main', 'harf', 'testai', 'crm', 'games', 'olimp', 'lessons']) expect(stdout).toContain(name);
    const [page = ''] = /http\S+service-list/.exec(stdout) ?? [];
    const answer = await fetch(page);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('current: 7 subgraphs');
  });

  it('says which variants there are when there is none of that name', async () => {
    const { stderr, code } = await read('subgraph', 'list', 'alif24@nowhere');
    expect(code).toBe(1);
    expect(stderr).toContain('E010');
  });
});

describe('rover subgraph fetch', () => {
  it('fetches the text as it was published', async () => {
    const { stdout, code } = await read('subgraph', 'fetch', 'alif24@current', '--name', 'olimp');
    expect(code).toBe(0);
    expect(stdout.trim()).toBe(readFileSync(`${root}schema/olimp.graphql`, 'utf8').trim());
  });

  it('names the subgraphs that there are when there is none of that name', async () => {
    const { stderr, code } = await read('subgraph', 'fetch', 'alif24@current', '--name', 'olymp');
    expect(code).toBe(1);
    expect(stderr).toContain('E009');
    expect(stderr).toContain('olimp');
  });
});

describe('rover client check', () => {
  const check = (text: string) => {
    const folder = dirname(world.file('operations.graphql', text));
    const args = ['client', 'check', 'alif24@current', '--root-dir', folder, '--format', 'json'];
    return world.rover(world.keys.CHECK, ...args);
  };

  it('passes what the graph can answer', async () => {
    const { code, stdout, stderr } = await check('query Mine { me { id fullName } }');
    expect(code, stdout + stderr).toBe(0);
  });

  it('ends with 1 for what it cannot, and says what', async () => {
    const { code, stdout } = await check('query Mine { me { id shoeSize } }');
    expect(code).toBe(1);
    expect(stdout).toContain('Cannot query field \\"shoeSize\\" on type \\"User\\"');
  });
});
