import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINK, PEOPLE, type RegistryWorld, registryWorld, SCORES } from './testing/registry-world.ts';

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
  expect((await publish('alif24@current', 'people', PEOPLE)).code).toBe(0);
  // And a variant in which nothing has ever composed.
  expect(
    (await publish('alif24@lonely', 'lonely', `${LINK}"Alone."\ntype Lonely {\n  "Its id."\n  id: ID!\n}\n`)).code,
  ).toBe(0);
});
afterAll(() => world.close());

const publish = (ref: string, name: string, sdl: string) =>
  world.rover(
    world.keys.ADMIN,
    ...['subgraph', 'publish', ref, '--name', name, '--schema', world.file('schema.graphql', sdl)],
    ...['--routing-url', 'https://example.com/graphql'],
  );

const schema = (sdl = SCORES) => ['--name', 'scores', '--schema', world.file('scores.graphql', sdl)];
const commands: Record<string, (ref: string) => string[]> = {
  'subgraph list': (ref) => [ref],
  'subgraph fetch': (ref) => [ref, '--name', 'people'],
  'subgraph check': (ref) => [ref, ...schema()],
  'subgraph lint': (ref) => [ref, ...schema()],
  'subgraph delete': (ref) => [ref, '--name', 'people', '--confirm'],
  'supergraph fetch': (ref) => [ref],
  'graph fetch': (ref) => [ref],
  'client check': (ref) => [ref, '--include', world.file('operation.graphql', 'query Q { me { id } }')],
  'persisted-queries publish': (ref) => [
    ...[ref, '--manifest'],
    world.file('m.json', '{"format":"apollo-persisted-query-manifest","version":1,"operations":[]}'),
  ],
};

const run = (command: string, ref: string) =>
  world.rover(world.keys.ADMIN, ...command.split(' '), ...(commands[command]?.(ref) ?? []));

describe.each([
  ['a variant that is not there', 'alif24@nowhere'],
  ['a graph that is not there', 'nothing@current'],
])('%s', (_name, ref) => {
  it.each(Object.keys(commands))('makes rover %s end with 1 and a sentence', async (command) => {
    const { code, stdout, stderr } = await run(command, ref);
    expect(code, stdout + stderr).toBe(1);
    expect(stderr).toContain('error');
    expect(stderr).not.toMatch(/panicked|unexpected|No data field/);
  });

  it('makes rover supergraph compose end with 1 and a sentence', async () => {
    const { code, stderr } = await world.rover(world.keys.READ, 'supergraph', 'compose', '--graph-ref', ref);
    expect(code).toBe(1);
    expect(stderr).not.toContain('panicked');
  });
});

describe('a variant in which nothing has ever composed', () => {
  it.each(['supergraph fetch', 'graph fetch', 'client check'])('has nothing for rover %s', async (command) => {
    const { code, stdout, stderr } = await run(command, 'alif24@lonely');
    expect(code, stdout + stderr).toBe(1);
    expect(stderr).not.toMatch(/panicked|No data field/);
  });

  it('can be mended: what composes now passes its check and is published', async () => {
    const file = world.file('query.graphql', 'type Query {\n  "Hello."\n  hello: String\n}\n');
    const args = ['alif24@lonely', '--name', 'hello', '--schema', file];
    const checked = await world.rover(world.keys.ADMIN, 'subgraph', 'check', ...args);
    expect(checked.code, checked.stdout + checked.stderr).toBe(0);
    const url = ['--routing-url', 'https://hello.example.com/graphql'];
    expect((await world.rover(world.keys.ADMIN, 'subgraph', 'publish', ...args, ...url)).code).toBe(0);
    const { stdout } = await world.rover(world.keys.READ, 'supergraph', 'fetch', 'alif24@lonely');
    expect(stdout).toContain('hello: String');
  });
});

describe('a subgraph that is not published yet', () => {
  it('can be checked before it is', async () => {
    const { code, stdout, stderr } = await run('subgraph check', 'alif24@current');
    expect(code, stdout + stderr).toBe(0);
  });

  it('is refused under a name that cannot be', async () => {
    const { code, stderr } = await publish('alif24@current', 'no name', SCORES);
    expect(code).toBe(1);
    expect(stderr).toContain('A subgraph cannot be called "no name"');
  });

  it('is refused when it is empty', async () => {
    const { code, stderr } = await publish('alif24@current', 'empty', ' \n');
    expect(code).toBe(1);
    expect(stderr).toContain('The schema of empty is empty.');
  });
});
